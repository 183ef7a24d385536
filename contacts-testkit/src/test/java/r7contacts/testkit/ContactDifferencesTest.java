package r7contacts.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Channel;
import r7contacts.domain.Company;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Creation;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;

class ContactDifferencesTest {

  private static final Person ANNA = SampleContacts.anna();

  @Test
  void equal_contacts_have_no_differences() {
    assertThat(ContactDifferences.between(ANNA, SampleContacts.anna())).isEmpty();
  }

  @Test
  void each_member_that_differs_has_a_line_with_its_path_and_both_values() {
    OffsetDateTime utc = OffsetDateTime.parse("2024-03-05T06:30:00Z");
    Person actual =
        anna(profile -> profile.creation(Creation.of(ANNA.creation().by().get(), utc))).toBuilder()
            .jobTitle(null)
            .build();

    assertThat(ContactDifferences.between(ANNA, actual))
        .containsExactly(
            "creation.at: expected 2024-03-05T09:30+03:00, was 2024-03-05T06:30Z",
            "jobTitle: expected \"Директор по закупкам\", was nothing");
  }

  @Test
  void elements_of_lists_of_one_length_have_their_index() {
    Person actual =
        anna(
            profile ->
                profile.infos(
                    ANNA.infos().stream()
                        .map(info -> info.id() == 102 ? info.withPrimary(true) : info)
                        .toList()));

    assertThat(ContactDifferences.between(ANNA, actual))
        .containsExactly("infos[1].isPrimary: expected false, was true");
  }

  @Test
  void of_lists_of_different_lengths_missing_and_unexpected_elements_are_listed() {
    Person actual = anna(profile -> profile.tags("a", "b"));
    Contact expected = anna(profile -> profile.tags("b", "c", "d"));

    assertThat(ContactDifferences.between(expected, actual))
        .containsExactly(
            "tags: expected 3 elements, was 2",
            "tags: missing \"c\"",
            "tags: missing \"d\"",
            "tags: unexpected \"a\"");
  }

  @Test
  void a_person_and_a_company_differ_as_a_whole() {
    List<String> lines =
        ContactDifferences.between(
            SampleContacts.empty(), Person.builder(SampleContacts.empty().profile()).build());

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).startsWith("contact: expected Company[").contains("was Person[");
  }

  @Test
  void texts_that_look_the_same_are_shown_by_their_codes() {
    assertThat(ContactDifferences.between(named("A B"), named("A\u00A0B")))
        .containsExactly("name: expected \"A B\", was \"A\\u{A0}B\"");
    assertThat(ContactDifferences.between(named("a\tb"), named("a\nb")))
        .containsExactly("name: expected \"a\\u{9}b\", was \"a\\u{A}b\"");
  }

  @Test
  void a_lost_line_break_is_shown_in_a_readable_text_with_its_place() {
    String notes = "Звонить после обеда.\nДоговор продлён до весны.";

    assertThat(ContactDifferences.between(named(notes), named(notes.replace('\n', ' '))))
        .containsExactly(
            "name: expected \"Звонить после обеда.\\u{A}Договор продлён до весны.\","
                + " was \"Звонить после обеда. Договор продлён до весны.\","
                + " first difference at character 21");
    assertThat(ContactDifferences.between(named(notes), named(notes.replace("\n", ""))))
        .containsExactly(
            "name: expected \"Звонить после обеда.\\u{A}Договор продлён до весны.\","
                + " was \"Звонить после обеда.Договор продлён до весны.\","
                + " first difference at character 21");
  }

  @Test
  void of_texts_that_look_the_same_only_the_part_that_differs_is_shown_by_codes() {
    assertThat(ContactDifferences.between(named("мой 🙂 дом"), named("мои\u0306 🙂 дом")))
        .containsExactly("name: expected \"мо\\u{439} 🙂 дом\", was \"мо\\u{438}\\u{306} 🙂 дом\"");
    assertThat(ContactDifferences.between(named("❤"), named("❤\uFE0F")))
        .containsExactly("name: expected \"❤\", was \"❤\\u{FE0F}\"");
    assertThat(ContactDifferences.between(named("a\\u{A}b"), named("a\nb")))
        .containsExactly("name: expected \"a\\u{5C}u{A}b\", was \"a\\u{A}b\"");
  }

  @Test
  void a_character_of_two_halves_is_never_divided() {
    assertThat(ContactDifferences.between(named("🙂"), named("🙃")))
        .containsExactly("name: expected \"🙂\", was \"🙃\"");
    assertThat(ContactDifferences.between(named("🙂".repeat(70)), named("🙂".repeat(69))).get(0))
        .doesNotContain("\\u{");
  }

  @Test
  void long_texts_are_cut_to_where_they_differ() {
    String same = "x".repeat(100_000);

    assertThat(ContactDifferences.between(named(same + "1" + same), named(same + "2")).get(0))
        .hasSizeLessThan(300)
        .contains("…xxxx")
        .contains("x1x")
        .contains("x2\"");
  }

  @Test
  void many_differences_are_cut_and_counted() {
    List<ContactInfo> infos =
        IntStream.range(0, 50)
            .mapToObj(i -> ContactInfo.ofCodes(Channel.EMAIL.code(), 0, "a" + i))
            .toList();
    Contact expected = anna(profile -> profile.infos(infos));
    Contact actual =
        anna(profile -> profile.infos(infos.stream().map(info -> info.withPrimary(true)).toList()));

    assertThat(ContactDifferences.between(expected, actual))
        .hasSize(ContactDifferences.MAX_LINES + 1)
        .endsWith("… and 30 more");
  }

  private static Company named(String name) {
    return SampleContacts.empty().toBuilder().name(name).build();
  }

  private static Person anna(UnaryOperator<Profile.Builder> change) {
    return ANNA.withProfile(change.apply(ANNA.profile().toBuilder()).build());
  }
}
