package r7contacts.demo;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import r7contacts.demo.text.Card;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.json.ContactJson;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;

/** Gets one contact and prints it. */
@Command(
    name = "get",
    description = "Gets one contact and prints it.",
    footer = ConnectOptions.SIGN_IN,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class GetCommand implements Callable<Integer> {

  private final Demo demo;

  @Mixin private final ConnectOptions connect;

  @Parameters(paramLabel = "ID", description = "The contact's number, such as 1234.")
  @SuppressWarnings("NullAway.Init")
  private String id;

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
    connect = new ConnectOptions(demo);
  }

  @Override
  public Integer call() {
    ContactId wanted = connect.asked(() -> ContactId.parse(id));
    try (ContactRepository contacts = connect.open()) {
      Contact contact = contacts.findById(wanted).getOrElseThrow(ContactError::toException);
      switch (output) {
        case CARD -> demo.out().print(Card.text(contact, demo.isColourful()) + "\n");
        case JSON -> demo.printJson(ContactJson.write(contact) + "\n");
      }
      return ExitCode.OK;
    }
  }
}
