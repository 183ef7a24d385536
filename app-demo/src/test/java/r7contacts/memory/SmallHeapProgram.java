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
import r7contacts.port.PageRequest;
import r7contacts.portal.PortalSettings;

/** A program with a small heap that requests each large answer and prints the outcomes. */
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
      List<LargeAnswer> answers = LargeAnswer.all();
      for (int number = 0; number < answers.size(); number++) {
        LargeAnswer answer = answers.get(number);
        System.out.println(
            outcome(answer, answer.format().equals("json") ? json : xml, number + 1));
      }
      System.out.println(page("page in json", json));
      System.out.println(page("page in xml", xml));
    }
  }

  private static String outcome(LargeAnswer answer, ContactBook contacts, int id) {
    try {
      if (answer.isPage()) {
        // The start of the page selects the answer.
        return outcome(
            answer.toString(), contacts.page(ContactQuery.all(), new PageRequest(id, 1)));
      }
      return outcome(answer.toString(), contacts.findById(ContactId.of(id)));
    } catch (Throwable e) {
      return answer + " -> " + e;
    }
  }

  private static String page(String name, ContactBook contacts) {
    return name
        + " -> "
        + contacts
            .page(ContactQuery.all(), PageRequest.first(1000))
            .fold(ContactError::message, page -> page.items().size() + " contacts");
  }

  private static String outcome(String name, Either<ContactError, ?> outcome) {
    return name + " -> " + outcome.fold(ContactError::message, found -> "found");
  }
}
