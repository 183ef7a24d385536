package r7contacts.portal.contacts;

import io.vavr.control.Option;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import r7contacts.portal.mapping.HtmlText;
import r7contacts.portal.wire.Members;
import r7contacts.portal.wire.WireTokens;

/** Account that is signed in, as the portal sends it. */
public final class AccountWire {

  /** The portal's name of the CRM in the list of modules that the account administers. */
  private static final String CRM = "crm";

  public @Nullable String id;
  private @Nullable String displayName;
  private @Nullable String email;
  private @Nullable Boolean isAdmin;
  private List<String> listAdminModules = List.of();

  private static final Members<AccountWire> MEMBERS =
      Members.of(AccountWire::new)
          .with("id", (to, value) -> to.id = value.text())
          .with("displayName", (to, value) -> to.displayName = value.text())
          .with("email", (to, value) -> to.email = value.text())
          .with("isAdmin", (to, value) -> to.isAdmin = value.flag())
          .with(
              "listAdminModules",
              (to, value) ->
                  to.listAdminModules = value.addTo(to.listAdminModules, WireTokens::text))
          .build();

  /** Reads the account at the current token. */
  public static @Nullable AccountWire read(WireTokens value) {
    return MEMBERS.read(value);
  }

  /** Returns the display name, decoded; absent if the portal sends none. */
  public Option<String> name() {
    return Option.of(HtmlText.decode(displayName));
  }

  /** Returns the e-mail address; absent if the portal sends none. */
  public Option<String> email() {
    return Option.of(email);
  }

  /** Returns whether the account administers the portal or its CRM. */
  public boolean isAdministrator() {
    return Boolean.TRUE.equals(isAdmin)
        || listAdminModules.stream()
            .anyMatch(module -> module.toLowerCase(Locale.ROOT).equals(CRM));
  }
}
