package r7contacts.memory;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import r7contacts.adapter.http.JsonContacts;
import r7contacts.adapter.xml.XmlContacts;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactQuery;
import r7contacts.portal.PortalSettings;

/** Program with little memory: asks for every flood, one at a time, and prints each outcome. */
final class SmallHeapProgram {

  private SmallHeapProgram() {}

  public static void main(String[] arguments) {
    PortalSettings settings =
        PortalSettings.builder(arguments[0])
            .retries(0)
            .responseTimeout(Duration.ofMinutes(2))
            .totalTimeout(Duration.ofMinutes(5))
            .build();
    try (ContactBook json = JsonContacts.open(settings);
        ContactBook xml = XmlContacts.open(settings)) {
      List<Flood> floods = Flood.all();
      for (int number = 0; number < floods.size(); number++) {
        Flood flood = floods.get(number);
        System.out.println(outcome(flood, flood.format().equals("json") ? json : xml, number + 1));
      }
      System.out.println(page("page in json", json));
      System.out.println(page("page in xml", xml));
    }
  }

  private static String outcome(Flood flood, ContactBook contacts, int id) {
    try {
      if (flood.isPage()) {
        // Which flood is meant stands in the place that the page begins at.
        return said(flood.toString(), contacts.page(ContactQuery.all(), id, 1));
      }
      return said(flood.toString(), contacts.findById(ContactId.of(id)));
    } catch (Throwable e) {
      return flood + " -> " + e;
    }
  }

  private static String page(String name, ContactBook contacts) {
    return name
        + " -> "
        + contacts
            .page(ContactQuery.all(), 0, 1000)
            .fold(ContactError::message, page -> page.items().size() + " contacts");
  }

  private static String said(String name, Either<ContactError, ?> outcome) {
    return name + " -> " + outcome.fold(ContactError::message, found -> "found");
  }
}
