package r7contacts.demo;

import io.vavr.control.Option;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.config.ConnectionString;
import r7contacts.port.config.ContactBooks;
import r7contacts.port.config.ContactSetting;

/** The options that say where contacts come from, and as whom they are asked for. */
final class ConnectOptions {

  /** For the footer of every command that has these. */
  static final String SIGN_IN =
      "%nA portal wants a token (CONTACTS_TOKEN) or a login and a password. The password%n"
          + "is that of --password-file, CONTACTS_PASSWORD or CONTACTS_PASSWORD_FILE; without%n"
          + "any you are asked, if there is a terminal. So you are for a code that the portal%n"
          + "wants beside it, unless CONTACTS_SECOND_FACTOR_CODE is set.%n"
          + "%nExit codes and the environment's variables: contacts-demo --help";

  private static final String ADDRESS = "CONTACTS_ADDRESS";
  private static final String VISIBLE =
      "a secret must not be an argument, others can see it and the shell remembers it; ";

  private final Demo demo;

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @picocli.CommandLine.Option(
      names = "--from",
      paramLabel = "ADDRESS",
      description = {
        "memory:  memory:FILE",
        "json+https://HOST  xml+https://HOST",
        "Default: CONTACTS_ADDRESS, else memory:"
      })
  private @Nullable String from;

  @picocli.CommandLine.Option(
      names = "--login",
      paramLabel = "LOGIN",
      description = {
        "An account at the portal, for which no token is needed.",
        "Default: CONTACTS_LOGIN"
      })
  private @Nullable String login;

  @picocli.CommandLine.Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "A file that holds the account's password and nothing else.")
  private @Nullable Path passwordFile;

  ConnectOptions(Demo demo) {
    this.demo = demo;
  }

  /** Not there to be used: whoever tries should learn what to do instead, and not just "no". */
  @picocli.CommandLine.Option(names = "--password", arity = "0..1", hidden = true)
  @SuppressWarnings("unused")
  private void refusePassword(@Nullable String visible) {
    refuse(
        visible,
        VISIBLE + "use --password-file FILE or CONTACTS_PASSWORD, or wait to be asked for it");
  }

  /** The same for the other secret. */
  @picocli.CommandLine.Option(names = "--token", arity = "0..1", hidden = true)
  @SuppressWarnings("unused")
  private void refuseToken(@Nullable String visible) {
    refuse(visible, VISIBLE + "use CONTACTS_TOKEN or CONTACTS_TOKEN_FILE");
  }

  private void refuse(@Nullable String visible, String why) {
    if (visible != null) {
      throw new ParameterException(spec.commandLine(), why);
    }
  }

  /** Opens what was asked for. */
  ContactBook open() {
    return asked(this::opened);
  }

  /** Where the contacts come from. */
  ConnectionString address() {
    return asked(() -> ConnectionString.parse(environment().get(ADDRESS)));
  }

  /** The portal's root, which its links are relative to; absent if they come from memory. */
  Option<URI> portal() {
    ConnectionString address = address();
    return Option.of(address.scheme())
        .filter(scheme -> scheme.contains("+"))
        .map(scheme -> scheme.substring(scheme.indexOf('+') + 1))
        .map(protocol -> URI.create(protocol + ":" + address.location()));
  }

  /** Says what went wrong, shows where if that is wanted, and gives the exit code for it. */
  int failed(ContactError failure) {
    return demo.failed(
        failure.toException(),
        spec.root()
            .commandLine()
            .getParseResult()
            .originalArgs()
            .contains(ContactsCommand.VERBOSE));
  }

  private ContactBook opened() {
    Map<String, String> environment = environment();
    checkPasswordFile(environment);
    ConnectionString address = ConnectionString.parse(environment.get(ADDRESS));
    boolean isFile = address.scheme().equals("memory") && !address.location().isBlank();
    if (isFile) {
      InputFile.path(address.location());
    }
    ProxyVariables.apply(environment, address, System.getProperties());
    SignInAtTerminal signIn = new SignInAtTerminal(demo.terminal(), address, environment);
    if (signIn.isPossible()) {
      return signIn.open();
    }
    try {
      return ContactBooks.openFromEnvironment(environment);
    } catch (IllegalArgumentException e) {
      if (isFile && InputFile.isJsonLines(address.location())) {
        throw new IllegalArgumentException(
            ("cannot read %s: it has a contact on each line, as export writes them; wanted is one"
                    + " JSON document, as find --output json prints it")
                .formatted(address.location()),
            e);
      }
      throw e;
    }
  }

  /** That of the variable as that of the option; the library would find out when it signs in. */
  private static void checkPasswordFile(Map<String, String> environment) {
    String set = environment.getOrDefault(ContactSetting.PASSWORD_FILE.variable(), "");
    boolean isNeeded =
        !environment.getOrDefault(ContactSetting.LOGIN.variable(), "").isBlank()
            && ConnectionString.parse(environment.get(ADDRESS)).scheme().contains("+");
    if (isNeeded && !set.isBlank()) {
      InputFile.check(InputFile.path(set));
    }
  }

  /** What is set, with what the arguments say instead. */
  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(demo.environment());
    if (from != null) {
      environment.put(ADDRESS, from);
    } else if (environment.getOrDefault(ADDRESS, "").isBlank()) {
      environment.put(ADDRESS, "memory:");
    }
    if (login != null) {
      if (login.isBlank()) {
        throw new IllegalArgumentException("the login is blank");
      }
      environment.put(ContactSetting.LOGIN.variable(), login);
      environment.remove(ContactSetting.TOKEN.variable());
      environment.remove(ContactSetting.TOKEN_FILE.variable());
    }
    if (passwordFile != null) {
      InputFile.check(passwordFile);
      environment.put(ContactSetting.PASSWORD_FILE.variable(), passwordFile.toString());
      environment.remove(ContactSetting.PASSWORD.variable());
    }
    environment.forEach(
        (name, value) -> {
          if (name.startsWith("CONTACTS_")) {
            Arguments.requireDecoded("environment variable " + name, value);
          }
        });
    return environment;
  }

  /** What the user asked for; that it cannot be read as such is a mistake in the usage. */
  <T> T asked(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
