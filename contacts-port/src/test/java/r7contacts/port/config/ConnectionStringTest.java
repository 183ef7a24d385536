package r7contacts.port.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionStringTest {

  @ParameterizedTest
  @CsvSource(
      emptyValue = "",
      value = {
        "memory:, memory, ''",
        "memory:contacts.json, memory, contacts.json",
        "json+https://portal.example, json+https, //portal.example",
        "xml+http://localhost:8080/a/b, xml+http, //localhost:8080/a/b",
        "json+https://[::1]:8443/crm, json+https, //[::1]:8443/crm",
        "json+https://портал.рф/crm, json+https, //портал.рф/crm",
        "json+https://my_portal.example., json+https, //my_portal.example.",
        "memory:C:\\contacts.json, memory, C:\\contacts.json",
        "a-b.c+9:x, a-b.c+9, x",
        "memory:Мои контакты.json, memory, Мои контакты.json"
      })
  void an_address_is_split_at_its_first_colon(String text, String scheme, String location) {
    ConnectionString address = ConnectionString.parse(text);

    assertThat(address).isEqualTo(new ConnectionString(scheme, location));
    assertThat(address).hasToString(text);
    assertThat(ConnectionString.parse(address.toString())).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "json+https://anna:s3cr3t@portal.example",
        "JSON+HTTPS://anna:s3cr3t@portal.example",
        "json+https://anna:p@ss/s3cr3t@portal.example",
        "json+https://anna%3As3cr3t%40portal.example",
        "json+https://anna%253As3cr3t%2540portal.example",
        "json+https://anna:s3cr3t＠portal.example",
        "json+https://anna:s3cr3t",
        "json+https:anna:s3cr3t",
        "json+https:\\\\anna:s3cr3t\\portal.example",
        "json+https://portal.example?password=s3cr3t",
        "json+https://portal.example/%3Fpassword=s3cr3t",
        "json+https://portal.example/;password=s3cr3t",
        "json+https://portal.example#s3cr3t",
        "json+https:// s3cr3t",
        "anna:s3cr3t@portal.example"
      })
  void a_location_that_may_hold_a_password_is_read_and_not_shown(String text) {
    ConnectionString address = ConnectionString.parse(text);

    assertThat(address.location()).contains("s3cr3t");
    assertThat(address).hasToString(address.scheme() + ":(not shown)");
  }

  @Test
  void white_space_around_an_address_does_not_count() {
    assertThat(ConnectionString.parse(" \tmemory:contacts.json\n"))
        .isEqualTo(new ConnectionString("memory", "contacts.json"));
  }

  @Test
  void the_case_of_the_scheme_does_not_count_that_of_the_location_does() {
    assertThat(ConnectionString.parse("JSON+Https://Portal.example"))
        .isEqualTo(new ConnectionString("json+https", "//Portal.example"))
        .hasToString("json+https://Portal.example");
    assertThat(new ConnectionString("MEMORY", "").scheme()).isEqualTo("memory");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "s3cr3t",
        ":s3cr3t",
        "://s3cr3t",
        "1s3cr3t:x",
        "+s3cr3t:x",
        "s3cr3t thing:x",
        "s3cr3t_thing:x",
        "с3крет:x"
      })
  void an_address_without_a_scheme_is_rejected_and_not_shown(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConnectionString.parse(text))
        .withMessage(
            "an address must start with a scheme and a colon, as in memory: or"
                + " https://portal.example")
        .withNoCause();
  }

  @ParameterizedTest
  @CsvSource({
    "https://portal.example, json+https, //portal.example",
    "HTTPS://portal.example/, json+https, //portal.example/",
    "https://portal.example/r7/, json+https, //portal.example/r7/",
    "http://127.0.0.1:8080, json+http, //127.0.0.1:8080"
  })
  void a_url_without_a_format_is_read_as_json(String url, String scheme, String location) {
    assertThat(ConnectionString.parse(url)).isEqualTo(new ConnectionString(scheme, location));
  }

  @ParameterizedTest
  @CsvSource({
    "portal.example, https://portal.example",
    "portal.example/, https://portal.example/",
    "portal.example:8443/r7, https://portal.example:8443/r7",
    "localhost:8080, http://localhost:8080"
  })
  void a_host_without_a_scheme_is_rejected_with_the_address_that_was_probably_meant(
      String host, String suggestion) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConnectionString.parse(host))
        .withMessage("an address must start with a scheme: did you mean %s?".formatted(suggestion));
  }

  @Test
  @SuppressWarnings("NullAway")
  void null_is_rejected() {
    assertThatNullPointerException().isThrownBy(() -> new ConnectionString("memory", null));
    assertThatNullPointerException().isThrownBy(() -> new ConnectionString(null, ""));
    assertThatNullPointerException().isThrownBy(() -> ConnectionString.parse(null));
  }
}
