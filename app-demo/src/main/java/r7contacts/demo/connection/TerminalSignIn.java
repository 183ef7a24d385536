package r7contacts.demo.connection;

import io.vavr.control.Option;
import java.nio.CharBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import r7contacts.adapter.http.JsonContacts;
import r7contacts.adapter.xml.XmlContacts;
import r7contacts.demo.terminal.InputFile;
import r7contacts.demo.terminal.LocaleDecoding;
import r7contacts.demo.terminal.Terminal;
import r7contacts.demo.text.TerminalText;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.config.ConnectionString;
import r7contacts.port.config.ContactSetting;
import r7contacts.port.config.ContactSettings;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.portal.Credentials;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.SecondFactor;

/**
 * Sign-in at a portal with prompts on the terminal: for the password if none is set, and for the
 * code if the portal requires a second factor.
 */
final class TerminalSignIn {

  /** The default total timeout, which leaves the user time to type a code. */
  private static final Duration TOTAL_TIMEOUT = Duration.ofMinutes(5);

  private static final Portal JSON = new Portal(JsonContacts::open, JsonContacts::openForEditing);
  private static final Portal XML = new Portal(XmlContacts::open, XmlContacts::openForEditing);

  private static final Map<String, Portal> PORTALS =
      Map.of("json+https", JSON, "json+http", JSON, "xml+https", XML, "xml+http", XML);

  private final Terminal terminal;
  private final ConnectionString address;
  private final ContactSettings settings;

  TerminalSignIn(Terminal terminal, ConnectionString address, Map<String, String> variables) {
    this.terminal = terminal;
    this.address = address;
    settings = ContactSettings.fromEnvironment(variables);
  }

  /**
   * Returns whether there are a portal, a login and a terminal. Contradictory settings are left to
   * the library, which rejects them.
   */
  boolean isPossible() {
    return terminal.isTerminal()
        && PORTALS.containsKey(address.scheme())
        && isSet(ContactSetting.LOGIN)
        && !isSet(ContactSetting.TOKEN)
        && !isSet(ContactSetting.TOKEN_FILE)
        && !(isSet(ContactSetting.PASSWORD) && isSet(ContactSetting.PASSWORD_FILE));
  }

  private boolean isSet(ContactSetting setting) {
    return settings.text(setting).isDefined();
  }

  /** Opens the contact book; prompts for the password now, for a code during the sign-in. */
  ContactBook open() {
    return PORTALS.get(address.scheme()).opening().apply(completed().build());
  }

  /** Opens the contact book for reading and editing, as {@link #open} does. */
  EditableContactBook openForEditing() {
    return PORTALS.get(address.scheme()).openingForEditing().apply(completed().build());
  }

  /** Returns the settings with credentials, after prompts for those that are missing. */
  PortalSettings.Builder completed() {
    PortalSettings.Builder portal = portal();
    // Rejects invalid settings before the user types a password.
    portal.build();
    return portal.credentials(account().withSecondFactor(codes()::apply));
  }

  /** Returns the settings with the credentials that are set. */
  PortalSettings.Builder withoutPrompts() {
    return PortalSettings.builder(address, settings);
  }

  private Credentials.Login account() {
    String login = settings.text(ContactSetting.LOGIN).get();
    Option<String> file = settings.text(ContactSetting.PASSWORD_FILE);
    if (file.isDefined()) {
      return Credentials.login(login, InputFile.path(file.get()));
    }
    char[] password = password(login);
    try {
      return Credentials.login(login, password);
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  /** Returns the settings without credentials, which are completed by prompts. */
  private PortalSettings.Builder portal() {
    ContactSettings withoutCredentials = settings;
    for (ContactSetting credential :
        List.of(
            ContactSetting.LOGIN,
            ContactSetting.PASSWORD,
            ContactSetting.PASSWORD_FILE,
            ContactSetting.SECOND_FACTOR_CODE)) {
      withoutCredentials = withoutCredentials.with(credential, "");
    }
    PortalSettings.Builder portal = PortalSettings.builder(address, withoutCredentials);
    return isSet(ContactSetting.TOTAL_TIMEOUT) ? portal : portal.totalTimeout(TOTAL_TIMEOUT);
  }

  private char[] password(String login) {
    char[] password =
        settings
            .text(ContactSetting.PASSWORD)
            .map(String::toCharArray)
            .getOrElse(
                () ->
                    terminal.readPassword(
                        "Password for %s: ".formatted(TerminalText.printable(login))));
    if (password != null) {
      // A failed sign-in counts towards the lockout of the account.
      LocaleDecoding.requireDecoded("the password", CharBuffer.wrap(password));
    }
    if (password == null || password.length == 0) {
      throw new ContactError.NotAuthenticated("no password was entered").toException();
    }
    return password;
  }

  /** Returns the code that is set for the first sign-in, then codes that the user types. */
  private Function<SecondFactor, Option<String>> codes() {
    AtomicReference<Option<String>> unused =
        new AtomicReference<>(settings.text(ContactSetting.SECOND_FACTOR_CODE));
    return factor ->
        unused
            .getAndSet(Option.none())
            .orElse(() -> Option.of(terminal.readLine(prompt(factor) + ": ")));
  }

  private static String prompt(SecondFactor factor) {
    return switch (factor.kind()) {
      case SMS ->
          "Code sent by SMS"
              + factor.sentTo().map(phone -> " to " + TerminalText.printable(phone)).getOrElse("");
      case APP -> "Code from the authenticator app";
    };
  }

  /** The two ways to open a portal that answers in one format. */
  private record Portal(
      Function<PortalSettings, ContactBook> opening,
      Function<PortalSettings, EditableContactBook> openingForEditing) {}
}
