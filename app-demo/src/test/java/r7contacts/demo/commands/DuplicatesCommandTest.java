package r7contacts.demo.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.demo.Program.Run;
import r7contacts.simulator.Fault;

class DuplicatesCommandTest extends CommandTestBase {

  private static final String BOOK =
      """
      {"contacts": [
        {"kind": "person", "id": 1, "firstName": "Anna", "lastName": "Orlova",
         "infos": [{"channel": "email", "category": "work", "value": "anna@x.example"}]},
        {"kind": "person", "id": 2, "firstName": "Orlova", "lastName": "Anna",
         "infos": [{"channel": "email", "category": "home", "value": "ANNA@x.example"},
                   {"channel": "phone", "category": "work", "value": "8 495 123-45-67"}]},
        {"kind": "person", "id": 3, "firstName": "=Yan",
         "infos": [{"channel": "phone", "category": "work", "value": "+7 (495) 1234567"}],
         "company": {"id": 4, "name": "Romashka"}},
        {"kind": "company", "id": 4, "name": "Romashka",
         "customFields": [{"id": 41, "label": "INN", "type": "text", "text": "7707083893"}]},
        {"kind": "company", "id": 5, "name": "Lutik",
         "customFields": [{"id": 41, "label": "INN", "type": "text", "text": "7707 083893"}]}
      ]}
      """;

  @Test
  void duplicates_are_listed_in_groups() throws IOException {
    Run run = duplicates();

    assertThat(run.exitCode()).as("%s", run).isZero();
    assertThat(run.out().lines().map(line -> line.replaceAll(" +", " ").strip()))
        .containsExactly(
            "GROUP BY VALUE ID KIND NAME COMPANY CREATED",
            "1 email, name anna@x.example, Anna Orlova 1 person Anna Orlova",
            "1 email, name anna@x.example, Anna Orlova 2 person Orlova Anna",
            "2 phone +74951234567 2 person Orlova Anna",
            "2 phone +74951234567 3 person =Yan Romashka");
    assertThat(run.err())
        .isEqualTo(
            line(
                "2 groups of possible duplicates among 5 contacts: java -jar contacts-demo.jar"
                    + " merge SOURCE into TARGET merges two contacts of a group"));
  }

  @Test
  void duplicates_are_listed_by_a_custom_field() throws IOException {
    assertThat(duplicates("--by", "field:inn", "--output", "json").out())
        .isEqualTo(
"""
[
  {"group": 1, "by": ["INN"], "value": ["7707083893"], "id": 4, "kind": "company", "name": "Romashka"},
  {"group": 1, "by": ["INN"], "value": ["7707083893"], "id": 5, "kind": "company", "name": "Lutik"}
]
""");
    assertThat(duplicates("--by", "EMAIL", "--by", "Field:41").err()).contains("2 groups");
  }

  @Test
  void csv_is_protected_against_formulas() throws IOException {
    assertThat(duplicates("--by", "phone", "--output", "csv").out())
        .startsWith(
            "\"GROUP\",\"BY\",\"VALUE\",\"ID\",\"KIND\",\"NAME\",\"COMPANY\",\"CREATED\"\r\n")
        .contains(
            "\"1\",\"phone\",\"'+74951234567\",\"3\",\"person\",\"'=Yan\",\"Romashka\",\"\"\r\n");
  }

  @Test
  void no_duplicates_are_an_empty_result() throws IOException {
    assertThat(duplicates("--by", "name", "--by", "email", "--output", "json").out())
        .startsWith("[\n");
    Files.writeString(file(), "{\"contacts\": []}");

    assertThat(run(arguments())).isEqualTo(new Run(0, "", line("no duplicates were found")));
    assertThat(run(arguments("--output", "json")).out()).isEqualTo("[]\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"inn", "E-MAIL", "field", ""})
  void an_unknown_rule_is_a_usage_error(String rule) throws IOException {
    Run run = duplicates("--by", rule);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("--by is email, phone, name or field:LABEL: \"%s\"".formatted(rule));
  }

  @Test
  void an_unknown_field_is_a_usage_error() throws IOException {
    Run run = duplicates("--by", "field:KPP");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("there is no custom field \"KPP\"");
  }

  @Test
  void duplicates_of_a_portal_are_the_same_over_json_and_xml() {
    String json = "json+" + portal.uri();
    String mail = "double@x.example";
    run("edit 1001 --add-email " + mail + " --from " + json);
    run("create person --first Yan --share everyone --email home:" + mail + " --from " + json);

    Run overJson = run("duplicates --by email --output csv --from " + json);
    Run overXml = run("duplicates --by email --output csv --from xml+" + portal.uri());

    assertThat(overJson.out().lines()).hasSize(3);
    assertThat(overJson.out()).contains("\"email\",\"" + mail + "\",\"1001\",\"person\"");
    assertThat(overXml).isEqualTo(overJson);
  }

  @Test
  void nothing_is_listed_if_not_all_contacts_were_read() {
    portal.fault(Fault.parse("empty=503"));

    Run run = run("duplicates --from json+" + portal.uri());

    assertThat(run.exitCode()).isEqualTo(7);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .endsWith(line("no duplicates are listed, because not all contacts were read"));
  }

  private Run duplicates(String... options) throws IOException {
    Files.writeString(file(), BOOK, StandardCharsets.UTF_8);
    return run(arguments(options));
  }

  private List<String> arguments(String... options) {
    List<String> all = new ArrayList<>(List.of("duplicates", "--from", "memory:" + file()));
    all.addAll(List.of(options));
    return all;
  }

  private Path file() {
    return folder.resolve("book.json");
  }
}
