package r7contacts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {

  @Test
  void a_new_one_has_details_only() {
    Profile profile = Examples.profile().build();

    assertThat(Person.builder(profile).build())
        .isEqualTo(
            new Person(
                profile,
                Option.none(),
                Option.none(),
                Option.none(),
                Option.none(),
                Option.none()));
  }

  @Test
  void the_builder_puts_everything_in_its_place() {
    assertThat(Examples.person().build())
        .isEqualTo(
            new Person(
                Examples.profile().build(),
                Option.some("Anna"),
                Option.some("Ivanova"),
                Option.some("Buyer"),
                Option.some(CompanyLink.of(ContactId.of(2001), "Romashka")),
                Option.some("Anna the Great")));
  }

  @Test
  void the_builder_starts_with_everything_that_is_there() {
    Person person = Examples.person().build();

    assertThat(person.toBuilder().build()).isEqualTo(person);
  }

  @Test
  void the_builder_changes_one_value_and_not_its_origin() {
    Person person = Examples.person().build();
    Profile others = Profile.builder(ContactId.of(7)).build();

    Person changed = person.toBuilder().profile(others).jobTitle("Director").build();

    assertThat(changed)
        .isEqualTo(Examples.person().profile(others).jobTitle("Director").build())
        .isNotEqualTo(person);
    assertThat(person).isEqualTo(Examples.person().build());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "\n"})
  void blank_is_absent(String blank) {
    Person person =
        Examples.person()
            .firstName(blank)
            .lastName(blank)
            .jobTitle(blank)
            .company(null)
            .displayName(blank)
            .build();

    assertThat(person).isEqualTo(Person.builder(Examples.profile().build()).build());
  }

  @Test
  void the_full_name_is_made_of_the_names_there_are() {
    assertThat(Examples.person().build().fullName()).containsExactly("Anna Ivanova");
    assertThat(Examples.person().lastName(null).build().fullName()).containsExactly("Anna");
    assertThat(Examples.person().firstName(null).build().fullName()).containsExactly("Ivanova");
    assertThat(Examples.person().firstName(null).lastName(null).build().fullName()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "Anna,Ivanova,Anna Ivanova",
        "Anna,Ivanova, Anna Ivanova ",
        "Anna,,Anna ",
        "Anna,,Anna",
        ",Ivanova, Ivanova",
        " Anna,Ivanova ,Anna Ivanova",
        " Anna,Ivanova , Anna Ivanova "
      })
  void a_display_name_that_repeats_the_names_is_dropped(
      String firstName, String lastName, String shown) {
    Person person =
        Examples.person().firstName(firstName).lastName(lastName).displayName(shown).build();

    assertThat(person.givenDisplayName()).isEmpty();
    assertThat(person)
        .isEqualTo(
            Examples.person().firstName(firstName).lastName(lastName).displayName(null).build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Anna", "Ivanova", "Ivanova Anna", "anna ivanova", "AnnaIvanova"})
  void a_display_name_that_says_something_else_is_kept(String shown) {
    Person person = Examples.person().displayName(shown).build();

    assertThat(person.givenDisplayName()).containsExactly(shown);
    assertThat(person.displayName()).isEqualTo(shown);
  }

  @Test
  void a_display_name_is_kept_where_there_are_no_names() {
    Person person = Examples.person().firstName(" ").lastName(null).displayName("Anna ").build();

    assertThat(person.givenDisplayName()).containsExactly("Anna ");
  }

  @Test
  void a_person_is_called_by_the_first_thing_there_is() {
    ContactInfo mail = ContactInfo.of(Channel.EMAIL, Category.HOME, "anna@example.org");
    ContactInfo phone = ContactInfo.of(Channel.PHONE, Category.HOME, "112");
    Profile.Builder profile = Examples.profile();
    Person shown = Examples.person().profile(profile.infos(phone, mail).build()).build();

    Person named = shown.toBuilder().displayName(null).build();
    Person mailed = named.toBuilder().firstName(null).lastName(null).build();
    Person phoned = mailed.toBuilder().profile(profile.infos(phone).build()).build();
    Person numbered = mailed.toBuilder().profile(Examples.unreachable()).build();

    assertThat(shown.displayName()).isEqualTo("Anna the Great");
    assertThat(named.displayName()).isEqualTo("Anna Ivanova");
    assertThat(mailed.displayName()).isEqualTo("anna@example.org");
    assertThat(phoned.displayName()).isEqualTo("112");
    assertThat(numbered.displayName()).isEqualTo("#1001");
  }

  @ParameterizedTest
  @CsvSource({
    "Anna, Ivanova, AI",
    "анна, иванова, АИ",
    "Anna Maria, van der Berg, AV",
    "«Жан», -Поль, ЖП",
    "Anna, , A",
    ", Ivanova, I",
    "—, Ivanova, I",
    "Anna, '!?', A",
    "d'Artagnan, o'Neill, DO",
    "山田, 太郎, 山太",
    "\uD801\uDC28\uD801\uDC29, \uD801\uDC2A, \uD801\uDC00\uD801\uDC02",
    "\uD83C\uDF89 anna, \uD83C\uDF89ivanova, AI"
  })
  void the_initials_are_the_first_letters_of_the_names(
      String firstName, String lastName, String initials) {
    assertThat(Examples.person().firstName(firstName).lastName(lastName).build().initials())
        .isEqualTo(initials);
  }

  @ParameterizedTest
  @CsvSource({"the great anna, TG", "anna, A", "' - anna\tthe\ngreat', AT"})
  void without_names_the_initials_are_those_of_the_display_name(String shown, String initials) {
    assertThat(
            Examples.person().firstName(null).lastName(null).displayName(shown).build().initials())
        .isEqualTo(initials);
  }

  @Test
  void a_person_without_any_name_has_initials() {
    Person mailed =
        Person.builder(
                Examples.profile()
                    .infos(ContactInfo.of(Channel.EMAIL, Category.HOME, "nameless@example.org"))
                    .build())
            .build();
    Person numbered = Person.builder(Examples.unreachable()).build();

    assertThat(mailed.initials()).isEqualTo("N");
    assertThat(numbered.initials()).isEqualTo("1");
  }

  @Test
  void folding_asks_the_function_for_persons() {
    Person person = Examples.person().build();

    String answer = person.fold(Person::displayName, company -> "a company");

    assertThat(answer).isEqualTo("Anna the Great");
  }
}
