package r7contacts.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static r7contacts.simulator.TestClient.get;
import static r7contacts.simulator.TestClient.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  private final PortalSimulatorBuilder builder = PortalSimulator.builder();

  @Test
  void contacts_of_files_and_texts_replace_the_built_in_ones(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "[{\"id\":1},{\"id\":2,\"a\":\"я\"}]");

    try (PortalSimulator portal = builder.contacts(file).contacts("{\"id\":3}").start()) {
      assertThat(get(portal, "/api/2.0/crm/contact/1").statusCode()).isEqualTo(200);
      assertThat(text(get(portal, "/api/2.0/crm/contact/2"))).contains("\"a\":\"я\"");
      assertThat(get(portal, "/api/2.0/crm/contact/3").statusCode()).isEqualTo(200);
      assertThat(get(portal, "/api/2.0/crm/contact/1234").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void a_builder_can_be_reused() {
    builder.contacts("{\"id\":1}").token("t");

    try (PortalSimulator one = builder.start();
        PortalSimulator other = builder.start()) {
      one.remove(1);

      assertThat(get(one, "/api/2.0/crm/contact/1").statusCode()).isEqualTo(404);
      assertThat(get(other, "/api/2.0/crm/contact/1").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          7                      | contacts, line 1, column 1: must be a JSON object: 7
          [{"id":1}, "a/b"]      | contacts[1], line 1, column 12: must be a JSON object: "a\\/b"
          [{"id":1}, [{"id":2}]] | contacts[1], line 1, column 12: must be a JSON object: [{"id":2}]
          {"a": {"id": 1}}       | contacts, line 1, column 1: has no integer "id": {"a":{"id":1}}
          [{"id":1},{"ID": 2}]   | contacts[1], line 1, column 11: has no integer "id": {"ID":2}
          ``                     | contacts, line 1, column 1: must be a JSON object, is empty
          """)
  void json_that_is_not_a_contact_is_rejected_with_its_text(String json, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.contacts(json))
        .withMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1\"", "1.0", "null", "-1", "2147483648", "99999999999", "[1]", "{}"})
  void an_invalid_id_is_rejected_with_its_text(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.contacts("[\n  {\"id\":" + id + "}]"))
        .withMessage(
            "contacts[0], line 2, column 3: must have an integer \"id\" from 0 to 2147483647: "
                + id);
  }

  @Test
  void a_message_has_the_start_of_a_long_text() {
    String start = "{\"about\":\"" + "a".repeat(90);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.contacts(start + "aaa\"}"))
        .withMessage("contacts, line 1, column 1: has no integer \"id\": " + start + "…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\n{\"id\":1},\n{\"id\" 2}]",
        "[\n{\"id\":1},\n{\"id\":2",
        "[\n{\"id\":1},\n{\"id\":2,\"id\":2}]",
        "[\n{\"id\":1}\n] {\"id\":2}"
      })
  void malformed_json_is_rejected_with_its_position(String json) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.contacts(json))
        .withMessageMatching("(?s)contacts, line 3, column \\d+: .+");
  }

  @Test
  void a_file_is_named_in_the_message(@TempDir Path folder) throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "[{\"id\":1},\n{}]");
    Path windows = Files.write(folder.resolve("windows.json"), "\"я\"".getBytes("windows-1251"));
    Path missing = folder.resolve("missing.json");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.contacts(broken))
        .withMessage(broken + "[1], line 2, column 1: has no integer \"id\": {}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.contacts(windows))
        .withMessageStartingWith("contacts cannot be read: " + windows);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.contacts(missing))
        .withMessageStartingWith("contacts cannot be read: " + missing);
  }

  @Test
  void put_accepts_one_contact_and_no_array() {
    try (PortalSimulator portal = builder.start()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> portal.put("[{\"id\":1}]"))
          .withMessage("contact, line 1, column 1: must be a JSON object: [{\"id\":1}]");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> portal.put("{\"id\":1"))
          .withMessageStartingWith("contact, line 1, column ");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> portal.put("{\"id\":1} {}"))
          .withMessage("contact, line 1, column 10: nothing may follow the JSON");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 65535})
  void the_ends_of_the_range_are_ports(int port) {
    assertThat(builder.port(port)).isSameAs(builder);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65536})
  void an_invalid_port_is_rejected(int port) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.port(port))
        .withMessage("port must be from 0 to 65535: " + port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "to ken", "токен", "to;ken", "to\nken"})
  void a_token_that_fits_no_header_is_rejected_and_not_shown(String token) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.token(token))
        .withMessage("token must be visible ASCII characters without a semicolon");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a:b"})
  void a_login_that_cannot_be_sent_is_rejected(String login) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.account(login, "secret"))
        .withMessageContaining("login")
        .withMessageEndingWith(": " + login);
  }
}
