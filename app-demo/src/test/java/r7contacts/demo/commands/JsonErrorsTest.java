package r7contacts.demo.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.demo.Program.Run;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Errors of commands with {@code --output json}. */
class JsonErrorsTest extends CommandTestBase {

  private static JsonNode error(Run run) {
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).as("one object on one line").hasLineCount(1);
    return JsonMapper.shared().readTree(run.err()).path("error");
  }

  @Test
  void an_error_has_its_kind_message_and_exit_code() {
    JsonNode error = error(run("get 99 --output json"));

    assertThat(error.path("kind").asString()).isEqualTo("not-found");
    assertThat(error.path("message").asString())
        .isEqualTo("contact 99 was not found, or this account may not see it");
    assertThat(error.path("exitCode").asInt()).isEqualTo(3);
  }

  @Test
  void further_sentences_are_details() {
    environment.remove("CONTACTS_TOKEN");

    JsonNode error = error(run("get 1001 --output=json --from json+" + portal.uri()));

    assertThat(error.path("kind").asString()).isEqualTo("not-authenticated");
    assertThat(error.path("details").path(0).asString()).contains("login, set CONTACTS_TOKEN, or");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "get",
        "get abc",
        "get 1 --colour",
        "find --kind dog",
        "find --stage warm",
        "fields all",
        "lists --from portal.example",
        "users --from json+http://10.0.0.1",
        "edit 1001",
        "create person"
      })
  void wrong_usage_is_json_as_well(String arguments) {
    JsonNode error = error(run(arguments + " --output json"));

    assertThat(error.path("kind").asString()).isEqualTo("usage");
    assertThat(error.path("exitCode").asInt()).isEqualTo(2);
    assertThat(error.path("details").path(0).asString()).startsWith("Try: ");
  }

  @Test
  void quotes_and_control_characters_are_escaped() {
    Run run = run("find", "--text=", "--tag", "x", "--output", "json", "--type", "\"\\\t");

    assertThat(error(run).path("message").asString()).startsWith("--text must not be blank");
    assertThat(
            error(run("find", "--output", "json", "--type", "\"\\\t")).path("message").asString())
        .startsWith("--type: there is no type \"\"\\");
  }
}
