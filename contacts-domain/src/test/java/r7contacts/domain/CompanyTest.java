package r7contacts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyTest {

  @Test
  void a_new_one_has_details_only() {
    Profile profile = Examples.profile().build();

    assertThat(Company.builder(profile).build())
        .isEqualTo(new Company(profile, Option.none(), 0, Option.none()));
  }

  @Test
  void the_builder_puts_everything_in_its_place() {
    assertThat(Examples.company().build())
        .isEqualTo(
            new Company(
                Examples.profile().build(),
                Option.some("Romashka"),
                2,
                Option.some("Romashka Ltd")));
  }

  @Test
  void the_builder_starts_with_everything_that_is_there() {
    Company company = Examples.company().build();

    assertThat(company.toBuilder().build()).isEqualTo(company);
  }

  @Test
  void the_builder_changes_one_value_and_not_its_origin() {
    Company company = Examples.company().build();
    Profile others = Profile.builder(ContactId.of(7)).build();

    Company changed = company.toBuilder().profile(others).memberCount(3).build();

    assertThat(changed)
        .isEqualTo(Examples.company().profile(others).memberCount(3).build())
        .isNotEqualTo(company);
    assertThat(company).isEqualTo(Examples.company().build());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, Integer.MIN_VALUE})
  void a_negative_number_of_members_is_rejected(int count) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Examples.company().memberCount(count).build())
        .withMessage("number of members must not be negative: " + count);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void blank_is_absent(String blank) {
    Company company = Examples.company().name(blank).memberCount(0).displayName(blank).build();

    assertThat(company).isEqualTo(Company.builder(Examples.profile().build()).build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Romashka", "Romashka ", " Romashka"})
  void a_display_name_that_repeats_the_name_is_dropped(String shown) {
    Company company = Examples.company().displayName(shown).build();

    assertThat(company).isEqualTo(Examples.company().displayName(null).build());
    assertThat(company.givenDisplayName()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ROMASHKA", "Romashka Ltd"})
  void a_display_name_that_says_something_else_is_kept(String shown) {
    assertThat(Examples.company().displayName(shown).build().givenDisplayName())
        .containsExactly(shown);
  }

  @Test
  void a_company_is_called_by_the_first_thing_there_is() {
    ContactInfo mail = ContactInfo.of(Channel.EMAIL, Category.WORK, "office@romashka.example");
    ContactInfo phone = ContactInfo.of(Channel.PHONE, Category.WORK, "112");
    Profile.Builder profile = Examples.profile();
    Company shown = Examples.company().profile(profile.infos(phone, mail).build()).build();

    Company named = shown.toBuilder().displayName(null).build();
    Company mailed = named.toBuilder().name(null).build();
    Company phoned = mailed.toBuilder().profile(profile.infos(phone).build()).build();
    Company numbered = mailed.toBuilder().profile(Examples.unreachable()).build();

    assertThat(shown.displayName()).isEqualTo("Romashka Ltd");
    assertThat(named.displayName()).isEqualTo("Romashka");
    assertThat(mailed.displayName()).isEqualTo("office@romashka.example");
    assertThat(phoned.displayName()).isEqualTo("112");
    assertThat(numbered.displayName()).isEqualTo("#1001");
  }

  @ParameterizedTest
  @CsvSource({
    "ООО «Ромашка», ОР",
    "romashka, R",
    "food & culture project, FC",
    "'  3M  ', 3",
    "'R&D\tлаборатория\nшума', RЛ",
    "\uD801\uDC28\uD801\uDC29 \uD801\uDC2A, \uD801\uDC00\uD801\uDC02"
  })
  void the_initials_are_the_first_letters_of_the_first_two_words(String name, String initials) {
    assertThat(Examples.company().name(name).displayName(null).build().initials())
        .isEqualTo(initials);
  }

  @Test
  void a_company_without_a_name_has_initials_still() {
    assertThat(Company.builder(Examples.unreachable()).build().initials()).isEqualTo("1");
  }

  @Test
  void folding_asks_the_function_for_companies() {
    Company company = Examples.company().build();

    String answer = company.fold(person -> "a person", Company::displayName);

    assertThat(answer).isEqualTo("Romashka Ltd");
  }
}
