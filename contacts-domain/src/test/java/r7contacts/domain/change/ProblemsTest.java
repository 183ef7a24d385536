package r7contacts.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.vavr.control.Option;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.domain.Address;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;

/** What portals cannot store: at the limit there is no problem, beyond it there is one. */
class ProblemsTest {

  private static final Person ANNA =
      Samples.person().toBuilder().firstName("А").lastName(null).build();

  private static ContactEditBuilder.OfPerson edit() {
    return ContactEdit.of(ANNA);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("limits")
  void a_text_may_be_as_long_as_the_limit(
      String member, int limit, String longest, Function<String, ContactChange> change) {
    String tooLong = longest + longest.charAt(0);

    List<Problem> atLimit = change.apply(longest).problems();
    List<Problem> beyond = change.apply(tooLong).problems();

    assertThat(atLimit).isEmpty();
    assertThat(beyond).hasSize(1);
    assertThat(beyond.get(0).kind()).isEqualTo(Problem.Kind.TOO_LONG);
    assertThat(beyond.get(0).member()).isEqualTo(member);
    assertThat(beyond.get(0).message())
        .startsWith(member + " has ")
        .contains("at most " + limit)
        .endsWith("shorten it");
  }

  static Stream<Arguments> limits() {
    String kilobytes = "€".repeat(21_845);
    return Stream.of(
        limit(
            "full name", 252, "Я".repeat(252), text -> NewContact.person(text, everyone()).build()),
        limit("full name", 252, "Я".repeat(251), text -> edit().lastName(text).build()),
        limit("job title", 255, "Я".repeat(255), text -> edit().jobTitle(text).build()),
        limit(
            "company name",
            255,
            "Я".repeat(255),
            text -> NewContact.company(text, everyone()).build()),
        limit("tag", 255, "Я".repeat(255), text -> edit().addTag(text).build()),
        limit("about", 65_535, "a".repeat(65_535), text -> edit().about(text).build()),
        limit("about", 65_535, kilobytes, text -> edit().about(text).build()),
        limit(
            "field \"Birthday\"",
            65_535,
            kilobytes,
            text -> edit().field(Samples.BIRTHDAY, text).build()),
        limit(
            "email",
            65_535,
            kilobytes,
            text -> edit().addInfo(Samples.MAIL.withValue(text)).build()),
        limit(
            "phone",
            65_535,
            "1".repeat(65_535),
            text -> edit().changeInfo(Samples.MOBILE, Samples.MOBILE.withValue(text)).build()),
        limit("address", 65_000, "a".repeat(65_000), ProblemsTest::withStreet),
        limit("address", 65_000, "\"".repeat(32_500), ProblemsTest::withStreet),
        limit("address", 65_000, "\\".repeat(32_500), ProblemsTest::withStreet),
        limit("address", 65_000, "a\u2028".repeat(9_285) + "aaaaa", ProblemsTest::withStreet),
        limit("address", 65_000, "a\n\t".repeat(13_000), ProblemsTest::withStreet));
  }

  private static Arguments limit(
      String member, int limit, String longest, Function<String, ContactChange> change) {
    return arguments(member, limit, longest, change);
  }

  private static ContactChange withStreet(String text) {
    return edit().addAddress(Address.builder().street("a").city(text.substring(1)).build()).build();
  }

  private static SharingChange everyone() {
    return SharingChange.everyone();
  }

  @Test
  void a_single_name_that_is_too_long_is_reported_alone() {
    assertThat(edit().lastName("x".repeat(256)).build().problems())
        .containsExactly(
            new Problem(
                Problem.Kind.TOO_LONG,
                "last name",
                "last name has 256 characters, at most 255 can be stored: shorten it"));
  }

  @Test
  void names_are_checked_if_the_record_is_replaced() {
    Person nameless = ANNA.toBuilder().firstName(null).lastName("x").build();
    ContactEdit title = ContactEdit.of(nameless).jobTitle("y").build();
    ContactEdit reading = ContactEdit.of(nameless).sharing(SharingChange.everyoneMayRead()).build();
    ContactEdit named = ContactEdit.of(nameless).jobTitle("y").firstName("z").build();
    ContactEdit tag = ContactEdit.of(nameless).addTag("y").build();

    assertThat(title.problems()).extracting(Problem::kind).containsExactly(Problem.Kind.MISSING);
    assertThat(reading.problems()).hasSize(1);
    assertThat(named.problems()).isEmpty();
    assertThat(tag.problems()).isEmpty();
  }

  @Test
  void names_that_are_too_long_already_do_not_prevent_other_edits() {
    Person stored = ANNA.toBuilder().firstName("x".repeat(200)).lastName("y".repeat(100)).build();

    assertThat(ContactEdit.of(stored).jobTitle("z").build().problems()).isEmpty();
    assertThat(ContactEdit.of(stored).lastName("z".repeat(99)).build().problems()).hasSize(1);
    assertThat(ContactEdit.of(stored).firstName("z".repeat(199)).build().problems()).hasSize(1);
  }

  @Test
  void an_edit_that_was_made_unseen_is_checked_again_with_the_contact() {
    ContactEdit edit = ContactEdit.ofPerson(Samples.ID).lastName("x".repeat(252)).build();

    assertThat(edit.problems()).isEmpty();
    assertThat(edit.problemsIn(ANNA)).extracting(Problem::member).containsExactly("full name");
    assertThat(edit.problemsIn(Samples.company()))
        .containsExactly(
            new Problem(
                Problem.Kind.WRONG_KIND,
                "contact 1001",
                "contact 1001 is a company: edit it as a company, not as a person"));
    assertThat(ContactEdit.ofPerson(Samples.ID).addTag("x".repeat(256)).build().problems())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x0, 0x8, 0xB, 0x1F, 0x7F, 0x80, 0x9F, 0xFFFE, 0xFFFF})
  void a_control_character_is_a_problem_in_every_text(int character) {
    String text = "a" + Character.toString(character) + "b" + Character.toString(character);

    assertThat(allTextsAs(text)).hasSize(7);
    assertThat(allTextsAs(text))
        .allMatch(problem -> problem.kind() == Problem.Kind.CONTROL_CHARACTER)
        .allMatch(problem -> problem.message().contains("U+%04X: remove it".formatted(character)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\uD83D\uDE00b\uD83D\uDE00", "\uD83Dx", "x\uDE00y"})
  void a_character_beyond_the_basic_plane_is_a_problem_in_every_text(String text) {
    assertThat(allTextsAs(text)).hasSize(7);
    assertThat(allTextsAs(text)).allMatch(problem -> problem.kind() == Problem.Kind.BEYOND_BMP);
  }

  @Test
  void the_message_names_the_character() {
    assertThat(edit().jobTitle("a\uD83D\uDE00").build().problems())
        .extracting(Problem::message)
        .containsExactly(
            "job title has the character U+1F600, at which portals cut a text: remove it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\tb", "a\u00A0b", "a\u2028b", "a\uD7FFb", "a\uE000b", "a\uFFFDb", "<a&b>"})
  void other_characters_are_no_problem(String text) {
    assertThat(allTextsAs(text)).isEmpty();
  }

  private static List<Problem> allTextsAs(String text) {
    return edit()
        .firstName(text)
        .jobTitle(text)
        .about(text)
        .field(Samples.BIRTHDAY, text)
        .addTag(text)
        .addInfo(Samples.MAIL.withValue(text))
        .addAddress(Address.builder().zip(text).build())
        .build()
        .problems();
  }

  @Test
  void a_line_break_is_a_problem_in_a_tag_only() {
    assertThat(allTextsAs("a\nb"))
        .containsExactly(
            new Problem(Problem.Kind.LINE_BREAK, "tag", "tag has a line break: use one line"));
  }

  @Test
  void a_choice_takes_its_options() {
    FieldDefinition unread = FieldDefinition.of(5, "x", FieldValue.Choice.of(null, List.of()));
    FieldDefinition spaced =
        FieldDefinition.of(5, "x", FieldValue.Choice.of(null, List.of(" a ", "b")));

    assertThat(edit().field(Samples.COLOR, "blue").build().problems()).isEmpty();
    assertThat(edit().field(Samples.COLOR, "Blue").build().problems())
        .containsExactly(
            new Problem(
                Problem.Kind.NOT_AN_OPTION,
                "field \"Color\"",
                "field \"Color\" takes one of its options: red, blue"));
    assertThat(edit().clearField(Samples.COLOR).build().problems()).isEmpty();
    assertThat(edit().field(unread, "anything").build().problems()).isEmpty();
    assertThat(edit().field(spaced, "a").build().problems()).isEmpty();
  }

  @Test
  void a_flag_takes_true() {
    assertThat(edit().field(Samples.SUBSCRIBED, "true").build().problems()).isEmpty();
    assertThat(edit().clearField(Samples.SUBSCRIBED).build().problems()).isEmpty();
    assertThat(edit().field(Samples.SUBSCRIBED, "yes").build().problems())
        .extracting(Problem::message)
        .containsExactly("field \"Subscribed\" takes \"true\" for yes; clear it for no");
  }

  @Test
  void a_heading_takes_no_value() {
    assertThat(edit().field(Samples.HEADING, "x").build().problems())
        .containsExactly(
            new Problem(
                Problem.Kind.HEADING,
                "field \"Personal\"",
                "field \"Personal\" is a heading and has no value"));
    assertThat(edit().clearField(Samples.HEADING).build().problems()).hasSize(1);
  }

  @Test
  void a_message_shows_long_labels_and_options_in_short_and_on_one_line() {
    FieldDefinition nameless = FieldDefinition.of(5, "", FieldValue.Heading.empty());
    FieldDefinition many =
        FieldDefinition.of(
            5, "a\nb", FieldValue.Choice.of(null, List.of("x".repeat(255), "y".repeat(255))));

    assertThat(new SetField(nameless, Option.none()).member()).isEqualTo("field #5");
    assertThat(new SetField(many, Option.some("z")).problems().get(0).message())
        .isEqualTo("field \"a b\" takes one of its options: " + "x".repeat(255) + "…");
  }

  @Test
  void an_info_needs_a_value_a_channel_and_a_category() {
    assertThat(kindsOf(Samples.MAIL.withValue(null))).containsExactly(Problem.Kind.MISSING);
    assertThat(kindsOf(ContactInfo.ofCodes(Channel.NO_CODE, 0, "x")))
        .containsExactly(Problem.Kind.UNKNOWN_CODE);
    assertThat(kindsOf(ContactInfo.ofCodes(0, -1, "x"))).containsExactly(Problem.Kind.UNKNOWN_CODE);
    assertThat(kindsOf(ContactInfo.of(Channel.ADDRESS, Category.HOME, "{}")))
        .containsExactly(Problem.Kind.ADDRESS_AS_INFO);
    assertThat(kindsOf(ContactInfo.ofCodes(42, 42, "x"))).isEmpty();
    assertThat(kindsOf(ContactInfo.ofCodes(0, 0, "x"))).isEmpty();
  }

  private static List<Problem.Kind> kindsOf(ContactInfo info) {
    return edit().addInfo(info).build().problems().stream().map(Problem::kind).toList();
  }

  @Test
  void an_address_needs_a_part_and_a_category() {
    Address noCategory = Address.builder().city("x").categoryCode(-1).build();

    assertThat(edit().addAddress(Address.builder().build()).build().problems())
        .extracting(Problem::message)
        .containsExactly("address is empty: pass a part of it or remove it");
    assertThat(edit().addAddress(noCategory).build().problems())
        .extracting(Problem::kind)
        .containsExactly(Problem.Kind.UNKNOWN_CODE);
    assertThat(
            edit()
                .addAddress(Address.builder().zip("1").categoryCode(42).build())
                .build()
                .problems())
        .isEmpty();
  }

  @Test
  void nothing_can_be_changed_to_an_unknown_category() {
    ContactInfo unknown = ContactInfo.ofCodes(0, 42, "x");
    Address office = Samples.ORYOL;
    Address odd = office.toBuilder().categoryCode(42).build();

    assertThat(edit().changeInfo(Samples.MOBILE, unknown).build().problems())
        .extracting(Problem::kind)
        .containsExactly(Problem.Kind.UNKNOWN_CODE);
    assertThat(edit().changeInfo(unknown, unknown.withValue("y")).build().problems()).isEmpty();
    assertThat(edit().changeInfo(unknown, Samples.MOBILE).build().problems()).isEmpty();
    assertThat(edit().changeAddress(office, odd).build().problems()).hasSize(1);
    assertThat(edit().changeAddress(odd, office).build().problems()).isEmpty();
  }

  @Test
  void a_company_link_needs_an_id() {
    CompanyLink link = CompanyLink.of(Samples.ID, "x");
    CompanyLink without =
        new CompanyLink(
            Option.none(),
            link.name(),
            link.about(),
            link.photos(),
            link.sharing(),
            link.rights(),
            link.currency(),
            false);

    assertThat(new SetCompany(Option.some(without)).problems())
        .extracting(Problem::kind)
        .containsExactly(Problem.Kind.MISSING);
    assertThat(new SetCompany(Option.some(link)).problems()).isEmpty();
    assertThat(new SetCompany(Option.none()).problems()).isEmpty();
  }

  @Test
  void all_problems_are_reported_at_once() {
    ContactEdit edit =
        edit()
            .jobTitle("x".repeat(256) + "\uD83D\uDE00\u0001")
            .addTag("a\nb")
            .field(Samples.COLOR, "green")
            .build();

    assertThat(edit.problems())
        .extracting(Problem::kind)
        .containsExactly(
            Problem.Kind.TOO_LONG,
            Problem.Kind.BEYOND_BMP,
            Problem.Kind.CONTROL_CHARACTER,
            Problem.Kind.LINE_BREAK,
            Problem.Kind.NOT_AN_OPTION);
  }
}
