package r7contacts.demo;

import io.vavr.control.Either;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import r7contacts.adapter.http.JsonContacts;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.adapter.xml.XmlContacts;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;
import r7contacts.portal.PortalSettings;
import r7contacts.simulator.PortalSimulator;

/**
 * What the program shows without being asked: the same contacts through three adapters, and two
 * failures.
 */
final class Tour {

  private static final List<ContactId> SHOWN = List.of(ContactId.of(1234), ContactId.of(2001));

  private final Demo demo;
  private final PrintStream out;

  Tour(Demo demo) {
    this.demo = demo;
    this.out = demo.out();
  }

  /** Gives {@link ExitCode#OK} if all adapters agree on every contact, as they must. */
  int call() {
    // Said before the portal starts, so that something is to be read while it does.
    say("The same contact from memory, over JSON and over XML, from a simulated portal here.");
    try (PortalSimulator portal = PortalSimulator.start()) {
      PortalSettings settings =
          PortalSettings.builder(portal.uri().toString()).token(portal.token()).build();
      try (ContactRepository memory = InMemoryContacts.demo();
          ContactRepository json = JsonContacts.open(settings);
          ContactRepository xml = XmlContacts.open(settings)) {
        Map<String, ContactRepository> adapters = new LinkedHashMap<>();
        adapters.put("memory:", memory);
        adapters.put("json+" + portal.uri(), json);
        adapters.put("xml+" + portal.uri(), xml);
        boolean agreed = true;
        for (ContactId id : SHOWN) {
          agreed &= show(id, adapters);
        }
        showFailures(portal, json);
        return agreed ? ExitCode.OK : ExitCode.PROGRAM_FAILED;
      }
    }
  }

  private boolean show(ContactId id, Map<String, ContactRepository> adapters) {
    Map<String, Contact> found = new LinkedHashMap<>();
    adapters.forEach(
        (address, contacts) ->
            found.put(address, contacts.findById(id).getOrElseThrow(ContactError::toException)));
    found.forEach(
        (address, contact) -> {
          say("");
          say("── contact " + id + " from " + address);
          say(new Card(contact, demo.isTerminal()).text());
        });
    say("");
    Contact first = found.values().iterator().next();
    boolean equal = true;
    for (Map.Entry<String, Contact> other : found.entrySet()) {
      for (String difference : Differences.between(first, other.getValue())) {
        equal = false;
        say("≠ " + other.getKey() + " differs in " + difference);
      }
    }
    if (equal) {
      say("= All three are equal.");
    }
    return equal;
  }

  private void showFailures(PortalSimulator portal, ContactRepository json) {
    say("");
    say("── and what is not to be had, as a user sees it");
    say("an id that nobody has:  " + outcome(json.findById(ContactId.of(999_999))));
    PortalSettings wrong =
        PortalSettings.builder(portal.uri().toString()).token("not-the-token").build();
    try (ContactRepository stranger = JsonContacts.open(wrong)) {
      say("a token that is wrong:  " + outcome(stranger.findById(SHOWN.get(0))));
    }
  }

  private static String outcome(Either<ContactError, Contact> outcome) {
    return outcome.fold(ContactError::message, Contact::displayName);
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }
}
