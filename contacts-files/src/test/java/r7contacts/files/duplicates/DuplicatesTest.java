package r7contacts.files.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.vavr.control.Either;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.files.duplicates.DuplicateGroup.SharedValue;
import r7contacts.port.ContactError;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.ContactSearch;
import r7contacts.port.PageRequest;

class DuplicatesTest {

  private static final FieldDefinition INN =
      FieldDefinition.of(41, "ИНН", FieldValue.Text.of(null));

  @ParameterizedTest
  @CsvSource({
    "anna@x.example,                  ANNA@X.example,                     true",
    "anna@x.example,                  Anna Orlova <anna@x.example>,       true",
    "info@сайт.рф,                    info@xn--80aswg.xn--p1ai,           true",
    "anna@x.example,                  ann@x.example,                      false",
    "none,                            none,                               false"
  })
  void addresses_are_compared_without_case_and_text_around_them(
      String one, String other, boolean isSame) {
    assertThat(areDuplicates(DuplicateRule.email(), mail(1, one), mail(2, other)))
        .isEqualTo(isSame);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8 (495) 123-45-67          | +7 495 1234567              | true",
        "8 (495) 123-45-67          | +7 495 123-45-68            | false",
        "8 495 123-45-67 доб. 12    | +7 495 123-45-67, 12        | true",
        "8 495 123-45-67 доб. 12    | +7 495 123-45-67 ext. 13    | false",
        "8 495 123-45-67 доб. 12    | +7 495 123-45-67            | false",
        "8 495 123-45-67            | 8 912 000-11-22, 84951234567| true",
        "112                        | 112                         | false",
        "none                       | none                        | false"
      })
  void numbers_are_compared_by_their_digits_and_extensions(
      String one, String other, boolean isSame) {
    assertThat(areDuplicates(DuplicateRule.phone(), phone(1, one), phone(2, other)))
        .isEqualTo(isSame);
  }

  @Test
  void names_are_compared_with_the_company_and_without_regard_to_order_and_punctuation() {
    Contact pyotr = named(1, "Пётр", "Сидоров", "ООО «Ромашка»");

    assertThat(isSameName(pyotr, named(2, "Сидоров", "ПЕТР", "ромашка, ооо"))).isTrue();
    assertThat(isSameName(pyotr, named(2, "Пётр", "Сидоров", "ООО «Лютик»"))).isFalse();
    assertThat(isSameName(pyotr, named(2, "Пётр", "Сидоров", null))).isFalse();
    assertThat(isSameName(named(1, "Anna", "Orlova", null), named(2, "Orlova", "Anna", null)))
        .isTrue();
    assertThat(isSameName(company(1, "ООО «Ромашка»"), company(2, "Ромашка ООО"))).isTrue();
  }

  @Test
  void one_name_without_a_company_is_no_duplicate() {
    assertThat(isSameName(named(1, "Мария", null, null), named(2, "Мария", null, null))).isFalse();
    assertThat(isSameName(named(1, "Мария", null, "X"), named(2, "Мария", null, "X"))).isTrue();
    assertThat(isSameName(named(1, null, null, "X"), named(2, null, null, "X"))).isFalse();
  }

  @Test
  void a_person_and_a_company_are_no_duplicates() {
    assertThat(isSameName(named(1, "Anna", "Orlova", null), company(2, "Anna Orlova"))).isFalse();
  }

  @Test
  void a_field_is_compared_by_its_letters_and_digits() {
    DuplicateRule rule = DuplicateRule.field(INN);

    assertThat(areDuplicates(rule, withInn(1, "7707 083-893"), withInn(2, "7707083893"))).isTrue();
    assertThat(areDuplicates(rule, withInn(1, "7707083893"), withInn(2, "7707083894"))).isFalse();
    assertThat(areDuplicates(rule, withInn(1, "-"), withInn(2, "-"))).isFalse();
    assertThat(rule.title()).isEqualTo("ИНН");
  }

  @Test
  void a_heading_has_no_values_to_compare() {
    FieldDefinition heading = FieldDefinition.of(1, "Group", FieldValue.Heading.empty());

    assertThatThrownBy(() -> DuplicateRule.field(heading)).hasMessageContaining("\"Group\"");
  }

  @Test
  void contacts_that_several_rules_find_are_one_group() {
    Person one = person(1, ContactInfo.of(Channel.EMAIL, Category.WORK, "a@x.example"));
    Contact both = named(one, "Anna", "Orlova");
    Contact again = named(person(2, one.infos().get(0)), "Orlova", "Anna");
    Contact third = person(3, one.infos().get(0));

    List<DuplicateGroup> groups =
        Duplicates.by(DuplicateRule.email(), DuplicateRule.name(), DuplicateRule.phone())
            .in(List.of(both, again));
    List<DuplicateGroup> withThird =
        Duplicates.by(DuplicateRule.email(), DuplicateRule.name()).in(List.of(both, again, third));

    assertThat(groups)
        .singleElement()
        .satisfies(group -> assertThat(ids(group)).containsExactly(1L, 2L));
    assertThat(groups.get(0).values())
        .containsExactly(
            new SharedValue("email", "a@x.example"), new SharedValue("name", "Anna Orlova"));
    assertThat(withThird)
        .extracting(DuplicatesTest::ids, group -> group.values().get(0).rule())
        .containsExactly(tuple(List.of(1L, 2L, 3L), "email"), tuple(List.of(1L, 2L), "name"));
  }

  @Test
  void different_keys_with_equal_hash_codes_are_no_duplicates() {
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());

    DuplicateRule rule =
        new DuplicateRule(
            "first name",
            contact ->
                contact.fold(
                    person -> Map.of(person.firstName().get(), "any"), company -> Map.of()));

    assertThat(areDuplicates(rule, named(1, "Aa", null, null), named(2, "BB", null, null)))
        .isFalse();
    assertThat(areDuplicates(rule, named(1, "Aa", null, null), named(2, "Aa", null, null)))
        .isTrue();
  }

  @Test
  void all_contacts_of_a_book_are_compared() throws IOException {
    List<Contact> contacts =
        IntStream.rangeClosed(1, 250)
            .mapToObj(id -> mail(id, "a%d@x.example".formatted(id % 249)))
            .toList();

    List<Long> progress = new ArrayList<>();
    DuplicateReport report =
        Duplicates.by(DuplicateRule.email())
            .find(InMemoryContacts.of(contacts), (count, total) -> progress.add(count));

    assertThat(report.groups()).extracting(DuplicatesTest::ids).containsExactly(List.of(1L, 250L));
    assertThat(report.read().written()).isEqualTo(250);
    assertThat(report.read().failure()).isEmpty();
    assertThat(progress).endsWith(250L);
  }

  @Test
  void a_failure_is_in_the_report() throws IOException {
    ContactError failure = new ContactError.AccessDenied("no");

    DuplicateReport report = Duplicates.by(DuplicateRule.email()).find(new Failing(failure));

    assertThat(report.groups()).isEmpty();
    assertThat(report.read().failure()).containsExactly(failure);
  }

  @Test
  void a_search_without_rules_is_rejected() {
    assertThatThrownBy(Duplicates::by).hasMessageContaining("at least one rule");
  }

  /** All contacts differ but for the last two; each is created when it is needed. */
  @Test
  void a_hundred_thousand_contacts_are_compared_in_little_memory() {
    int count = 100_000;
    Iterable<Contact> contacts =
        () ->
            IntStream.rangeClosed(1, count)
                .mapToObj(id -> mail(id, "a%d@x.example".formatted(Math.min(id, count - 1))))
                .iterator();
    Keys keys = new Keys(contacts);

    assertThat(Duplicates.by(DuplicateRule.email(), DuplicateRule.phone()).in(keys))
        .extracting(DuplicatesTest::ids)
        .containsExactly(List.of(99_999L, 100_000L));
    assertThat(keys.iterations).isEqualTo(2);
  }

  /** Contacts that count how often they are iterated. */
  private static final class Keys implements Iterable<Contact> {
    private final Iterable<Contact> contacts;
    private int iterations;

    private Keys(Iterable<Contact> contacts) {
      this.contacts = contacts;
    }

    @Override
    public Iterator<Contact> iterator() {
      iterations++;
      return contacts.iterator();
    }
  }

  private record Failing(ContactError failure) implements ContactSearch {

    @Override
    public Either<ContactError, ContactPage> page(ContactQuery query, PageRequest request) {
      return Either.left(failure);
    }

    @Override
    public Either<ContactError, ContactPage> page(ContactInfoQuery query, PageRequest request) {
      return Either.left(failure);
    }

    @Override
    public void close() {}
  }

  private static boolean isSameName(Contact one, Contact other) {
    return areDuplicates(DuplicateRule.name(), one, other);
  }

  private static boolean areDuplicates(DuplicateRule rule, Contact one, Contact other) {
    return !Duplicates.by(rule).in(List.of(one, other)).isEmpty();
  }

  private static List<Long> ids(DuplicateGroup group) {
    return group.members().stream().map(member -> member.id().value()).toList();
  }

  private static Contact mail(long id, String text) {
    return person(id, ContactInfo.of(Channel.EMAIL, Category.WORK, text));
  }

  private static Contact phone(long id, String text) {
    return person(id, ContactInfo.of(Channel.PHONE, Category.WORK, text));
  }

  private static Person person(long id, ContactInfo... infos) {
    return Person.builder(Profile.builder(ContactId.of(id)).infos(List.of(infos)).build()).build();
  }

  private static Contact named(
      long id, @Nullable String first, @Nullable String last, @Nullable String company) {
    Person.Builder person = person(id).toBuilder().firstName(first).lastName(last);
    Stream.ofNullable(company)
        .forEach(name -> person.company(CompanyLink.of(ContactId.of(100 + id), name)));
    return person.build();
  }

  private static Contact named(Person person, String first, String last) {
    return person.toBuilder().firstName(first).lastName(last).build();
  }

  private static Contact company(long id, String name) {
    return Company.builder(Profile.builder(ContactId.of(id)).build()).name(name).build();
  }

  private static Contact withInn(long id, String text) {
    CustomField field = CustomField.of(41, "ИНН", FieldValue.Text.of(text));
    return person(id)
        .withProfile(Profile.builder(ContactId.of(id)).customFields(List.of(field)).build());
  }
}
