package r7contacts.demo;

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
import r7contacts.demo.text.TerminalText;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.config.ConnectionString;
import r7contacts.port.config.ContactSetting;
import r7contacts.port.config.ContactSettings;
import r7contacts.portal.Credentials;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.SecondFactor;

/**
 * Signs in at a portal with the help of whoever sits at the terminal: asks for the password if none
 * is set, and for the code if the portal wants one.
 *
 * <p>Without a terminal the environment alone says it all, and {@link
 * r7contacts.port.config.ContactBooks} opens what it says.
 */
final class SignInAtTerminal {

  /** For the whole call, unless set: the telephone has to be found first. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final Map<String, Function<PortalSettings, ContactBook>> PORTALS =
      Map.of(
          "json+https", JsonContacts::open,
          "json+http", JsonContacts::open,
          "xml+https", XmlContacts::open,
          "xml+http", XmlContacts::open);

  private final Terminal terminal;
  private final ConnectionString address;
  private final ContactSettings settings;

  SignInAtTerminal(Terminal terminal, ConnectionString address, Map<String, String> environment) {
    this.terminal = terminal;
    this.address = address;
    settings = ContactSettings.fromEnvironment(environment);
  }

  /**
   * Whether there is a portal, a login for it and somebody to ask. Settings that contradict each
   * other are left to the library, which refuses them.
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

  /** Asks for the password if need be; for a code only once the portal wants it. */
  ContactBook open() {
    PortalSettings.Builder portal = portal();
    // Nobody should type a password for an address that is refused afterwards.
    portal.build();
    return PORTALS
        .get(address.scheme())
        .apply(portal.credentials(account().withSecondFactor(codes()::apply)).build());
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

  /** With everything that is set but the credentials, which are half of the story here. */
  private PortalSettings.Builder portal() {
    ContactSettings rest = settings;
    for (ContactSetting credential :
        List.of(
            ContactSetting.LOGIN,
            ContactSetting.PASSWORD,
            ContactSetting.PASSWORD_FILE,
            ContactSetting.SECOND_FACTOR_CODE)) {
      rest = rest.with(credential, "");
    }
    PortalSettings.Builder portal = PortalSettings.builder(address, rest);
    return isSet(ContactSetting.TOTAL_TIMEOUT) ? portal : portal.totalTimeout(PATIENCE);
  }

  private char[] password(String login) {
    char[] password =
        settings
            .text(ContactSetting.PASSWORD)
            .map(String::toCharArray)
            .getOrElse(
                () ->
                    terminal.readPassword(
                        "Password of %s: ".formatted(TerminalText.printable(login))));
    if (password != null) {
      // A wrong one counts towards the portal's lock-out.
      Arguments.requireDecoded("the password", CharBuffer.wrap(password));
    }
    if (password == null || password.length == 0) {
      throw new ContactError.NotAuthenticated("no password was given").toException();
    }
    return password;
  }

  /** The code that is set, which is good for one sign-in, then such as are typed. */
  private Function<SecondFactor, Option<String>> codes() {
    AtomicReference<Option<String>> unused =
        new AtomicReference<>(settings.text(ContactSetting.SECOND_FACTOR_CODE));
    return factor ->
        unused
            .getAndSet(Option.none())
            .orElse(() -> Option.of(terminal.readLine(question(factor) + ": ")));
  }

  private static String question(SecondFactor factor) {
    return switch (factor.kind()) {
      case SMS ->
          "Code sent by SMS"
              + factor.sentTo().map(phone -> " to " + TerminalText.printable(phone)).getOrElse("");
      case APP -> "Code of the authenticator app";
    };
  }
}
