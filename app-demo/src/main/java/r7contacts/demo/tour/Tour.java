package r7contacts.demo.tour;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import r7contacts.adapter.http.JsonContacts;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.adapter.xml.XmlContacts;
import r7contacts.demo.options.ExitCode;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.text.Card;
import r7contacts.demo.text.Differences;
import r7contacts.demo.text.SettingNames;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactQuery;
import r7contacts.port.ContactRepository;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.portal.PortalSettings;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;

/**
 * The demonstration that runs without a command: what is difficult about a portal's answers, and
 * what the library makes of it. At most 60 lines of 80 columns.
 */
public final class Tour {

  private static final ContactId SHOWN = ContactId.of(1234);
  private static final ContactId UNKNOWN_ID = ContactId.of(999_999);

  private final Environment environment;
  private final Page page;

  /** Creates a tour that prints to this environment. */
  public Tour(Environment environment) {
    this.environment = environment;
    page = new Page(environment);
  }

  /** Runs the tour, and returns {@link ExitCode#OK} if all adapters return equal contacts. */
  public int run() {
    // Printed before the portal starts, which takes a moment.
    page.text(
        "A tour, with a portal that is simulated in this process. The numbers in brackets are"
            + " sections of docs/portal-field-guide.md.");
    try (PortalSimulator portal = PortalSimulator.start();
        InMemoryContacts memory = InMemoryContacts.demo();
        EditableContactBook json = JsonContacts.openForEditing(settings(portal, portal.token()));
        ContactRepository xml = XmlContacts.open(settings(portal, portal.token()));
        ContactRepository wrongToken = JsonContacts.open(settings(portal, "not-the-token"))) {
      Contact fromJson = json.getById(SHOWN);
      new TourOfFormats(page, portal, fromJson, xml.getById(SHOWN)).run();
      page.title("The contact");
      page.print(
          Card.text(
              fromJson,
              Math.min(Page.WIDTH, environment.cardColumns()),
              environment.isColourful()));
      boolean allEqual = compare(memory, json, xml);
      page.title("A failure that is retried, and two that are reported");
      printRetries(portal, json);
      printOutcome("Unknown id", json, UNKNOWN_ID);
      printOutcome("Wrong token", wrongToken, SHOWN);
      page.title("An edit, a conflict with another user, and an undo");
      new TourOfChanges(page, json).run();
      return allEqual ? ExitCode.OK : ExitCode.PROGRAM_FAILED;
    }
  }

  private static PortalSettings settings(PortalSimulator portal, String token) {
    return PortalSettings.builder(portal.uri().toString())
        .token(token)
        // The default leaves a portal time to recover, which a simulator does not need.
        .retryDelay(Duration.ofMillis(20))
        .build();
  }

  /** Prints whether all contacts are equal in memory, over JSON and over XML, or differences. */
  boolean compare(InMemoryContacts memory, ContactRepository json, ContactRepository xml) {
    List<String> differences = new ArrayList<>();
    int count = 0;
    try (Stream<Either<ContactError, Contact>> all = memory.stream(ContactQuery.all())) {
      for (ContactId id : all.map(found -> found.get().id()).toList()) {
        Contact expected = memory.getById(id);
        add(differences, "JSON", expected, json.getById(id));
        add(differences, "XML", expected, xml.getById(id));
        count++;
      }
    }
    if (differences.isEmpty()) {
      page.result(
          "equal in memory, over JSON and over XML; so are the other %d contacts"
              .formatted(count - 1));
    }
    differences.forEach(page::text);
    return differences.isEmpty();
  }

  private static void add(
      List<String> differences, String format, Contact expected, Contact actual) {
    Differences.between(expected, actual)
        .forEach(
            difference ->
                differences.add(
                    "%s differs from memory: contact %s, %s"
                        .formatted(format, expected.id(), difference)));
  }

  private void printRetries(PortalSimulator portal, ContactRepository contacts) {
    portal.fault(Fault.empty(503).times(2));
    int before = portal.requests().size();
    String outcome = outcome(contacts, SHOWN);
    int requests = portal.requests().size() - before;
    page.text("Status 503 twice:  %s, after %d requests".formatted(outcome, requests));
  }

  private void printOutcome(String what, ContactRepository contacts, ContactId id) {
    page.text(what + ":  " + SettingNames.asVariables(outcome(contacts, id)));
  }

  private static String outcome(ContactRepository contacts, ContactId id) {
    return contacts.findById(id).fold(ContactError::message, Contact::displayName);
  }
}
