package r7contacts.demo;

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
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepositories;
import r7contacts.port.ContactRepository;

/** Gets one contact and prints it. */
@Command(
    name = "get",
    description = "Gets one contact and prints it.",
    footer = {"", "Exit codes and the environment's variables: contacts-demo --help"},
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class GetCommand implements Callable<Integer> {

  private static final String ADDRESS = "CONTACTS_ADDRESS";

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

  @Override
  public Integer call() {
    ContactId wanted = asked(() -> ContactId.parse(id));
    try (ContactRepository contacts =
        asked(() -> ContactRepositories.openFromEnvironment(environment()))) {
      Contact contact = contacts.findById(wanted).getOrElseThrow(ContactError::toException);
      demo.out().print(text(contact) + "\n");
      return ExitCode.OK;
    }
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(demo.environment());
    if (from != null) {
      environment.put(ADDRESS, from);
    } else if (environment.getOrDefault(ADDRESS, "").isBlank()) {
      environment.put(ADDRESS, "memory:");
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
