package r7contacts.portal.contacts;

import io.vavr.control.Option;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import r7contacts.portal.mapping.HtmlText;
import r7contacts.portal.wire.Members;
import r7contacts.portal.wire.Members.Member;
import r7contacts.portal.wire.Values;
import r7contacts.portal.wire.WireTokens;

/** Account that is signed in, as the portal sends it. */
public final class AccountWire {

  private static final Members.Builder TABLE = Members.table();
  private static final Member<String> ID = TABLE.text("id");
  private static final Member<String> DISPLAY_NAME = TABLE.text("displayName");
  private static final Member<String> EMAIL = TABLE.text("email");
  private static final Member<Boolean> IS_ADMIN = TABLE.flag("isAdmin");
  private static final Member<List<String>> LIST_ADMIN_MODULES =
      TABLE.list("listAdminModules", WireTokens::text);
  private static final Members<AccountWire> MEMBERS = TABLE.build(AccountWire::new);

  /** The portal's name of the CRM in the list of modules that the account administers. */
  private static final String CRM = "crm";

  public final @Nullable String id;
  private final @Nullable String displayName;
  private final @Nullable String email;
  private final @Nullable Boolean isAdmin;
  private final List<String> listAdminModules;

  private AccountWire(Values values) {
    id = values.of(ID);
    displayName = values.of(DISPLAY_NAME);
    email = values.of(EMAIL);
    isAdmin = values.of(IS_ADMIN);
    listAdminModules = values.list(LIST_ADMIN_MODULES);
  }

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
