package r7contacts.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Company;
import r7contacts.domain.Contact;
import r7contacts.domain.Currency;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;

class LossTest {

  private static final Person ANNA = Samples.person().withProfile(Samples.fragileProfile());
  private static final Company ROMASHKA = Samples.company().withProfile(Samples.fragileProfile());

  private static final List<Loss> ALL =
      List.of(
          new Loss(Loss.Kind.CURRENCY, "RUB"),
          new Loss(Loss.Kind.INDUSTRY, "Торговля"),
          new Loss(Loss.Kind.TYPE, "Customer"));

  @ParameterizedTest
  @MethodSource("editsThatReplaceTheRecord")
  void names_texts_and_reading_for_everyone_cost_currency_industry_and_type(ContactEdit edit) {
    Contact contact = edit.seen().get();

    assertThat(edit.lossesIn(contact)).isEqualTo(ALL);
    assertThat(edit.lossesIn(edit.applyTo(contact))).isEmpty();
  }

  static List<ContactEdit> editsThatReplaceTheRecord() {
    return List.of(
        ContactEdit.of(ANNA).firstName("x").build(),
        ContactEdit.of(ANNA).clearLastName().build(),
        ContactEdit.of(ANNA).jobTitle("x").build(),
        ContactEdit.of(ANNA).clearAbout().build(),
        ContactEdit.of(ROMASHKA).name("x").build(),
        ContactEdit.of(ANNA).sharing(SharingChange.everyoneMayRead()).build());
  }

  @Test
  void everything_else_costs_nothing() {
    ContactEdit edit =
        ContactEdit.of(ANNA)
            .clearStage()
            .clearCompany()
            .clearField(Samples.BIRTHDAY)
            .addTag("x")
            .addInfo(Samples.MAIL.withValue("b@b.example"))
            .removeAddress(Samples.TULA)
            .sharing(SharingChange.everyone())
            .build();

    assertThat(edit.lossesIn(ANNA)).isEmpty();
  }

  @Test
  void keeping_managers_that_cannot_be_read_replaces_the_record() {
    Contact readable =
        ContactEdit.of(ANNA).sharing(SharingChange.everyoneMayRead()).build().applyTo(ANNA);
    SharingChange everyone = SharingChange.everyone();

    assertThat(ContactEdit.of(readable).sharing(everyone).build().lossesIn(readable))
        .isEqualTo(ALL);
    assertThat(
            ContactEdit.of(readable)
                .sharing(everyone.withManagers(List.of(Samples.PETROV)))
                .build()
                .lossesIn(readable))
        .isEmpty();
  }

  @Test
  void a_contact_without_them_loses_nothing() {
    Person anna = Samples.person();

    assertThat(ContactEdit.of(anna).jobTitle("x").build().lossesIn(anna)).isEmpty();
  }

  @Test
  void a_value_without_a_text_is_shown_by_what_there_is() {
    Profile profile =
        Samples.profile().toBuilder()
            .currency(Currency.of(null).withTitle("Рубль"))
            .type(CatalogEntry.of(4, null))
            .build();
    Profile nameless = profile.toBuilder().currency(Currency.of(null)).type(null).build();

    assertThat(lossesOf(profile)).extracting(Loss::value).containsExactly("Рубль", "#4");
    assertThat(lossesOf(nameless)).extracting(Loss::value).containsExactly("?");
  }

  private static List<Loss> lossesOf(Profile profile) {
    Person anna = Samples.person().withProfile(profile);
    return ContactEdit.of(anna).jobTitle("x").build().lossesIn(anna);
  }
}
