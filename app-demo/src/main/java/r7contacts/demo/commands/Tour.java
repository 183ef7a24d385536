package r7contacts.demo.commands;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import r7contacts.adapter.http.JsonContacts;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.adapter.xml.XmlContacts;
import r7contacts.demo.options.ExitCode;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.text.Card;
import r7contacts.demo.text.Differences;
import r7contacts.demo.text.TerminalText;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;
import r7contacts.portal.Credentials;
import r7contacts.portal.PortalSettings;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;

/**
 * The demonstration that runs without a command: the same contacts through three adapters, retries,
 * changes and errors.
 */
public final class Tour {

  private static final List<ContactId> SHOWN = List.of(ContactId.of(1234), ContactId.of(2001));
  private static final ContactId UNKNOWN_ID = ContactId.of(999_999);

  private final Environment environment;

  /** Creates a tour that prints to this environment. */
  public Tour(Environment environment) {
    this.environment = environment;
  }

  /** Runs the tour, and returns {@link ExitCode#OK} if all adapters return equal contacts. */
  public int run() {
    // Printed before the portal starts, which takes a moment.
    printLine("The same contacts from memory, over JSON and over XML, from a portal simulator.");
    try (PortalSimulator portal = PortalSimulator.start();
        ContactRepository memory = InMemoryContacts.demo();
        ContactRepository json = JsonContacts.open(settings(portal, portal.token()));
        ContactRepository xml = XmlContacts.open(settings(portal, portal.token()));
        ContactRepository wrongToken = JsonContacts.open(settings(portal, "not-the-token"));
        ContactRepository wrongPassword = JsonContacts.open(withWrongPassword(portal))) {
      Map<String, ContactRepository> adapters = new LinkedHashMap<>();
      adapters.put("memory:", memory);
      adapters.put("json+" + portal.uri(), json);
      adapters.put("xml+" + portal.uri(), xml);
      boolean allEqual = true;
      for (ContactId id : SHOWN) {
        allEqual &= compare(show(id, adapters));
      }
      printLine("");
      printLine("── a temporary failure of the portal: the request is retried");
      printRetries(portal, json);
      printLine("");
      printLine("── changes in memory: a conflict with another user, and an undo");
      new TourOfChanges(this::printLine).run();
      printLine("");
      printLine("── errors");
      printOutcome("Unknown id", json, UNKNOWN_ID);
      printOutcome("Wrong token", wrongToken, SHOWN.get(0));
      printOutcome("Wrong password", wrongPassword, SHOWN.get(0));
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

  private static PortalSettings withWrongPassword(PortalSimulator portal) {
    return PortalSettings.builder(portal.uri().toString())
        .credentials(
            Credentials.login(PortalSimulator.DEFAULT_LOGIN, "not-the-password".toCharArray()))
        .build();
  }

  private Map<String, Contact> show(ContactId id, Map<String, ContactRepository> adapters) {
    Map<String, Contact> found = new LinkedHashMap<>();
    adapters.forEach(
        (address, contacts) -> {
          Contact contact = contacts.findById(id).getOrElseThrow(ContactError::toException);
          printLine("");
          printLine("── contact " + id + " from " + address);
          printLine(Card.text(contact, environment.cardColumns(), environment.isColourful()));
          found.put(address, contact);
        });
    return found;
  }

  /** Prints whether the contacts are equal, or their differences from the first. */
  private boolean compare(Map<String, Contact> found) {
    Contact first = found.values().iterator().next();
    List<String> differences = new ArrayList<>();
    found.forEach(
        (address, contact) ->
            Differences.between(first, contact)
                .forEach(difference -> differences.add("≠ " + address + ": " + difference)));
    printLine("");
    if (differences.isEmpty()) {
      printLine("= All three are equal.");
    }
    differences.forEach(difference -> printLine(TerminalText.printable(difference)));
    return differences.isEmpty();
  }

  private void printRetries(PortalSimulator portal, ContactRepository contacts) {
    portal.fault(Fault.empty(503).times(2));
    int before = portal.requests().size();
    String outcome = outcome(contacts, SHOWN.get(0));
    int requests = portal.requests().size() - before;
    printLine(
        "Status 503 twice, then an answer:  %s, after %d requests".formatted(outcome, requests));
  }

  private void printOutcome(String what, ContactRepository contacts, ContactId id) {
    printLine(what + ":  " + outcome(contacts, id));
  }

  private static String outcome(ContactRepository contacts, ContactId id) {
    return TerminalText.printable(
        contacts.findById(id).fold(ContactError::message, Contact::displayName));
  }

  private void printLine(String lines) {
    environment.out().print(lines + "\n");
    environment.out().flush();
  }
}
