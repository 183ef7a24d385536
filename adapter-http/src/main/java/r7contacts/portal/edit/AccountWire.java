package r7contacts.portal.edit;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import r7contacts.portal.wire.Members;
import r7contacts.portal.wire.WireTokens;

/** Account that is signed in, as the portal sends it. */
final class AccountWire {

  /** The portal's name of the CRM in the list of modules that the account administers. */
  private static final String CRM = "crm";

  @Nullable String id;
  @Nullable Boolean isAdmin;
  List<String> listAdminModules = List.of();

  private static final Members<AccountWire> MEMBERS =
      Members.of(AccountWire::new)
          .with("id", (to, value) -> to.id = value.text())
          .with("isAdmin", (to, value) -> to.isAdmin = value.flag())
          .with(
              "listAdminModules",
              (to, value) ->
                  to.listAdminModules = value.addTo(to.listAdminModules, WireTokens::text))
          .build();

  static @Nullable AccountWire read(WireTokens value) {
    return MEMBERS.read(value);
  }

  /** Returns whether the account administers the portal or its CRM. */
  boolean isAdministrator() {
    return Boolean.TRUE.equals(isAdmin)
        || listAdminModules.stream()
            .anyMatch(module -> module.toLowerCase(Locale.ROOT).equals(CRM));
  }
}
