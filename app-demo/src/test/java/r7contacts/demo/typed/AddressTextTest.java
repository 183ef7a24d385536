package r7contacts.demo.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import r7contacts.domain.Address;
import r7contacts.domain.Category;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;

class AddressTextTest {

  private static final Address OFFICE =
      Address.builder()
          .category(Category.OFFICE)
          .street("Ленина, 1; вход: со двора")
          .city("Moscow")
          .zip("101000")
          .primary(true)
          .build();

  @Test
  void an_address_is_added_with_its_parts() {
    assertThat(
            AddressText.parse(
                    "office,primary:street=Ленина, 1;; вход: со двора; city=Moscow;zip=101000")
                .added())
        .isEqualTo(OFFICE);
    assertThat(AddressText.parse("city=a=b").added())
        .isEqualTo(Address.builder().category(Category.WORK).city("a=b").build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Moscow | \"Moscow\" has no part: use PART=TEXT;PART=TEXT with the parts street, city, state, zip, country",
        "town=Moscow | the part \"town\" is not one of street, city, state, zip, country",
        "ctiy=Moscow | the part \"ctiy\" is not one of street, city, state, zip, country; did you mean city?",
        "city=a;city=b | the part city is there twice",
        "fax:city=a | \"fax\" before the colon is not one of billing, home, office, other, postal, work,",
        "home: | the address must have a part",
      })
  void an_unknown_part_or_category_is_rejected(String text, String message) {
    assertThatThrownBy(() -> AddressText.parse(text).added())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void an_address_is_found_by_some_of_its_parts() {
    Address other = OFFICE.toBuilder().city("Tver").zip(null).build();
    Contact contact = contact(OFFICE, other);

    assertThat(AddressText.parse("city=moscow").in(contact)).isEqualTo(OFFICE);
    assertThat(AddressText.parse("office:zip=").in(contact)).isEqualTo(other);
    assertThatThrownBy(() -> AddressText.parse("office:").in(contact))
        .hasMessageStartingWith("several values of the contact match: ");
    assertThatThrownBy(() -> AddressText.parse("city=Omsk").in(contact(other)))
        .hasMessageStartingWith("the contact has no such value; it has \"office,primary:street=");
  }

  @Test
  void a_replacement_keeps_what_is_not_named() {
    assertThat(AddressText.parse("home,not-primary:zip=;city=Tver").replacing(OFFICE))
        .isEqualTo(
            OFFICE.toBuilder()
                .category(Category.HOME)
                .primary(false)
                .zip(null)
                .city("Tver")
                .build());
  }

  @Test
  void the_text_of_an_address_is_read_as_the_same_address() {
    String text = AddressText.of(OFFICE).text();

    assertThat(text)
        .isEqualTo(
            "office,primary:street=Ленина, 1;; вход: со двора;city=Moscow;state=;zip=101000;country=");
    assertThat(AddressText.parse(text).added()).isEqualTo(OFFICE);
  }

  private static Contact contact(Address... addresses) {
    return Person.builder(Profile.builder(ContactId.of(7)).addresses(List.of(addresses)).build())
        .build();
  }
}
