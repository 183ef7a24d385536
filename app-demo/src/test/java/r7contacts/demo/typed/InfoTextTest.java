package r7contacts.demo.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;

class InfoTextTest {

  private static final ContactInfo MOBILE =
      ContactInfo.of(Channel.PHONE, Category.MOBILE, "8 (912) 345-67-89");
  private static final ContactInfo FAX = ContactInfo.of(Channel.PHONE, Category.FAX, "555-01-02");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a@b.example | WORK | false | a@b.example",
        "home:a@b.example | HOME | false | a@b.example",
        "' a@b.example ' | WORK | false | a@b.example",
        "primary:a@b.example | WORK | true | a@b.example",
        "Other, PRIMARY: a@b.example | OTHER | true | a@b.example",
        "https://b.example/?a=b:c | WORK | false | https://b.example/?a=b:c",
        "work:live:anna | WORK | false | live:anna",
        "not-primary:a@b.example | WORK | false | a@b.example"
      })
  void an_added_info_has_the_category_and_the_mark_before_the_colon(
      String text, Category category, boolean primary, String value) {
    assertThat(InfoText.parse(Channel.EMAIL, text).added())
        .isEqualTo(ContactInfo.of(Channel.EMAIL, category, value).withPrimary(primary));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wrok:a@b.example | \"wrok\" before the colon is not one of home, other, work, primary, not-primary; did you mean work?; a value with a colon needs a category, as in work:VALUE",
        "fax:a@b.example | \"fax\" before the colon is not one of home, other, work,",
        "live:anna | \"live\" before the colon is not one of",
        ":anna | \"\" before the colon is not one of",
        "work,home:a | \"home\" contradicts or repeats the word before it",
        "primary,not-primary:a | \"not-primary\" contradicts or repeats the word before it",
        "work: | the value must not be blank",
      })
  void an_unknown_word_or_a_blank_value_is_rejected(String text, String message) {
    assertThatThrownBy(() -> InfoText.parse(Channel.EMAIL, text).added())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void a_channel_is_named_in_front_and_unknown_ones_by_their_code() {
    assertThat(InfoText.parseWithChannel("skype = home:anna").added())
        .isEqualTo(ContactInfo.of(Channel.SKYPE, Category.HOME, "anna"));
    assertThat(InfoText.parseWithChannel("40=7,primary:anna").added())
        .isEqualTo(ContactInfo.ofCodes(40, 7, "anna").withPrimary(true));
    assertThat(Stream.of("anna", "skipe=anna", "40=anna", "address=x"))
        .allSatisfy(
            text ->
                assertThatThrownBy(() -> InfoText.parseWithChannel(text).added())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching(".*(CHANNEL=VALUE|is not one of|code|--add-address).*"));
  }

  @Test
  void a_phone_is_found_in_any_notation_and_other_values_without_regard_to_case() {
    Contact contact =
        contact(MOBILE, FAX, ContactInfo.of(Channel.EMAIL, Category.WORK, "Anna@B.example"));

    assertThat(InfoText.parse(Channel.PHONE, "+7 912 345 67 89").in(contact)).isEqualTo(MOBILE);
    assertThat(InfoText.parse(Channel.PHONE, "fax:5550102").in(contact)).isEqualTo(FAX);
    assertThat(InfoText.parse(Channel.EMAIL, "anna@b.example").in(contact).value())
        .contains("Anna@B.example");
  }

  @Test
  void a_value_that_is_not_there_is_rejected_with_those_that_are() {
    assertThatThrownBy(() -> InfoText.parse(Channel.PHONE, "+7 912").in(contact(MOBILE, FAX)))
        .hasMessage(
            "the contact has no such value; it has \"mobile,not-primary:8 (912) 345-67-89\","
                + " \"fax,not-primary:555-01-02\"");
    assertThatThrownBy(() -> InfoText.parse(Channel.EMAIL, "a@b").in(contact(MOBILE)))
        .hasMessage("the contact has no values of this kind");
  }

  @Test
  void one_of_several_equal_values_is_named_by_its_category_and_mark() {
    ContactInfo primary = MOBILE.withPrimary(true);
    Contact contact = contact(MOBILE, primary, MOBILE);

    assertThatThrownBy(() -> InfoText.parse(Channel.PHONE, "89123456789").in(contact))
        .hasMessageStartingWith("several values of the contact match: \"mobile,not-primary:");
    assertThat(InfoText.parse(Channel.PHONE, "primary:89123456789").in(contact)).isEqualTo(primary);
    assertThat(InfoText.parse(Channel.PHONE, "not-primary:89123456789").in(contact))
        .isEqualTo(MOBILE);
  }

  @Test
  void a_replacement_keeps_category_and_mark_unless_they_are_named() {
    ContactInfo old = MOBILE.withPrimary(true);
    InfoText any = InfoText.parse(Channel.PHONE, "1");

    assertThat(any.sameChannel("2").replacing(old)).isEqualTo(old.withValue("2"));
    assertThat(any.sameChannel("home:2").replacing(old))
        .isEqualTo(ContactInfo.of(Channel.PHONE, Category.HOME, "2").withPrimary(true));
    assertThat(any.sameChannel("not-primary:2").replacing(old))
        .isEqualTo(old.withValue("2").withPrimary(false));
    assertThatThrownBy(() -> any.sameChannel(" ")).hasMessage("the value must not be blank");
  }

  private static Contact contact(ContactInfo... infos) {
    return Person.builder(Profile.builder(ContactId.of(7)).infos(List.of(infos)).build()).build();
  }
}
