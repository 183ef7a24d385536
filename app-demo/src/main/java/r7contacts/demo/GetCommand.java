package r7contacts.demo;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import r7contacts.adapter.inmemory.ContactJson;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactAddress;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepositories;
import r7contacts.port.ContactRepository;
import r7contacts.port.ContactSetting;

/** Gets one contact and prints it. */
@Command(
    name = "get",
    description = "Gets one contact and prints it.",
    footer = {
      "",
      "A portal wants a token (CONTACTS_TOKEN) or a login and a password. The password",
      "is that of --password-file, CONTACTS_PASSWORD or CONTACTS_PASSWORD_FILE; without",
      "any you are asked, if there is a terminal. So you are for a code that the portal",
      "wants beside it, unless CONTACTS_SECOND_FACTOR_CODE is set.",
      "",
      "Exit codes and the environment's variables: contacts-demo --help"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class GetCommand implements Callable<Integer> {

  private static final String ADDRESS = "CONTACTS_ADDRESS";
  private static final String VISIBLE =
      "a secret must not be an argument, others can see it and the shell remembers it; ";

  private final Demo demo;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "The contact's number, such as 1234.")
  @SuppressWarnings("NullAway.Init")
  private String id;

  @Option(
      names = "--from",
      paramLabel = "ADDRESS",
      description = {
        "memory:  memory:FILE",
        "json+https://HOST  xml+https://HOST",
        "Default: CONTACTS_ADDRESS, else memory:"
      })
  private @Nullable String from;

  @Option(
      names = "--output",
      paramLabel = "card|json",
      description = "A card for reading (default), or the contact's one stable JSON form.",
      defaultValue = "card")
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Option(
      names = "--login",
      paramLabel = "LOGIN",
      description = {
        "An account at the portal, for which no token is needed.",
        "Default: CONTACTS_LOGIN"
      })
  private @Nullable String login;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "A file that holds the account's password and nothing else.")
  private @Nullable Path passwordFile;

  enum Output {
    CARD,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  GetCommand(Demo demo) {
    this.demo = demo;
  }

  /** Not there to be used: whoever tries should learn what to do instead, and not just "no". */
  @Option(names = "--password", arity = "0..1", hidden = true)
  @SuppressWarnings("unused")
  private void refusePassword(@Nullable String visible) {
    refuse(
        visible,
        VISIBLE + "use --password-file FILE or CONTACTS_PASSWORD, or wait to be asked for it");
  }

  /** The same for the other secret. */
  @Option(names = "--token", arity = "0..1", hidden = true)
  @SuppressWarnings("unused")
  private void refuseToken(@Nullable String visible) {
    refuse(visible, VISIBLE + "use CONTACTS_TOKEN or CONTACTS_TOKEN_FILE");
  }

  private void refuse(@Nullable String visible, String why) {
    if (visible != null) {
      throw new ParameterException(spec.commandLine(), why);
    }
  }

  @Override
  public Integer call() {
    ContactId wanted = asked(() -> ContactId.parse(id));
    try (ContactRepository contacts = asked(this::open)) {
      Contact contact = contacts.findById(wanted).getOrElseThrow(ContactError::toException);
      demo.out().print(text(contact) + "\n");
      return ExitCode.OK;
    }
  }

  private ContactRepository open() {
    Map<String, String> environment = environment();
    SignInAtTerminal signIn =
        new SignInAtTerminal(
            demo.terminal(), ContactAddress.parse(environment.get(ADDRESS)), environment);
    return signIn.isPossible()
        ? signIn.open()
        : ContactRepositories.openFromEnvironment(environment);
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
    return environment;
  }

  private String text(Contact contact) {
    return switch (output) {
      case CARD -> Card.text(contact, demo.isColourful());
      case JSON -> ContactJson.write(contact);
    };
  }

  /** What the user asked for; that it cannot be read as such is a mistake in the usage. */
  private <T> T asked(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
