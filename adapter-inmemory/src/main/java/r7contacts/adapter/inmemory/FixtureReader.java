package r7contacts.adapter.inmemory;

import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.FieldDefinition;
import r7contacts.json.document.JsonDocument;
import r7contacts.json.document.MemberReader;
import r7contacts.json.form.CatalogEntryForm;
import r7contacts.json.form.ContactForm;
import r7contacts.json.form.CustomFieldForm;

/** Reader of the fixture form. Holds one contact at a time as JSON. */
final class FixtureReader {

  private static final String CONTACTS = "contacts";

  private FixtureReader() {}

  /**
   * @param source how messages name the fixture
   */
  static InMemoryContacts read(Reader json, String source) throws IOException {
    Map<ContactId, Contact> contacts = new LinkedHashMap<>();
    return JsonDocument.read(
        json,
        source,
        CONTACTS,
        element -> MemberReader.read(element, members -> add(contacts, members)),
        fixture -> book(fixture, contacts));
  }

  private static Contact add(Map<ContactId, Contact> contacts, MemberReader members) {
    Contact contact = ContactForm.read(members);
    if (contacts.putIfAbsent(contact.id(), contact) != null) {
      throw members.fault("id", "another contact has the id " + contact.id());
    }
    return contact;
  }

  private static InMemoryContacts book(MemberReader fixture, Map<ContactId, Contact> contacts) {
    fixture.text("$schema");
    // Its elements were passed to add; this rejects a value that is not a list.
    fixture.objects(CONTACTS, ContactForm::read);
    InMemoryContactsBuilder book = InMemoryContacts.builder().contacts(contacts.values());
    Set<ContactId> known = contacts.keySet();
    groups(fixture, "projects", known, book::project);
    groups(fixture, "opportunities", known, book::opportunity);
    groups(fixture, "cases", known, book::contactCase);
    fixture.objects("types", members -> adding(members, () -> type(members, known, book)));
    return book.stages(fixture.objects("stages", CatalogEntryForm::read))
        .tags(fixture.texts("tags"))
        .personFields(fixture.objects("personFields", FixtureReader::definition))
        .companyFields(fixture.objects("companyFields", FixtureReader::definition))
        .lastId(fixture.number("lastId").getOrElse(0L))
        .build();
  }

  private static InMemoryContactsBuilder type(
      MemberReader members, Set<ContactId> known, InMemoryContactsBuilder book) {
    members.requiredNumber("id");
    return book.type(CatalogEntryForm.read(members), contactsOf(members, known));
  }

  private static FieldDefinition definition(MemberReader members) {
    return FieldDefinition.of(CustomFieldForm.read(members), 0);
  }

  private static void groups(
      MemberReader fixture,
      String name,
      Set<ContactId> known,
      BiFunction<Long, ContactId[], InMemoryContactsBuilder> add) {
    fixture.objects(
        name,
        members ->
            adding(
                members,
                () -> add.apply(members.requiredNumber("id"), contactsOf(members, known))));
  }

  /** Reports what the builder rejects with the place in the fixture. */
  private static <T> T adding(MemberReader members, Supplier<T> step) {
    try {
      return step.get();
    } catch (IllegalArgumentException e) {
      throw members.fault("id", e.getMessage());
    }
  }

  private static ContactId[] contactsOf(MemberReader members, Set<ContactId> known) {
    return members.numbers(CONTACTS).stream()
        .map(
            number -> {
              if (number < 0 || !known.contains(ContactId.of(number))) {
                throw members.fault(CONTACTS, "there is no contact " + number);
              }
              return ContactId.of(number);
            })
        .toArray(ContactId[]::new);
  }
}
