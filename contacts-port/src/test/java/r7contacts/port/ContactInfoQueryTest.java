package r7contacts.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;

class ContactInfoQueryTest {

  private static Contact reachedBy(ContactInfo... infos) {
    return Person.builder(Profile.builder(ContactId.of(7)).infos(infos).build()).build();
  }

  private static Contact phoned(String number) {
    return reachedBy(ContactInfo.of(Channel.PHONE, Category.WORK, number));
  }

  private static Contact mailed(String address) {
    return reachedBy(ContactInfo.of(Channel.EMAIL, Category.WORK, address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+7 (495) 123-45-67",
        "74951234567",
        "7 495 123 45 67",
        "+7.495.123.45.67",
        "8 495 123-45-67",
        "4951234567",
        "+7 495 123-45-67 ext. 1",
        "+7 916 765-43-21, 8 (495) 1234567",
        "٧٤٩٥١٢٣٤٥٦٧"
      })
  void a_number_is_its_digits_however_they_are_written(String written) {
    ContactInfoQuery query = ContactInfoQuery.exact(Channel.PHONE, "+7 495 1234567");

    assertThat(query.keeps(phoned(written))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+1 495 123-45-67", "1234567", "84951234568", "none"})
  void another_number_is_another(String written) {
    assertThat(ContactInfoQuery.exact(Channel.PHONE, "+7 495 1234567").keeps(phoned(written)))
        .isFalse();
  }

  @Test
  void the_portal_is_asked_for_the_last_two_digits() {
    assertThat(ContactInfoQuery.exact(Channel.PHONE, "+7 495 123-45-67").asked()).isEqualTo("67");
    assertThat(ContactInfoQuery.exact(Channel.PHONE, "1").asked()).isEqualTo("1");
    assertThat(ContactInfoQuery.exact(Channel.PHONE, "٧٤").asked()).isEqualTo("74");
  }

  @Test
  void a_piece_of_the_number_can_be_set() {
    ContactInfoQuery query =
        ContactInfoQuery.exact(Channel.PHONE, "+7 495 1234567").asking("123-45-67");

    assertThat(query.asked()).isEqualTo("123-45-67");
    assertThat(query.keeps(phoned("8 495 123-45-68"))).isFalse();
    assertThat(query.keeps(phoned("7 495 123-45-67"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "anna@x.example, true",
    "ANNA@X.Example, true",
    "ioanna@x.example, false",
    "anna@x.example.org, false"
  })
  void an_address_is_the_whole_of_it_without_regard_to_case(String stored, boolean isKept) {
    ContactInfoQuery query = ContactInfoQuery.exact(Channel.EMAIL, " Anna@x.example ");

    assertThat(query.asked()).isEqualTo("Anna@x.example");
    assertThat(query.keeps(mailed(stored))).isEqualTo(isKept);
  }

  @Test
  void a_portal_is_asked_for_the_address_alone() {
    ContactInfoQuery query =
        ContactInfoQuery.exact(Channel.EMAIL, "Anna <mailto:Anna%40x.example?subject=Hello>");

    assertThat(query.asked()).isEqualTo("Anna@x.example");
    assertThat(query.keeps(mailed("mailto:anna@x.example"))).isTrue();
    assertThat(query.keeps(mailed("ioanna@x.example, ANNA@x.example"))).isTrue();
    assertThat(query.keeps(mailed("anna@x.example <ioanna@x.example>"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Info@сайт.рф", "info@xn--80aswg.xn--p1ai", "Сайт <info@XN--80ASWG.рф>"})
  void a_domain_is_the_same_in_unicode_and_in_ascii(String written) {
    ContactInfoQuery query = ContactInfoQuery.exact(Channel.EMAIL, written);

    assertThat(query.asked()).isEqualToIgnoringCase("info@");
    assertThat(query.keeps(mailed("info@САЙТ.рф"))).isTrue();
    assertThat(query.keeps(mailed("Info@xn--80aswg.xn--p1ai"))).isTrue();
    assertThat(query.keeps(mailed("info@xn--80aswg.example"))).isFalse();
    assertThat(query.keeps(mailed("xinfo@сайт.рф"))).isFalse();
  }

  @Test
  void a_value_with_several_matches_a_field_that_has_all_of_them() {
    ContactInfoQuery numbers =
        ContactInfoQuery.exact(Channel.PHONE, "+7 916 765-43-21, +7 903 111-22-33");

    assertThat(numbers.asked()).isEqualTo("21");
    assertThat(numbers.keeps(phoned("8 903 1112233; 8 916 7654321"))).isTrue();
    assertThat(numbers.keeps(phoned("8 916 7654321"))).isFalse();
  }

  @Test
  void a_portal_is_asked_for_the_part_common_to_all_normalization_forms() {
    ContactInfoQuery query = ContactInfoQuery.exact(Channel.SKYPE, "сергей.ежов");
    String decomposed = Normalizer.normalize("Сергей.Ежов", Normalizer.Form.NFD);

    assertThat(query.asked()).isEqualTo("серге");
    assertThat(decomposed.toLowerCase(Locale.ROOT)).contains(query.asked());
    assertThat(query.keeps(reachedBy(ContactInfo.of(Channel.SKYPE, Category.WORK, decomposed))))
        .isTrue();
    assertThat(ContactInfoQuery.exact(Channel.SKYPE, decomposed).asked()).isEqualTo("Серге");
    assertThat(ContactInfoQuery.exact(Channel.SKYPE, "й").asked()).isEqualTo("й");
    assertThat(ContactInfoQuery.contained(Channel.SKYPE, "и\u0306").asked()).isEqualTo("й");
  }

  @Test
  void numbers_may_be_compared_in_another_way() {
    ContactInfoQuery query =
        ContactInfoQuery.exact(Channel.PHONE, "8 495 1234567")
            .withPhoneNumbers(PhoneNumbers.exactDigits());

    assertThat(query.keeps(phoned("8 (495) 123-45-67"))).isTrue();
    assertThat(query.keeps(phoned("+7 495 123-45-67"))).isFalse();
    assertThat(query.withPrimary(false).withCategory(Category.WORK).asking("67").phoneNumbers())
        .isSameAs(PhoneNumbers.exactDigits());
  }

  @Test
  void the_same_text_on_another_channel_does_not_match() {
    assertThat(
            ContactInfoQuery.exact(Channel.GMAIL, "anna@x.example").keeps(mailed("anna@x.example")))
        .isFalse();
  }

  @Test
  void matches_of_the_portal_itself_are_kept() {
    ContactInfoQuery query = ContactInfoQuery.contained(Channel.EMAIL, "x_y%z");

    assertThat(query.asked()).isEqualTo("x_y%z");
    assertThat(query.keeps(mailed("any text"))).isTrue();
  }

  @Test
  void category_and_primary_mark_must_be_those_of_the_value_that_fits() {
    Contact anna =
        reachedBy(
            ContactInfo.of(Channel.PHONE, Category.WORK, "111").withPrimary(true),
            ContactInfo.of(Channel.PHONE, Category.MOBILE, "222"));
    ContactInfoQuery work = ContactInfoQuery.exact(Channel.PHONE, "111");
    ContactInfoQuery mobile = ContactInfoQuery.exact(Channel.PHONE, "222");

    assertThat(work.withCategory(Category.WORK).keeps(anna)).isTrue();
    assertThat(work.withCategory(Category.MOBILE).keeps(anna)).isFalse();
    assertThat(work.withPrimary(true).keeps(anna)).isTrue();
    assertThat(mobile.withPrimary(true).keeps(anna)).isFalse();
    assertThat(mobile.withPrimary(false).keeps(anna)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void there_must_be_something_to_look_for(String blank) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactInfoQuery.contained(Channel.EMAIL, blank))
        .withMessageContaining("EMAIL");
  }

  @Test
  void a_value_that_cannot_be_searched_for_is_rejected_and_shown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactInfoQuery.exact(Channel.PHONE, "no digits"))
        .withMessageContaining("no digits");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactInfoQuery.contained(Channel.UNKNOWN, "x"))
        .withMessageContaining("UNKNOWN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactInfoQuery.exact(Channel.ADDRESS, "Тула"))
        .withMessageContaining("Тула");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactInfoQuery.exact(Channel.WEBSITE, "x").withCategory(Category.FAX))
        .withMessageContaining("FAX");
  }
}
