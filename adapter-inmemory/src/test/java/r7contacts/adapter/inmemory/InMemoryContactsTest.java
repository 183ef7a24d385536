package r7contacts.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.domain.Tag;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.ContactQuery;
import r7contacts.port.ContactSort;
import r7contacts.port.PageRequest;
import r7contacts.port.SortDirection;
import r7contacts.testkit.SampleContacts;

class InMemoryContactsTest {

  @ParameterizedTest
  @EnumSource
  void contacts_that_sort_equal_are_ordered_by_id_in_either_direction(SortDirection direction) {
    ContactQuery query =
        ContactQuery.builder().sort(ContactSort.LAST_NAME).direction(direction).build();
    InMemoryContacts contacts = InMemoryContacts.of(named(2), named(3), named(1));

    assertThat(contacts.page(query, PageRequest.first(10)).get().items())
        .extracting(contact -> contact.id().value())
        .containsExactly(1L, 2L, 3L);
  }

  private static Contact named(int id) {
    return Person.builder(Profile.builder(ContactId.of(id)).build()).lastName("Иванова").build();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PHONE | +74951234567 | 7",
        "PHONE | 9167654321 | 7",
        "PHONE | 8 903 111-22-33 | 7",
        "PHONE | 84822112233 | 9",
        "PHONE | 112233 | ''",
        "EMAIL | andrey@mayak.example | 7",
        "EMAIL | Olga@mayak.example | 9",
        "EMAIL | mayak.example | ''"
      })
  void infos_are_found_as_people_type_them(Channel channel, String value, String ids) {
    Contact andrey =
        reachedBy(
            7,
            ContactInfo.of(Channel.PHONE, Category.WORK, "8 (495) 123-45-67"),
            ContactInfo.of(Channel.PHONE, Category.MOBILE, "+7 916 765-43-21, +7 903 111-22-33"),
            ContactInfo.of(Channel.EMAIL, Category.WORK, "Андрей Полевой <andrey@mayak.example>"));
    Contact olga =
        reachedBy(
            9,
            ContactInfo.of(Channel.PHONE, Category.WORK, "+7 (4822) 11-22-33"),
            ContactInfo.of(Channel.EMAIL, Category.WORK, "mailto:olga@mayak.example"));

    List<Contact> found = InMemoryContacts.of(andrey, olga).findByContactInfo(channel, value).get();

    assertThat(found.stream().map(contact -> contact.id().toString()))
        .containsExactlyElementsOf(ids.isEmpty() ? List.of() : List.of(ids));
  }

  private static Contact reachedBy(int id, ContactInfo... infos) {
    return Person.builder(Profile.builder(ContactId.of(id)).infos(infos).build()).build();
  }

  /** "й" in one character, and in two as macOS writes it. */
  @ParameterizedTest
  @CsvSource({"\u0439, \u0438\u0306", "\u0438\u0306, \u0439", "\u0419, \u0438\u0306"})
  void every_text_is_found_in_either_normalization_form(String stored, String asked) {
    Contact contact =
        Person.builder(
                Profile.builder(ContactId.of(1))
                    .tags("Рай" + stored)
                    .infos(ContactInfo.of(Channel.SKYPE, Category.WORK, "Серге" + stored + ".x"))
                    .customFields(CustomField.of(5, "Район", FieldValue.Text.of("Кра" + stored)))
                    .build())
            .lastName("Андре" + stored)
            .build();
    InMemoryContacts contacts = InMemoryContacts.of(contact, named(2));

    for (ContactQuery query :
        List.of(
            ContactQuery.builder().text("андре" + asked).build(),
            ContactQuery.builder().text("кра" + asked).build(),
            ContactQuery.builder().tags("рай" + asked).build())) {
      assertThat(contacts.page(query, PageRequest.first(9)).get().items())
          .as("%s", query)
          .containsExactly(contact);
    }
    for (ContactInfoQuery query :
        List.of(
            ContactInfoQuery.exact(Channel.SKYPE, "серге" + asked + ".X"),
            ContactInfoQuery.contained(Channel.SKYPE, "ге" + asked))) {
      assertThat(contacts.findByContactInfo(query).get())
          .extracting(Contact::id)
          .contains(ContactId.of(1));
    }
  }

  @Test
  void a_tag_in_both_normalization_forms_is_one_tag() {
    Contact one = Person.builder(Profile.builder(ContactId.of(1)).tags("Ра\u0439").build()).build();
    Contact other =
        Person.builder(Profile.builder(ContactId.of(2)).tags("ра\u0438\u0306").build()).build();

    assertThat(InMemoryContacts.of(one, other).tags().get())
        .containsExactly(new Tag("Ра\u0439", 2));
  }

  /** Takes many minutes with a hash of ids that leaves long runs in the map. */
  @Test
  @Timeout(60)
  void ids_in_two_blocks_cost_no_more_than_others() {
    List<Contact> contacts =
        IntStream.concat(IntStream.rangeClosed(1, 50_000), IntStream.rangeClosed(200_001, 250_000))
            .mapToObj(InMemoryContactsTest::named)
            .toList();

    InMemoryContacts book = InMemoryContacts.of(contacts);

    assertThat(contacts).allMatch(contact -> book.findById(contact.id()).contains(contact));
    assertThat(book.findById(ContactId.of(100_000)).isLeft()).isTrue();
  }

  @Test
  void two_contacts_with_one_id_are_rejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                InMemoryContacts.of(
                    SampleContacts.anna(), SampleContacts.john(), SampleContacts.anna()))
        .withMessage("two contacts have the id 1001");
  }

  @Test
  void invalid_groups_and_types_are_rejected_with_the_reason() {
    ContactId unknown = ContactId.of(99);
    InMemoryContactsBuilder book = InMemoryContacts.builder().project(1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> book.project(1))
        .withMessage("duplicate project id: 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> book.opportunity(0))
        .withMessage("opportunity id must be positive: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> book.contactCase(-1))
        .withMessage("case id must be positive: -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> book.type(CatalogEntry.of(0, "none")))
        .withMessage("type id must be positive: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InMemoryContacts.builder().contactCase(1, unknown).build())
        .withMessage("there is no contact 99 in this book");
  }

  @Test
  void a_book_does_not_change_with_its_builder() {
    InMemoryContactsBuilder builder =
        InMemoryContacts.builder()
            .contacts(List.of(SampleContacts.anna()))
            .project(1, SampleContacts.anna().id());
    InMemoryContacts before = builder.build();

    builder.contacts(List.of(SampleContacts.john())).project(2, SampleContacts.john().id());

    assertThat(before.findById(SampleContacts.john().id()).isLeft()).isTrue();
    assertThat(before.findAll(ContactGroup.ofProject(1)).get()).hasSize(1);
    assertThat(before.findAll(ContactGroup.ofProject(2)).get()).isEmpty();
    assertThat(builder.build().findAll(ContactGroup.ofProject(2)).get()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'projects':[{'contacts':[]}] | line 1, column 14, at /projects/0: member \"id\" is missing, expected a whole number",
        "'projects':[{'id':0,'contacts':[]}] | /projects/0/id: project id must be positive: 0",
        "'opportunities':[{'id':3,'contacts':[99]}] | /opportunities/0/contacts: there is no contact 99",
        "'cases':[{'id':3},{'id':3}] | /cases/1/id: duplicate case id: 3",
        "'cases':[{'id':3,'contacts':['1']}] | /cases/0/contacts/0: expected a whole number, found \"1\"",
        "'types':[{'title':'x'}] | /types/0: member \"id\" is missing, expected a whole number",
        "'types':[{'id':1,'name':'x'}] | /types/0/name: unknown member \"name\", expected one of ",
        "'deals':[] | /deals: unknown member \"deals\", expected one of ",
      })
  void an_error_in_a_fixture_is_reported_with_its_place(
      String members, String message, @TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(folder.resolve("x.json"), ("{" + members + "}").replace('\'', '"'));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> InMemoryContacts.load(file))
        .withMessageStartingWith(file + ", line 1, column ")
        .withMessageContaining(message);
  }
}
