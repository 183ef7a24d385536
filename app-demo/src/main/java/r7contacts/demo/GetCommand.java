package r7contacts.demo;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class GetCommand implements Callable<Integer> {

  private static final String ADDRESS = "CONTACTS_ADDRESS";

  private final Demo demo;

  @Parameters(paramLabel = "ID", description = "The contact's number, such as 1234.")
  @SuppressWarnings("NullAway.Init")
  private String id;

  @Option(
      names = "--from",
      paramLabel = "ADDRESS",
      description = {
        "memory:, memory:FILE, json+https://HOST or xml+https://HOST.",
        "Default: CONTACTS_ADDRESS, else memory:"
      })
  private @Nullable String from;

  @Option(
      names = "--output",
      paramLabel = "FORM",
      description = "card (default) or json, the contact in its one stable form.",
      defaultValue = "card")
  @SuppressWarnings("NullAway.Init")
  private Output output;

  /** Read by {@link Demo}, which hears of every failure. */
  @Option(names = "--verbose", description = "Shows the stack trace of a failure.")
  @SuppressWarnings("unused")
  private boolean verbose;

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
    ContactId wanted = ContactId.parse(id);
    try (ContactRepository contacts = ContactRepositories.openFromEnvironment(environment())) {
      return contacts.findById(wanted).map(this::found).getOrElseThrow(ContactError::toException);
    }
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(demo.environment());
    if (from != null) {
      environment.put(ADDRESS, from);
    }
    if (environment.getOrDefault(ADDRESS, "").isBlank()) {
      environment.put(ADDRESS, "memory:");
    }
    return environment;
  }

  private int found(Contact contact) {
    demo.out()
        .println(
            output == Output.JSON
                ? ContactJson.write(contact)
                : new Card(contact, demo.isTerminal()).text());
    return ExitCode.OK;
  }
}
