package r7contacts.demo.commands;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import r7contacts.demo.options.ConnectOptions;
import r7contacts.demo.options.ExitCode;
import r7contacts.demo.options.Names;
import r7contacts.demo.options.Version;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.text.Card;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.json.ContactJson;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;

/** The command {@code get}: prints one contact. */
@Command(
    name = "get",
    description = "Gets one contact and prints it.",
    footer = ConnectOptions.FOOTER,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class GetCommand implements Callable<Integer> {

  private final Environment environment;

  @Mixin private final ConnectOptions connect;

  @Parameters(paramLabel = "ID", description = "The contact's id, such as 1234.")
  @SuppressWarnings("NullAway.Init")
  private String id;

  @Option(
      names = "--output",
      paramLabel = "FORMAT",
      description =
          "card (default), for people; json, the stable JSON form of a contact; or html, a page"
              + " with the portal's answers beside it.",
      defaultValue = "card")
  @SuppressWarnings("NullAway.Init")
  private Output output;

  enum Output {
    CARD,
    JSON,
    HTML;

    @Override
    public String toString() {
      return Names.of(this);
    }
  }

  GetCommand(Environment environment) {
    this.environment = environment;
    connect = new ConnectOptions(environment);
  }

  @Override
  public Integer call() {
    ContactId contactId = connect.orUsageError(() -> ContactId.parse(id));
    if (output == Output.HTML) {
      return new XrayOutput(environment, connect).print(contactId);
    }
    try (ContactRepository contacts = connect.open()) {
      Contact contact = contacts.findById(contactId).getOrElseThrow(ContactError::toException);
      if (output == Output.CARD) {
        environment.out().print(Card.text(contact, environment.isColourful()) + "\n");
      } else {
        environment.printJson(ContactJson.write(contact) + "\n");
      }
      return ExitCode.OK;
    }
  }
}
