package r7contacts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import r7contacts.adapter.http.JsonContacts;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.adapter.xml.XmlContacts;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactQuery;
import r7contacts.portal.PortalSettings;
import r7contacts.simulator.PortalSimulator;

/** {@code memory:} and the portal simulator have equal built-in contacts. */
class BuiltInContactsTest {

  @Test
  void memory_and_portal_have_equal_contacts_groups_and_lists() {
    try (PortalSimulator portal = PortalSimulator.start();
        ContactBook memory = InMemoryContacts.demo();
        ContactBook json = JsonContacts.open(settings(portal));
        ContactBook xml = XmlContacts.open(settings(portal))) {
      List<Contact> listed = all(memory.stream(ContactQuery.all()));
      for (ContactBook book : List.of(json, xml)) {
        assertThat(all(book.stream(ContactQuery.all()))).isEqualTo(listed);
        for (Contact contact : listed) {
          assertThat(book.findComplete(contact.id())).isEqualTo(memory.findComplete(contact.id()));
          assertSame(
              contacts -> contacts.findAll(ContactGroup.membersOf(contact.id())), memory, book);
        }
        assertSame(contacts -> contacts.findAll(ContactGroup.ofProject(7)), memory, book);
        assertSame(contacts -> contacts.findAll(ContactGroup.ofOpportunity(31)), memory, book);
        assertSame(contacts -> contacts.findAll(ContactGroup.ofCase(40)), memory, book);
        assertSame(ContactBook::types, memory, book);
        assertSame(ContactBook::stages, memory, book);
        assertSame(ContactBook::tags, memory, book);
      }
      assertThat(listed).hasSize(12).extracting(Contact::id).contains(ContactId.of(1234));
    }
  }

  private static PortalSettings settings(PortalSimulator portal) {
    return PortalSettings.builder(portal.uri().toString()).token(portal.token()).build();
  }

  private static <T> List<T> all(Stream<? extends Either<?, T>> contacts) {
    try (contacts) {
      return contacts.<T>map(one -> one.get()).toList();
    }
  }

  private static <T> void assertSame(
      Function<ContactBook, T> question, ContactBook expected, ContactBook actual) {
    assertThat(question.apply(actual)).isEqualTo(question.apply(expected));
  }
}
