package r7contacts.port.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.CatalogItem;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Tag;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactError.Refused;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.ContactKind;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.ContactSort;
import r7contacts.port.PageRequest;
import r7contacts.port.Paging;
import r7contacts.port.PhoneNumbers;
import r7contacts.port.SortDirection;

/**
 * What every {@link ContactBook} must do beside {@link ContactRepositoryContract}. An adapter's
 * test extends this and supplies itself, holding {@link SampleContacts#listed()} and nobody else,
 * with
 *
 * <ul>
 *   <li>project 7: 1001, 1002, 2001
 *   <li>opportunities 30: 1001; 31: 1002, 2001
 *   <li>cases 40: 1007; 41: nobody
 *   <li>types 1 "Клиент": 1001, 1002; 2 "Поставщик": 2001; 3 "Конкурент": nobody
 * </ul>
 *
 * <p>The rules:
 *
 * <ul>
 *   <li>B01 a list has everyone whole, with tags and without headings
 *   <li>B02 people, companies and those with an opportunity are told apart
 *   <li>B03 all tags must be there, whatever their case
 *   <li>B04 stage, no stage and type are told apart
 *   <li>B05 responsible users and sharing are told apart
 *   <li>B06 days of entering include the first and the last
 *   <li>B07 every word is looked for, in names, ways of contact and fields
 *   <li>B08 people of a company that is found are found too
 *   <li>B09 every character arrives unchanged
 *   <li>B10 all that is asked for must hold
 *   <li>B11 the order is the one asked for
 *   <li>B12 a page is the part asked for, with the total
 *   <li>B13 a stream gives everyone once at every size
 *   <li>B14 a bookmark goes on behind its contact
 *   <li>B15 by a way of contact whoever has exactly that is found
 *   <li>B16 the raw match is part of what is stored
 *   <li>B17 category and primary mark narrow a way of contact
 *   <li>B18 members of a company are found
 *   <li>B19 contacts of a project and a case are found
 *   <li>B20 contacts of an opportunity are found, and a missing one is refused
 *   <li>B21 whoever is complete has tags and headings
 *   <li>B22 the custom fields of people and of companies are told
 *   <li>B23 tags, stages and types are told and counted
 *   <li>B24 what makes no sense is refused at once
 *   <li>B25 a closed book says so
 *   <li>B26 a telephone number is found in every notation
 *   <li>B27 an e-mail address is found within other text
 * </ul>
 */
@Timeout(60)
public abstract class ContactBookContract {

  private ContactBook book;

  /** Opens a book that holds what the contract is about; the contract closes it. */
  protected abstract ContactBook open() throws Exception;

  @BeforeEach
  final void openBook() throws Exception {
    book = open();
  }

  @AfterEach
  final void closeBook() {
    if (book != null) {
      book.close();
    }
  }

  // ---- queries

  @Test
  final void B01_a_list_has_everyone_whole_with_tags_and_without_headings() {
    assertThat(found(book.page(ContactQuery.all(), PageRequest.first(100))).items())
        .containsExactlyElementsOf(SampleContacts.listed());
  }

  @Test
  final void B02_people_companies_and_those_with_an_opportunity_are_told_apart() {
    assertThat(ids(query().kind(ContactKind.COMPANY))).containsExactly(2001L, 2002L, 2003L);
    assertThat(ids(query().kind(ContactKind.PERSON)))
        .containsExactly(1001L, 1002L, 1003L, 1004L, 1005L, 1006L, 1007L, 1008L, 1234L);
    assertThat(ids(query().kind(ContactKind.WITH_OPPORTUNITY)))
        .containsExactly(1001L, 1002L, 2001L);
  }

  @Test
  final void B03_all_tags_must_be_there_whatever_their_case() {
    assertThat(ids(query().tags("VIP"))).containsExactly(1001L, 1002L, 2001L);
    assertThat(ids(query().tags("vip", "поставщик"))).containsExactly(2001L);
    assertThat(ids(query().tags("VIP", "nobody has this"))).isEmpty();
  }

  @Test
  final void B04_stage_no_stage_and_type_are_told_apart() {
    assertThat(ids(query().stage(3L))).containsExactly(1001L, 2001L);
    assertThat(ids(query().stage(1L))).containsExactly(1007L);
    assertThat(ids(query().stage(ContactQuery.WITHOUT_STAGE)))
        .hasSize(9)
        .doesNotContain(1001L, 1007L, 2001L);
    assertThat(ids(query().type(1L))).containsExactly(1001L, 1002L);
    assertThat(ids(query().type(3L))).isEmpty();
  }

  @Test
  final void B05_responsible_users_and_sharing_are_told_apart() {
    assertThat(ids(query().responsible(UUID.fromString("11aa22bb-33cc-44dd-88ee-99ff00112233"))))
        .containsExactly(1007L);
    assertThat(ids(query().responsible(ContactQuery.WITHOUT_RESPONSIBLE)))
        .hasSize(11)
        .doesNotContain(1007L);
    assertThat(ids(query().responsible(new UUID(1, 2)))).isEmpty();
    assertThat(ids(query().shared(false))).containsExactly(1006L, 1007L, 1234L, 2003L);
    assertThat(ids(query().shared(true))).contains(1001L, 1002L, 2002L).doesNotContain(1007L);
  }

  @Test
  final void B06_days_of_entering_include_the_first_and_the_last() {
    LocalDate day = LocalDate.of(2024, 3, 5);
    assertThat(ids(query().createdFrom(day).createdTo(day))).containsExactly(1001L);
    assertThat(ids(query().createdTo(LocalDate.of(2020, 1, 15)))).containsExactly(2001L);
    assertThat(ids(query().createdFrom(LocalDate.of(2024, 6, 1)).kind(ContactKind.PERSON)))
        .containsExactly(1005L, 1006L, 1008L);
    assertThat(ids(query().createdFrom(day.plusDays(1)).createdTo(day.plusDays(2)))).isEmpty();
  }

  @Test
  final void B07_every_word_is_looked_for_in_names_ways_of_contact_and_fields() {
    assertThat(ids(query().text("иванова"))).containsExactly(1001L);
    assertThat(ids(query().text("Smith John"))).containsExactly(1002L);
    assertThat(ids(query().text("Smith Анна"))).isEmpty();
    assertThat(ids(query().text("nameless@example"))).containsExactly(1008L);
    assertThat(ids(query().text("Выставка"))).containsExactly(1001L);
    // "й" as macOS writes it in file names: "и" and a combining mark.
    assertThat(ids(query().text("Скрытны\u0438\u0306"))).containsExactly(1006L);
  }

  @Test
  final void B08_people_of_a_company_that_is_found_are_found_too() {
    assertThat(ids(query().text("«Ромашка»"))).containsExactly(1001L, 2001L);
    assertThat(ids(query().text("«Ромашка»").kind(ContactKind.COMPANY))).containsExactly(2001L);
  }

  @Test
  final void B09_every_character_arrives_unchanged() {
    assertThat(ids(query().tags(SampleContacts.ODD_TAG))).containsExactly(1005L);
    assertThat(ids(query().tags("Рассылка, весна"))).containsExactly(1001L);
    assertThat(ids(query().tags("Рассылка"))).isEmpty();
    assertThat(ids(query().tags("VIP", "vip", "Рассылка, весна"))).containsExactly(1001L);
    // A comma that is cut off would leave a name that somebody has.
    assertThat(ids(query().text("Smith, John"))).isEmpty();
    assertThat(ids(query().text("<b>&amp;</b>"))).containsExactly(1005L);
    assertThat(ids(query().text("\"Ж\" 山田 🎉"))).containsExactly(1005L);
    assertThat(ids(query().text("+7 (495) доб."))).containsExactly(1001L);
    assertThat(ids(query().text("?q=1&lang=ru"))).contains(2001L);
  }

  @Test
  final void B10_all_that_is_asked_for_must_hold() {
    assertThat(ids(query().tags("VIP").kind(ContactKind.PERSON).stage(3L).type(1L).shared(true)))
        .containsExactly(1001L);
    assertThat(ids(query().tags("VIP").kind(ContactKind.PERSON).stage(1L))).isEmpty();
  }

  @Test
  final void B11_the_order_is_the_one_asked_for() {
    ContactQuery.Builder dated = query().kind(ContactKind.COMPANY).sort(ContactSort.CREATED);
    assertThat(ids(dated)).containsExactly(2001L, 2002L, 2003L);
    assertThat(ids(dated.direction(SortDirection.DESCENDING))).containsExactly(2003L, 2002L, 2001L);
    assertThat(ids(query().direction(SortDirection.DESCENDING)))
        .startsWith(2003L, 2002L, 2001L, 1234L)
        .hasSize(12);
    ContactQuery.Builder named = query().tags("VIP").kind(ContactKind.PERSON);
    assertThat(ids(named.sort(ContactSort.FIRST_NAME))).containsExactly(1002L, 1001L);
    assertThat(ids(named.sort(ContactSort.LAST_NAME))).containsExactly(1002L, 1001L);
    assertThat(ids(named.sort(ContactSort.DISPLAY_NAME))).containsExactly(1002L, 1001L);
  }

  @Test
  final void B12_a_page_is_the_part_asked_for_with_the_total() {
    ContactPage middle = found(book.page(ContactQuery.all(), new PageRequest(3, 2)));
    assertThat(middle.items()).containsExactlyElementsOf(SampleContacts.listed().subList(3, 5));
    assertThat(middle.start()).isEqualTo(3);
    assertThat(middle.total()).contains(12L);
    assertThat(middle.isLast()).isFalse();

    ContactPage beyond = found(book.page(ContactQuery.all(), new PageRequest(12, 2)));
    assertThat(beyond.items()).isEmpty();
    assertThat(beyond.total()).contains(12L);
    assertThat(
            found(book.page(query().text("nobody at all").build(), PageRequest.first(2))).total())
        .contains(0L);
  }

  @Test
  final void B13_a_stream_gives_everyone_once_at_every_size() {
    for (int size : new int[] {1, 2, 3, 5, 7, 11, 12, 13, 1000}) {
      try (Stream<Either<ContactError, ContactPage>> pages =
          book.pages(ContactQuery.all(), Paging.standard().withSize(size))) {
        assertThat(pages.flatMap(page -> found(page).items().stream()))
            .as("pages of %d", size)
            .containsExactlyElementsOf(SampleContacts.listed());
      }
    }
    try (Stream<Either<ContactError, Contact>> one =
        book.stream(query().tags("vip").stage(3L).kind(ContactKind.PERSON).build())) {
      assertThat(one.map(ContactBookContract::found)).hasSize(1);
    }
    assertThat(book.stream(query().tags("nobody has this").build()).toList()).isEmpty();
  }

  @Test
  final void B14_a_bookmark_goes_on_behind_its_contact() {
    for (long count : new long[] {1, 5, 6, 40}) {
      try (Stream<Either<ContactError, ContactPage>> pages =
          book.pages(
              ContactQuery.all(), Paging.standard().withSize(4).after(ContactId.of(1006), count))) {
        assertThat(pages.flatMap(page -> found(page).items().stream()))
            .extracting(contact -> contact.id().value())
            .containsExactly(1007L, 1008L, 1234L, 2001L, 2002L, 2003L);
      }
    }
  }

  // ---- ways of contact

  @Test
  final void B15_by_a_way_of_contact_whoever_has_exactly_that_is_found() {
    assertThat(found(book.findByContactInfo(Channel.EMAIL, "ANNA@example.org")))
        .containsExactly(SampleContacts.anna());
    assertThat(found(book.findByContactInfo(Channel.PHONE, "79123456789")))
        .containsExactly(SampleContacts.anna());
    assertThat(found(book.findByContactInfo(Channel.PHONE, "+7 (495) 0000001")))
        .extracting(Contact::id)
        .containsExactly(SampleContacts.romashka().id());
    assertThat(
            found(book.findByContactInfo(Channel.WEBSITE, "https://romashka.example/?q=1&lang=ru")))
        .extracting(Contact::id)
        .containsExactly(SampleContacts.romashka().id());
    assertThat(found(book.findByContactInfo(Channel.EMAIL, "поддержка@р7.рф")))
        .containsExactly(SampleContacts.everyScript());
    assertThat(found(book.findByContactInfo(Channel.EMAIL, "nna@example.org"))).isEmpty();
    assertThat(found(book.findByContactInfo(Channel.EMAIL, "a%@example.org"))).isEmpty();
    assertThat(found(book.findByContactInfo(Channel.PHONE, "345-67-89"))).isEmpty();
    assertThat(found(book.findByContactInfo(Channel.SKYPE, "john@example.com"))).isEmpty();
  }

  @Test
  final void B16_the_raw_match_is_part_of_what_is_stored() {
    assertThat(byInfo(ContactInfoQuery.contained(Channel.EMAIL, "example.org")))
        .containsExactly(1001L, 1008L);
    assertThat(byInfo(ContactInfoQuery.contained(Channel.PHONE, "345-67-89")))
        .containsExactly(1001L);
    assertThat(byInfo(ContactInfoQuery.contained(Channel.PHONE, "3456789"))).isEmpty();
  }

  @Test
  final void B17_category_and_primary_mark_narrow_a_way_of_contact() {
    ContactInfoQuery mobile = ContactInfoQuery.exact(Channel.PHONE, "79123456789");
    assertThat(byInfo(mobile.withCategory(Category.MOBILE))).containsExactly(1001L);
    assertThat(byInfo(mobile.withCategory(Category.WORK))).isEmpty();
    assertThat(byInfo(mobile.withPrimary(true))).containsExactly(1001L);
    assertThat(byInfo(mobile.withPrimary(false))).isEmpty();
  }

  @Test
  final void B26_a_telephone_number_is_found_in_every_notation() {
    for (String annasMobile :
        List.of("8 912 345-67-89", "9123456789", "007 912 3456789", "tel:+7(912)345-67-89")) {
      assertThat(byPhone(annasMobile)).as(annasMobile).containsExactly(1001L);
    }
    assertThat(byPhone("8 495 123 45 67")).as("without its extension").containsExactly(1001L);
    assertThat(byPhone("+7 495 123-45-67, 12")).as("with an extension").containsExactly(1001L);
    assertThat(byPhone("+7 903 1112233")).as("second of a field").containsExactly(1002L);
    assertThat(byPhone("00 44 20 79460018")).as("from abroad").containsExactly(1002L);
    assertThat(byPhone("112")).containsExactly(1003L);
    for (String nobodys : List.of("12", "7495123456712", "8 20 7946 0018", "+1 912 345-67-89")) {
      assertThat(byPhone(nobodys)).as(nobodys).isEmpty();
    }
    assertThat(
            byInfo(
                ContactInfoQuery.exact(Channel.PHONE, "8 912 345-67-89")
                    .withPhoneNumbers(PhoneNumbers.exactDigits())))
        .isEmpty();
  }

  @Test
  final void B27_an_email_address_is_found_within_other_text() {
    for (String offices :
        List.of(
            "OFFICE@food.example",
            "<office@food.example>",
            "Somebody <office@food.example>",
            "mailto:office@food.example?subject=Hello@all")) {
      assertThat(byInfo(ContactInfoQuery.exact(Channel.EMAIL, offices)))
          .as(offices)
          .containsExactly(2002L);
    }
    assertThat(byInfo(ContactInfoQuery.exact(Channel.EMAIL, "mailto:anna@example.org")))
        .containsExactly(1001L);
    assertThat(byInfo(ContactInfoQuery.exact(Channel.EMAIL, "Food & Culture"))).isEmpty();
  }

  // ---- groups

  @Test
  final void B18_members_of_a_company_are_found() {
    assertThat(found(book.findAll(ContactGroup.membersOf(SampleContacts.romashka().id()))))
        .containsExactly(listed(1001));
    assertThat(found(book.findAll(ContactGroup.membersOf(SampleContacts.empty().id())))).isEmpty();
    assertThat(found(book.findAll(ContactGroup.membersOf(SampleContacts.john().id())))).isEmpty();
    ContactId nobody = ContactId.of(999_999);
    assertThat(book.findAll(ContactGroup.membersOf(nobody)))
        .isEqualTo(Either.left(new NotFound(nobody)));
  }

  @Test
  final void B19_contacts_of_a_project_and_a_case_are_found() {
    assertThat(found(book.findAll(ContactGroup.ofProject(7))))
        .containsExactly(listed(1001), listed(1002), listed(2001));
    assertThat(found(book.findAll(ContactGroup.ofProject(8)))).isEmpty();
    assertThat(found(book.findAll(ContactGroup.ofCase(40)))).containsExactly(listed(1007));
    assertThat(found(book.findAll(ContactGroup.ofCase(41)))).isEmpty();
    assertThat(found(book.findAll(ContactGroup.ofCase(42)))).isEmpty();
    assertThat(found(book.page(ContactGroup.ofProject(7), new PageRequest(1, 1))).items())
        .containsExactly(listed(1002));
  }

  @Test
  final void B20_contacts_of_an_opportunity_are_found_and_a_missing_one_is_refused() {
    assertThat(ofOpportunity(30)).containsExactly(1001L);
    assertThat(ofOpportunity(31)).containsExactly(1002L, 2001L);
    assertThat(book.findAll(ContactGroup.ofOpportunity(32)).getLeft()).isInstanceOf(Refused.class);
  }

  // ---- complete contacts and the catalog

  @Test
  final void B21_whoever_is_complete_has_tags_and_headings() {
    Contact anna = found(book.findComplete(SampleContacts.anna().id()));
    assertThat(anna.customFields()).isEqualTo(SampleContacts.anna().customFields());
    assertThat(anna.tags()).containsExactly("VIP", "Рассылка, весна");
    assertThat(found(book.findById(SampleContacts.anna().id())).tags()).isEmpty();
    assertThat(found(book.tagsOf(SampleContacts.pat().id()))).isEmpty();
    ContactId nobody = ContactId.of(999_999);
    assertThat(book.findComplete(nobody)).isEqualTo(Either.left(new NotFound(nobody)));
    assertThat(book.tagsOf(nobody)).isEqualTo(Either.left(new NotFound(nobody)));
  }

  @Test
  final void B22_the_custom_fields_of_people_and_of_companies_are_told() {
    List<FieldDefinition> people = found(book.personFields());
    assertThat(people)
        .extracting(FieldDefinition::id)
        .containsExactlyInAnyOrderElementsOf(
            fields(SampleContacts.everyone().stream().filter(this::isPerson)));
    assertThat(found(book.companyFields()))
        .extracting(FieldDefinition::id)
        .containsExactlyInAnyOrderElementsOf(
            fields(SampleContacts.everyone().stream().filter(contact -> !isPerson(contact))));

    CustomField source =
        SampleContacts.anna().customFields().stream()
            .filter(field -> field.id() == 13)
            .findFirst()
            .get();
    FieldDefinition choice =
        people.stream().filter(field -> field.id() == 13).findFirst().orElseThrow();
    assertThat(choice.label()).isEqualTo(source.label());
    assertThat(choice.mask()).isEqualTo(source.mask());
    assertThat(choice.position()).isEqualTo(source.position());
    assertThat(choice.usage()).isEqualTo(1);
    assertThat(choice.empty())
        .isEqualTo(FieldValue.Choice.of(null, ((FieldValue.Choice) source.value()).options()));
    assertThat(people)
        .filteredOn(FieldDefinition::isHeading)
        .extracting(FieldDefinition::id)
        .containsExactly(10L);
  }

  @Test
  final void B23_tags_stages_and_types_are_told_and_counted() {
    assertThat(found(book.tags()))
        .containsExactlyInAnyOrder(
            new Tag("VIP", 3),
            new Tag(SampleContacts.ODD_TAG, 1),
            new Tag("Поставщик", 1),
            new Tag("Рассылка, весна", 1));
    assertThat(found(book.stages()))
        .containsExactlyInAnyOrder(
            new CatalogItem(SampleContacts.anna().stage().get(), 2),
            new CatalogItem(SampleContacts.pat().stage().get(), 1));
    assertThat(found(book.types()))
        .containsExactly(
            new CatalogItem(CatalogEntry.of(1, "Клиент"), 2),
            new CatalogItem(CatalogEntry.of(2, "Поставщик").withSortOrder(1), 1),
            new CatalogItem(CatalogEntry.of(3, "Конкурент").withSortOrder(2), 0));
  }

  // ---- what cannot be

  @Test
  final void B24_what_makes_no_sense_is_refused_at_once() {
    ContactInfoQuery mail = ContactInfoQuery.exact(Channel.EMAIL, "a@x");
    assertThatNullPointerException()
        .isThrownBy(() -> book.page((ContactQuery) null, PageRequest.first(1)));
    assertThatNullPointerException()
        .isThrownBy(() -> book.page((ContactInfoQuery) null, PageRequest.first(1)));
    assertThatNullPointerException()
        .isThrownBy(() -> book.page((ContactGroup) null, PageRequest.first(1)));
    assertThatNullPointerException().isThrownBy(() -> book.tagsOf(null));
    assertThatNullPointerException().isThrownBy(() -> book.page(ContactQuery.all(), null));
    assertThatNullPointerException().isThrownBy(() -> book.page(mail, null));
    assertThatNullPointerException().isThrownBy(() -> book.page(ContactGroup.ofCase(1), null));
  }

  @Test
  final void B25_a_closed_book_says_so() {
    book.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> book.page(ContactQuery.all(), PageRequest.first(1)));
    assertThatIllegalStateException().isThrownBy(() -> book.findAll(ContactGroup.ofCase(40)));
    assertThatIllegalStateException()
        .isThrownBy(() -> book.findByContactInfo(Channel.EMAIL, "a@x"));
    assertThatIllegalStateException().isThrownBy(() -> book.tags());
    assertThatIllegalStateException().isThrownBy(() -> book.tagsOf(SampleContacts.anna().id()));
    assertThatIllegalStateException().isThrownBy(() -> book.personFields());
    assertThatIllegalStateException().isThrownBy(() -> book.companyFields());
    assertThatIllegalStateException().isThrownBy(() -> book.stages());
    assertThatIllegalStateException().isThrownBy(() -> book.types());
  }

  // ---- help

  private static ContactQuery.Builder query() {
    return ContactQuery.builder();
  }

  private List<Long> ids(ContactQuery.Builder query) {
    return found(book.page(query.build(), PageRequest.first(100))).items().stream()
        .map(contact -> contact.id().value())
        .toList();
  }

  private List<Long> byPhone(String number) {
    return byInfo(ContactInfoQuery.exact(Channel.PHONE, number));
  }

  private List<Long> byInfo(ContactInfoQuery query) {
    return found(book.findByContactInfo(query)).stream()
        .map(contact -> contact.id().value())
        .toList();
  }

  private List<Long> ofOpportunity(long id) {
    return found(book.findAll(ContactGroup.ofOpportunity(id))).stream()
        .map(contact -> contact.id().value())
        .toList();
  }

  private static Contact listed(long id) {
    return SampleContacts.listed().stream()
        .filter(contact -> contact.id().value() == id)
        .findFirst()
        .orElseThrow();
  }

  private boolean isPerson(Contact contact) {
    return contact.fold(person -> true, company -> false);
  }

  private static List<Long> fields(Stream<Contact> contacts) {
    return contacts
        .flatMap(contact -> contact.customFields().stream())
        .map(CustomField::id)
        .distinct()
        .toList();
  }

  private static <T> T found(Either<ContactError, T> outcome) {
    assertThat(outcome.isRight()).as(outcome.toString()).isTrue();
    return outcome.get();
  }
}
