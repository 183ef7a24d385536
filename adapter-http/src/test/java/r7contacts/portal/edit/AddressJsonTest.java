package r7contacts.portal.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.domain.Address;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.ContactInfo;

/** The JSON text of addresses. */
class AddressJsonTest {

  private static ContactInfo stored(String json) {
    return ContactInfo.of(Channel.ADDRESS, Category.OFFICE, json).withPrimary(true);
  }

  private static Address.Builder office() {
    return Address.builder().category(Category.OFFICE).primary(true);
  }

  @Test
  void a_written_address_has_all_parts_with_lower_case_names() {
    assertThat(AddressJson.of(Address.builder().city("Tver \"1\"\n").build()))
        .isEqualTo(
            "{\"street\":\"\",\"city\":\"Tver \\\"1\\\"\\n\",\"state\":\"\",\"zip\":\"\",\"country\":\"\"}");
  }

  @Test
  void a_written_address_is_read_back() {
    Address address =
        office().street("a\\b").city("Тверь").state("{}").zip("1").country("[\"x\"]").build();

    assertThat(AddressJson.read(stored(AddressJson.of(address)))).contains(address);
  }

  @Test
  void a_stored_address_may_be_indented_and_have_more_members() {
    assertThat(
            AddressJson.read(
                stored(
                    "{\n  \"street\": \"s\",\n  \"city\": \"c\",\n  \"state\": \"\",\n  \"zip\": \"\",\n"
                        + "  \"country\": \"\",\n \"category\": 2, \"more\": {\"city\": [\"x\"]},"
                        + " \"isPrimary\": true\n}")))
        .contains(office().street("s").city("c").build());
  }

  @Test
  void parts_behind_a_missing_one_are_not_shown() {
    assertThat(
            AddressJson.read(
                stored(
                    "{\"street\":\"s\",\"city\":\"c\",\"zip\":\"z\",\"country\":\"k\",\"State\":\"x\"}")))
        .contains(office().city("c").country("k").build());
    assertThat(AddressJson.read(stored("{\"street\":\"s\",\"zip\":\"z\"}")))
        .contains(office().build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"no json", "[1]", "{\"city\":\"c\"", "\"city\"", "{\"city\"}"})
  void a_text_that_is_no_json_object_is_no_address(String text) {
    assertThat(AddressJson.read(stored(text))).isEmpty();
  }

  @Test
  void no_text_is_no_address() {
    assertThat(AddressJson.read(stored(""))).isEqualTo(Option.none());
  }
}
