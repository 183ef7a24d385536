package r7contacts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.demo.Program.Run;
import r7contacts.demo.text.TerminalText;
import r7contacts.domain.Contact;
import r7contacts.json.ContactJson;
import r7contacts.port.ContactQuery;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;

/** The commands for many contacts as their user meets them. */
class ListCommandsTest {

  private final PortalSimulator portal = PortalSimulator.start();
  private final Program program = new Program();

  @TempDir private Path folder;

  @BeforeEach
  void beSignedInAndInAHurry() {
    program.environment.put("CONTACTS_TOKEN", portal.token());
    program.environment.put("CONTACTS_RETRY_DELAY", "1ms");
  }

  @AfterEach
  void closePortal() {
    portal.close();
  }

  private List<String> addresses() {
    return List.of("memory:", "json+" + portal.uri(), "xml+" + portal.uri());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "find --kind company | 2001 2002 2003",
        "find --tag vip | 1001 1002 2001",
        "find --tag VIP --kind person | 1001 1002",
        "find --tag VIP --kind person --sort first-name --descending | 1001 1002",
        "find --sort id --descending --limit 2 | 2003 2002",
        "find --email A.Ivanova@romashka.example | 1001",
        "find --phone 79123456789 | 1001",
        "find --phone 8(495)123-45-67 | 1001",
        "find --phone +79031112233 | 1002",
        "find --email mailto:Office@food.example | 2002",
        "find --contact-info skype=john.skype | 1002",
        "find --contact-info VK=anna --contains | 1001",
        "find --members-of 2001 | 1001 1006",
        "find --private | 1006 1007 1234 2003",
        "find --stage none --kind company | 2002 2003",
        "find --created-from 2024-03-05 --created-to 2024-03-05 | 1001",
        "find --created-from 2124-03-05 | ",
        "find --text Smith | 1002",
      })
  void each_filter_finds_the_same_whatever_the_adapter(String arguments, String ids) {
    for (String from : addresses()) {
      Run run = run(arguments + " --from " + from);

      assertThat(run.exitCode()).as("%s: %s", from, run).isZero();
      assertThat(run.out().lines().skip(1).map(row -> row.split(" ", 2)[0]))
          .as(from)
          .containsExactlyElementsOf(ids == null ? List.of() : List.of(ids.split(" ")));
    }
  }

  @Test
  void what_a_command_prints_is_the_same_bytes_whatever_the_adapter() {
    for (String command :
        List.of(
            "find --limit 0",
            "find --output json",
            "find --output csv --separator semicolon",
            "fields",
            "fields --output json",
            "fields --output csv",
            "lists",
            "lists --output json",
            "lists --output csv",
            "export - --format jsonl",
            "export - --format csv")) {
      List<String> printed =
          addresses().stream()
              .map(from -> run(command + " --from " + from).out())
              .distinct()
              .toList();

      assertThat(printed).as(command).hasSize(1);
      assertThat(printed.get(0)).as(command).isNotBlank();
    }
  }

  @Test
  void the_json_that_find_prints_is_a_fixture() throws Exception {
    for (String arguments : List.of("find", "find --tag nobody-has-it")) {
      Path fixture = folder.resolve("found.json");
      Files.writeString(fixture, run(arguments + " --output json").out());

      assertThat(run(List.of("find", "--from", "memory:" + fixture)).out())
          .isEqualTo(run(arguments).out());
    }
  }

  @Test
  void a_long_list_is_cut_and_says_so() {
    Run run = run("find --limit 3");

    assertThat(run.out()).hasLineCount(4);
    assertThat(run.err()).isEqualTo(line("there are more than these 3; --limit 0 shows all"));
    assertThat(run("find --limit 12").err()).isEmpty();
    assertThat(run("find --limit 1").err())
        .isEqualTo(line("there are more than this one; --limit 0 shows all"));
  }

  @Test
  void what_there_is_to_say_of_a_table_is_said_behind_it() {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    new Demo(
            new StandardOutput(new BufferedOutputStream(both), () -> false),
            new PrintStream(both, true, StandardCharsets.UTF_8),
            program.environment,
            Terminal.NONE)
        .run("find", "--limit", "2");

    assertThat(both.toString(StandardCharsets.UTF_8).lines())
        .hasSize(4)
        .last()
        .isEqualTo("there are more than these 2; --limit 0 shows all");
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "json", "csv", "vcard"})
  void where_nothing_could_be_read_nothing_is_printed(String output) {
    portal.fault(Fault.parse("empty=503"));

    Run run = run("find --output " + output + " --from json+" + portal.uri());

    assertThat(run.exitCode()).isEqualTo(7);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void whoever_is_found_by_a_way_to_reach_them_is_shown_without_tags() {
    assertThat(run("find --phone 79123456789").out()).contains("PHONE").doesNotContain("TAGS");
    assertThat(run("find --tag VIP").out()).contains("TAGS");
  }

  @Test
  void verbose_shows_where_a_search_failed() {
    portal.fault(Fault.parse("empty=503"));
    String from = " --from json+" + portal.uri();
    String file = folder.resolve("all.jsonl").toString();

    for (String command :
        List.of("find", "find --email a@b.example", "export " + file + " --force")) {
      assertThat(run(command + from + " --verbose").err()).as(command).contains("\tat r7contacts");
      assertThat(run(command + from).err()).as(command).doesNotContain("\tat ");
    }
  }

  @Test
  void nobody_found_is_no_failure() {
    Run run = run("find --email nobody@x.example");

    assertThat(run).isEqualTo(new Run(0, "", line("no contact was found")));
  }

  @Test
  void on_a_terminal_a_table_fits_it() {
    program.terminal = new Typist();
    program.environment.put("COLUMNS", "60");

    assertThat(run("find").out().lines())
        .allSatisfy(row -> assertThat(row).hasSizeLessThanOrEqualTo(60))
        .anyMatch(row -> row.contains("…"));
  }

  @Test
  void a_terminal_that_does_not_say_how_wide_it_is_has_80_columns() {
    program.terminal = new Typist();

    for (String command : List.of("find", "fields", "lists")) {
      assertThat(run(command).out().lines())
          .as(command)
          .allSatisfy(row -> assertThat(TerminalText.width(row)).isLessThanOrEqualTo(80));
    }
  }

  @Test
  void fields_are_listed_with_what_they_take() {
    assertThat(run("fields").out())
        .containsPattern("13 +Источник +choice +people +2 +Сайт, Выставка, Звонок")
        .containsPattern("41 +ИНН +text +companies +1")
        .containsPattern("10 +Сведения +heading +people");
  }

  @Test
  void stages_types_and_tags_are_listed_with_their_ids() {
    Run run = run("lists");

    assertThat(run.exitCode()).as("%s", run).isZero();
    assertThat(run.out().lines()).first().asString().matches("LIST +ID +TITLE +USED");
    assertThat(run.out())
        .containsPattern("stage +\\d+ +\\S.* \\d+\n")
        .containsPattern("tag +VIP +3\n");
  }

  @Test
  void lists_are_printed_for_programs_too() throws Exception {
    Path fixture =
        Files.writeString(
            folder.resolve("book.json"),
            """
            {"contacts": [{"kind": "company", "id": 1, "name": "x", "tags": ["a \\"b\\" \\u0007\\\\", "=1"]}]}
            """);
    String from = " --from memory:" + fixture;

    assertThat(run("lists --output json" + from).out())
        .isEqualTo(
            """
            [
              {"list": "tag", "title": "=1", "used": 1},
              {"list": "tag", "title": "a \\"b\\" \\u0007\\\\", "used": 1}
            ]
            """);
    assertThat(run("lists --output csv" + from).out())
        .startsWith("\"LIST\",\"ID\",\"TITLE\",\"USED\"\r\n\"tag\",\"\",\"'=1\",\"1\"\r\n");
    assertThat(run("fields --output json").out())
        .contains(
            "\"kind\": \"choice\", \"of\": \"people\", \"used\": 2, \"options\": [\"Сайт\", ");
    assertThat(run("fields --output json" + from).out()).isEqualTo("[]\n");
    assertThat(run("fields" + from)).isEqualTo(new Run(0, "", line("there are no custom fields")));
  }

  @Test
  void an_export_is_no_fixture_and_that_is_said_in_words() {
    Path file = folder.resolve("all.jsonl");
    run(List.of("export", file.toString()));

    Run run = run(List.of("find", "--from", "memory:" + file));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "cannot read " + file + ": it has a contact on each line, as export writes them");
  }

  @Test
  void a_contact_that_cannot_be_read_is_told_of_and_the_others_printed() throws Exception {
    Path file = folder.resolve("all.jsonl");
    HttpServer portal = portalWithOneThatHasNoId();
    String from = "json+http://127.0.0.1:" + portal.getAddress().getPort();
    try {
      Run found = run("find --from " + from);
      Run exported = run(List.of("export", file.toString(), "--from", from));

      String reason = "unreadable answer: the contact at place 0 of the list has no id";
      assertThat(found.exitCode()).as("%s", found).isEqualTo(8);
      assertThat(found.out()).contains("5   person  Anna");
      assertThat(found.err()).isEqualTo(line(reason));
      assertThat(exported.exitCode()).isEqualTo(8);
      assertThat(file).content().hasLineCount(1);
      assertThat(exported.err())
          .startsWith("1 contact, ")
          .endsWith(line("1 could not be read and is left out:") + line("  " + reason));
    } finally {
      portal.stop(0);
    }
  }

  private static HttpServer portalWithOneThatHasNoId() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          boolean isFirst = exchange.getRequestURI().getQuery().contains("startIndex=0");
          byte[] answer =
              """
              {"count": %d, "status": 0, "statusCode": 200, "total": 2, "response": [%s]}
              """
                  .formatted(
                      isFirst ? 2 : 0,
                      isFirst
                          ? "{\"firstName\": \"Nobody\"}, {\"id\": 5, \"firstName\": \"Anna\"}"
                          : "")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, answer.length);
          try (OutputStream body = exchange.getResponseBody()) {
            body.write(answer);
          }
        });
    server.start();
    return server;
  }

  @ParameterizedTest
  @ValueSource(strings = {"all.jsonl", "all.csv", "all.vcf"})
  void after_a_break_an_export_goes_on_to_the_same_file(String name) throws Exception {
    Path file = folder.resolve(name);
    Path whole = folder.resolve("whole-" + name);
    String from = "xml+" + portal.uri();
    run(List.of("export", whole.toString(), "--from", from));

    List<String> export =
        List.of("export", file.toString(), "--page-size", "2", "--resume", "--from", from);
    portal.fault(Fault.parse("token-expires=5"));
    Run broken = run(export);
    assertThat(broken.exitCode()).as("%s", broken).isEqualTo(4);
    assertThat(file).doesNotExist();
    assertThat(broken.err())
        .containsPattern(
            "this is not all: " + file + "\\.part holds \\d+ contacts; --resume goes on")
        .doesNotContain("stays as it was", " bytes");

    program.environment.remove("CONTACTS_TOKEN");
    program.environment.put("CONTACTS_LOGIN", PortalSimulator.DEFAULT_LOGIN);
    program.environment.put("CONTACTS_PASSWORD", PortalSimulator.DEFAULT_PASSWORD);
    assertThat(run(export).err())
        .matches("12 contacts, [0-9,]+ bytes; \\d of them now, in \\d+ s\\R");

    assertThat(file).hasSameBinaryContentAs(whole);
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder(name, "whole-" + name);
  }

  @Test
  void every_format_has_everybody() throws Exception {
    for (FileFormat format : FileFormat.values()) {
      Run run = run("export - --format " + Names.of(format));

      assertThat(run.exitCode()).isZero();
      assertThat(run.out()).contains("ООО «Ромашка»", "Tadjeddine", "山田");
      assertThat(run.err()).matches("12 contacts, [0-9,]+ bytes, in \\d+ s\\R");
    }
    List<Contact> lines =
        run("export - --format jsonl").out().lines().map(ContactJson::read).toList();
    try (Stream<Contact> all =
        InMemoryContacts.demo().stream(ContactQuery.all()).map(one -> one.get())) {
      assertThat(lines).isEqualTo(all.toList());
    }
  }

  @Test
  void a_file_in_the_way_is_left_alone() throws Exception {
    Path file = Files.writeString(folder.resolve("all.csv"), "mine");

    assertThat(run(List.of("export", file.toString())))
        .isEqualTo(new Run(2, "", line(file + " is there already; --force replaces it")));
    assertThat(file).hasContent("mine");
    assertThat(run(List.of("export", file.toString(), "--force")).exitCode()).isZero();
    assertThat(file).content().startsWith("\uFEFF\"ID\",\"Kind\"");
    assertThat(run(List.of("export", file.toString(), "--resume")))
        .isEqualTo(
            new Run(
                2,
                "",
                line(
                    file
                        + " is there already, and no rest of an export to go on with; --force"
                        + " replaces it")));
  }

  @Test
  void an_export_that_replaces_a_file_goes_on_after_a_break() throws Exception {
    Path file = Files.writeString(folder.resolve("all.csv"), "mine");
    String from = "json+" + portal.uri();
    portal.fault(Fault.parse("token-expires=5"));

    Run broken =
        run(List.of("export", file.toString(), "--force", "--page-size", "2", "--from", from));
    assertThat(broken.err())
        .containsPattern(
            "this is not all: "
                + file
                + "\\.part holds \\d contacts, "
                + file
                + " stays as it was");
    assertThat(file).hasContent("mine");
    // The columns cannot even be asked for.
    Run again = run(List.of("export", file.toString(), "--resume", "--from", from));
    assertThat(again.exitCode()).isEqualTo(4);
    assertThat(again.err().lines()).hasSize(2).last().asString().contains(".part holds ");
    program.environment.put("CONTACTS_LOGIN", PortalSimulator.DEFAULT_LOGIN);
    program.environment.put("CONTACTS_PASSWORD", PortalSimulator.DEFAULT_PASSWORD);
    program.environment.remove("CONTACTS_TOKEN");

    assertThat(run(List.of("export", file.toString(), "--resume", "--from", from)).exitCode())
        .isZero();
    assertThat(file).content().startsWith("\uFEFF\"ID\"").contains("\"1001\"", "\"2003\"");
  }

  @Test
  void what_is_in_the_way_is_seen_before_anything_is_asked_for() throws Exception {
    String from = "json+" + portal.uri();
    Path directory = Files.createDirectory(folder.resolve("all.csv"));
    Path stranger = Files.writeString(folder.resolve("new.csv.part"), "mine");

    assertThat(run(List.of("export", directory.toString(), "--force", "--from", from)))
        .isEqualTo(new Run(2, "", line(directory + " is a directory")));
    assertThat(run(List.of("export", folder.resolve("new.csv").toString(), "--from", from)))
        .isEqualTo(
            new Run(
                2,
                "",
                line(
                    stranger
                        + " is there and is not the rest of an export; move it away, or --force"
                        + " replaces it")));
    assertThat(portal.requests()).isEmpty();
  }

  @Test
  void a_break_says_how_to_go_on() {
    portal.fault(Fault.parse("html"));
    Path file = folder.resolve("all.jsonl");

    Run run = run(List.of("export", file.toString(), "--from", "json+" + portal.uri()));

    assertThat(run.exitCode()).isEqualTo(8);
    assertThat(run.err())
        .endsWith(line("this is not all: no contact was written; --resume begins again"))
        .hasLineCount(2);
    assertThat(file).doesNotExist();
  }

  @Test
  void on_a_terminal_there_is_a_line_that_goes_away() {
    program.terminal = new Typist();
    Path file = folder.resolve("all.jsonl");

    Run run = run(List.of("export", file.toString(), "--page-size", "5"));

    assertThat(run.err())
        .contains("\r\u001b[K[")
        .contains(" of 12")
        .contains("\r\u001b[K12 contacts");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "find --kind dog | Invalid value for option '--kind': \"dog\" is none of any, person, company, with-opportunity",
        "find --sort age | Invalid value for option '--sort': \"age\" is none of id, display-name,",
        "find --output xml | Invalid value for option '--output': \"xml\" is none of table, json, csv, vcard",
        "find --stage warm | --stage must be a number or none: \"warm\"",
        "find --responsible me | --responsible must be a user's UUID or none: \"me\"",
        "find --created-from 31.12.2024 | --created-from must be a day such as 2026-01-31: \"31.12.2024\"",
        "find --created-from 2024-02-02 --created-to 2024-02-01 | --created-from is after --created-to: 2024-02-02, 2024-02-01",
        "find --text= | --text must not be blank: \"\"",
        "export all.csv --text= | --text must not be blank: \"\"",
        "find --tag= | --tag must not be blank: \"\"",
        "find --email= | --email must not be blank: \"\"",
        "find --phone= | --phone must not be blank: \"\"",
        "find --contact-info skype= | --contact-info must be CHANNEL=VALUE, such as skype=anna: \"skype=\"",
        "find --stage -5 | --stage must be from 0 to 2147483647: -5",
        "find --type 0 | --type must be from 1 to 2147483647: 0",
        "find --type abc | Invalid value for option '--type': \"abc\" is no whole number",
        "find --limit abc | Invalid value for option '--limit': \"abc\" is no whole number",
        "find --limit 99999999999 | Invalid value for option '--limit': \"99999999999\" is beyond all numbers here",
        "find --separator tab | --separator goes with --output csv only, not with table",
        "export all.vcf --separator tab | --separator goes with csv only, not with vcard",
        "export all.csv --page-size few | Invalid value for option '--page-size': \"few\" is no whole number",
        "get 1 --output xml | Invalid value for option '--output': \"xml\" is none of card, json",
        "portal --second-factor mail | Invalid value for option '--second-factor': \"mail\" is none of sms, app",
        "portal --generated many | Invalid value for option '--generated': \"many\" is no whole number",
        "fields --output xml | Invalid value for option '--output': \"xml\" is none of table, json, csv",
        "find --shared --private | --shared and --private exclude each other",
        "find --limit -1 | --limit must not be negative: -1",
        "find --email a@b --phone 1 | Error: --email=ADDRESS, --phone=NUMBER are mutually exclusive",
        "find --phone none | --phone: no telephone number to look for: \"none\"",
        "find --phone 1 --tag VIP | who is found by a way to reach them, or by what they belong to, cannot be filtered or sorted: leave out --tag \"VIP\"",
        "find --members-of me | --members-of: contact id must be a number: \"me\"",
        "find --project 0 | --project: project id must be positive: 0",
        "find --contact-info anna | --contact-info must be CHANNEL=VALUE, such as skype=anna: \"anna\"",
        "find --contact-info fax=1 | --contact-info: channel \"fax\" is none of phone, email,",
        "find --contains | --contains goes with --email, --phone or --contact-info only",
        "find --token x | a secret must not be an argument",
        "export | Missing required parameter: 'FILE'",
        "export all.doc | no telling the format from \"all.doc\": it should end in .jsonl, .csv or .vcf",
        "export - | on standard output there must be a --format",
        "export - --format csv --resume | --resume and --force need a file",
        "export all.csv --resume --force | --resume and --force exclude each other",
        "export all.csv --page-size 1001 | --page-size must be from 1 to 1000: 1001",
        "export all.csv --separator dot | Invalid value for option '--separator': \"dot\" is none of comma, semicolon, tab",
        "fields all | Unmatched argument at index 1: 'all'",
        "portal --generated 0 | generated contacts must be from 1 to 1000000: 0",
      })
  void wrong_usage_exits_with_2_and_says_what_is_wrong(String arguments, String message) {
    Run run = run(arguments);

    assertThat(run.exitCode()).as("%s", run).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith(message)
        .contains("Try: contacts-demo ")
        .doesNotContain("\tat ");
  }

  @Test
  void a_file_that_cannot_be_written_is_named() {
    Path file = folder.resolve("none").resolve("all.csv");

    assertThat(run(List.of("export", file.toString())))
        .isEqualTo(new Run(1, "", line("cannot write " + file + ": there is no such directory")));
  }

  @Test
  void the_help_fits_and_names_every_option() {
    for (String command : List.of("find", "export", "fields", "lists")) {
      String help = run(command + " --help").out();

      assertThat(help).contains("--from", "--login", "CONTACTS_TOKEN").doesNotContain("--token");
      assertThat(help.lines()).allSatisfy(row -> assertThat(row).hasSizeLessThanOrEqualTo(80));
    }
  }

  private static String line(String sentence) {
    return sentence + System.lineSeparator();
  }

  private Run run(String arguments) {
    return run(List.of(arguments.split(" ")));
  }

  private Run run(List<String> arguments) {
    return program.run(arguments.toArray(String[]::new));
  }
}
