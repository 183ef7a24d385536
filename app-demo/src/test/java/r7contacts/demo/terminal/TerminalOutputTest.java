package r7contacts.demo.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.demo.Program;
import r7contacts.demo.ScriptedTerminal;
import r7contacts.json.ContactJson;
import r7contacts.simulator.CannedAnswer;
import r7contacts.simulator.PortalSimulator;

/** Output on a terminal contains no control characters from contacts. */
class TerminalOutputTest {

  private static final String CONTROLS =
      "\u009b2J\u0085\u001b]0;x\u0007\u007f\u2028\u2029\u202E\u202A\u2066\u2069\u200E\u200F\u061C\uFEFF\u200B";
  private static final Pattern CONTROL_PATTERN =
      Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029\\p{Cf}&&[^\\n\\r\\t]]");
  private static final String BOLD = "\u001b\\[[0-9]*[mK]";

  @TempDir private Path folder;

  private final Program program = new Program();

  @BeforeEach
  void writeContactWithControlCharacters() throws Exception {
    String text = "\"Анна" + escaped(CONTROLS) + "Ёлкина\"";
    String json =
        """
        {"kind": "person", "id": 1, "firstName": %1$s, "about": %1$s, "tags": [%1$s],
         "infos": [{"channel": "phone", "category": "work", "value": %1$s}],
         "customFields": [{"id": 1, "label": %1$s, "type": "text", "text": %1$s}]}
        """
            .formatted(text);
    Path file =
        Files.writeString(folder.resolve("contacts.json"), "{\"contacts\": [" + json + "]}");
    program.environment.put("CONTACTS_ADDRESS", "memory:" + file);
    program.environment.put("COLUMNS", "400");
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(any -> escaped.append("\\u%04x".formatted(any)));
    return escaped.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "get 1",
        "get 1 --output json",
        "find",
        "find --output json",
        "find --output csv",
        "find --output csv --separator tab",
        "find --output vcard",
        "fields",
        "fields --output json",
        "fields --output csv",
        "lists",
        "lists --output json",
        "lists --output csv",
        "export - --format jsonl",
        "export - --format csv",
        "export - --format vcard"
      })
  void output_on_a_terminal_contains_no_control_characters(String arguments) {
    program.terminal = new ScriptedTerminal();

    String shown = program.run(arguments.split(" ")).out();

    assertThat(shown).contains("Ёлкина");
    assertThat(shown.replaceAll(BOLD, "")).doesNotContainPattern(CONTROL_PATTERN);
  }

  @Test
  void json_on_a_terminal_is_the_same_contact() {
    String piped = program.run("get", "1", "--output", "json").out();
    program.terminal = new ScriptedTerminal();

    String shown = program.run("get", "1", "--output", "json").out();

    assertThat(ContactJson.read(shown)).isEqualTo(ContactJson.read(piped));
    assertThat(shown).contains("Анна\\u009b2J\\u0085", "\\u2028\\u2029\\u202e");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "get 1 --output json",
        "find --output json",
        "find --output csv",
        "fields --output json",
        "lists --output csv",
        "export - --format jsonl",
        "export - --format csv"
      })
  void output_to_files_and_pipes_is_unchanged(String arguments) {
    assertThat(program.run(arguments.split(" ")).out()).contains("\u2028\u2029\u202E\u202A\u2066");
  }

  @Test
  void an_export_to_a_file_is_unchanged_on_a_terminal() {
    program.terminal = new ScriptedTerminal();
    Path file = folder.resolve("all.jsonl");

    program.run("export", file.toString());

    assertThat(file).content().contains("\u009b2J\u0085", "\u2028\u2029\u202E\u202A\u2066");
  }

  @Test
  void messages_contain_no_control_characters() {
    try (PortalSimulator portal = PortalSimulator.start()) {
      portal.answer(
          "/api/2.0/crm/contact/1.json",
          CannedAnswer.of(
              400,
              "application/json",
              "{\"status\":1,\"statusCode\":400,\"error\":{\"message\":\"no"
                  + escaped(CONTROLS)
                  + "\"}}"));

      String progress =
          program.run("get", "1", "--verbose", "--from", "json+" + portal.uri()).err();

      assertThat(progress).contains("no\uFFFD2J").contains("kind: refused, exit code 6");
      assertThat(progress).doesNotContainPattern(CONTROL_PATTERN);
    }
  }
}
