package r7contacts.demo.commands;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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

/** The command {@code get}: prints one or several contacts. */
@Command(
    name = "get",
    description = "Gets one or several contacts and prints them.",
    footer = ConnectOptions.FOOTER,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class GetCommand implements Callable<Integer> {

  private final Environment environment;

  @Mixin private final ConnectOptions connect;

  @Parameters(
      paramLabel = "ID",
      arity = "1..*",
      description = "The contacts' ids, such as 1234, or several: 1001 1002 2001.")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = "--output",
      paramLabel = "FORMAT",
      description =
          "card (default), for people; json, the stable JSON form of a contact; or html, a page"
              + " with the portal's answers beside one contact. Several contacts are one JSON"
              + " document, as find prints it.",
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
    List<ContactId> wanted =
        connect.orUsageError(() -> ids.stream().map(ContactId::parse).distinct().toList());
    if (output == Output.HTML) {
      connect.check(() -> requireOne(wanted));
      return new XrayOutput(environment, connect).print(wanted.get(0));
    }
    try (ContactRepository contacts = connect.open()) {
      return wanted.size() == 1
          ? print(contacts.findById(wanted.get(0)).getOrElseThrow(ContactError::toException))
          : print(wanted, contacts.findAllById(wanted));
    }
  }

  private static void requireOne(List<ContactId> ids) {
    if (ids.size() > 1) {
      throw new IllegalArgumentException(
          "--output html shows one contact, and %d were given".formatted(ids.size()));
    }
  }

  private int print(Contact contact) {
    if (output == Output.JSON) {
      environment.printJson(ContactJson.write(contact) + "\n");
    } else {
      environment.out().print(card(contact));
    }
    return ExitCode.OK;
  }

  /** Prints the contacts that were found, then each error once; returns the first exit code. */
  private int print(
      List<ContactId> wanted, Map<ContactId, Either<ContactError, Contact>> outcomes) {
    List<Contact> found =
        wanted.stream().map(outcomes::get).filter(Either::isRight).map(Either::get).toList();
    if (!found.isEmpty()) {
      printAll(found);
    }
    int exitCode = ExitCode.OK;
    for (ContactError error :
        wanted.stream()
            .map(outcomes::get)
            .filter(Either::isLeft)
            .map(Either::getLeft)
            .distinct()
            .toList()) {
      int code = connect.report(error);
      exitCode = exitCode == ExitCode.OK ? code : exitCode;
    }
    return exitCode;
  }

  private String card(Contact contact) {
    return Card.text(contact, environment.cardColumns(), environment.isColourful()) + "\n";
  }

  private void printAll(List<Contact> contacts) {
    if (output == Output.JSON) {
      ContactJsonPrinter printer = new ContactJsonPrinter(environment);
      contacts.forEach(printer::print);
      printer.end();
    } else {
      environment.out().print(contacts.stream().map(this::card).collect(Collectors.joining("\n")));
    }
  }
}
