package r7contacts.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import r7contacts.adapter.http.JsonContacts;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.adapter.xml.XmlContacts;
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
 * What the program shows without being asked: the same contacts through three adapters, a portal
 * that has to be asked again, and failures.
 */
final class Tour {

  private static final List<ContactId> SHOWN = List.of(ContactId.of(1234), ContactId.of(2001));
  private static final ContactId NOBODY = ContactId.of(999_999);

  private final Demo demo;

  Tour(Demo demo) {
    this.demo = demo;
  }

  /** Gives {@link ExitCode#OK} if all adapters agree on every contact. */
  int call() {
    // Said before the portal starts, so that there is something to read while it does.
    say("The same contacts from memory, over JSON and over XML. The portal is a simulated one.");
    try (PortalSimulator portal = PortalSimulator.start();
        ContactRepository memory = InMemoryContacts.demo();
        ContactRepository json = JsonContacts.open(settings(portal, portal.token()));
        ContactRepository xml = XmlContacts.open(settings(portal, portal.token()));
        ContactRepository stranger = JsonContacts.open(settings(portal, "not-the-token"));
        ContactRepository forgetful = JsonContacts.open(withWrongPassword(portal))) {
      Map<String, ContactRepository> adapters = new LinkedHashMap<>();
      adapters.put("memory:", memory);
      adapters.put("json+" + portal.uri(), json);
      adapters.put("xml+" + portal.uri(), xml);
      boolean agreed = true;
      for (ContactId id : SHOWN) {
        agreed &= compare(show(id, adapters));
      }
      say("");
      say("── when the portal fails and then does not, a user notices nothing");
      sayPersistence(portal, json);
      say("");
      say("── when there is no contact, a user reads");
      sayOutcome("An id that nobody has", json, NOBODY);
      sayOutcome("A token that is wrong", stranger, SHOWN.get(0));
      sayOutcome("A password that is wrong", forgetful, SHOWN.get(0));
      return agreed ? ExitCode.OK : ExitCode.PROGRAM_FAILED;
    }
  }

  private static PortalSettings settings(PortalSimulator portal, String token) {
    return PortalSettings.builder(portal.uri().toString())
        .token(token)
        // The usual wait is for portals that need time; this one does not.
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
          say("");
          say("── contact " + id + " from " + address);
          say(Card.text(contact, demo.isColourful()));
          found.put(address, contact);
        });
    return found;
  }

  /** Says that everything found is equal, or where it differs from the first. */
  private boolean compare(Map<String, Contact> found) {
    Contact first = found.values().iterator().next();
    List<String> differences = new ArrayList<>();
    found.forEach(
        (address, contact) ->
            Differences.between(first, contact)
                .forEach(difference -> differences.add("≠ " + address + ": " + difference)));
    say("");
    if (differences.isEmpty()) {
      say("= All three are equal.");
    }
    differences.forEach(difference -> say(TerminalText.printable(difference)));
    return differences.isEmpty();
  }

  private void sayPersistence(PortalSimulator portal, ContactRepository contacts) {
    portal.fault(Fault.empty(503).times(2));
    int before = portal.requests().size();
    String outcome = outcome(contacts, SHOWN.get(0));
    int requests = portal.requests().size() - before;
    say("503, 503, and then an answer:  %s, after %d requests".formatted(outcome, requests));
  }

  private void sayOutcome(String what, ContactRepository contacts, ContactId id) {
    say(what + ":  " + outcome(contacts, id));
  }

  private static String outcome(ContactRepository contacts, ContactId id) {
    return TerminalText.printable(
        contacts.findById(id).fold(ContactError::message, Contact::displayName));
  }

  private void say(String lines) {
    demo.out().print(lines + "\n");
    demo.out().flush();
  }
}
