package r7contacts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
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
import r7contacts.adapter.inmemory.ContactJson;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.demo.Program.Run;
import r7contacts.domain.Contact;
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
        "find --contact-info skype=john.skype | 1002",
        "find --contact-info VK=anna --contains | 1001",
        "find --members-of 2001 | 1001",
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
  void fields_are_listed_with_what_they_take() {
    assertThat(run("fields").out())
        .containsPattern("13 +Источник +choice +people +1 +Сайт, Выставка, Звонок")
        .containsPattern("41 +ИНН +text +companies +1")
        .containsPattern("10 +Сведения +heading +people");
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
    assertThat(broken.err()).contains("this is not all: ").doesNotStartWith("0 ");

    program.environment.remove("CONTACTS_TOKEN");
    program.environment.put("CONTACTS_LOGIN", PortalSimulator.DEFAULT_LOGIN);
    program.environment.put("CONTACTS_PASSWORD", PortalSimulator.DEFAULT_PASSWORD);
    assertThat(run(export).err()).startsWith("12 contacts, ");

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
    assertThat(file).content().startsWith("\uFEFFID,Kind");
  }

  @Test
  void a_break_says_how_to_go_on() {
    portal.fault(Fault.parse("html"));
    Path file = folder.resolve("all.jsonl");

    Run run = run(List.of("export", file.toString(), "--from", "json+" + portal.uri()));

    assertThat(run.exitCode()).isEqualTo(8);
    assertThat(run.err())
        .contains("this is not all: " + file + " stays as it was; --resume goes on")
        .doesNotContain("\tat ");
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
        "find --created-from 2024-02-02 --created-to 2024-02-01 | the first day of entering is after the last",
        "find --shared --private | --shared and --private exclude each other",
        "find --limit -1 | --limit must not be negative: -1",
        "find --email a@b --phone 1 | Error: --email=ADDRESS, --phone=NUMBER are mutually exclusive",
        "find --phone none | no digit in the number to look for: \"none\"",
        "find --phone 1 --tag VIP | who is found by a way to reach them, or by what they belong to, cannot be filtered or sorted: leave out --tag \"VIP\"",
        "find --members-of me | contact id must be a number: \"me\"",
        "find --project 0 | project id must be positive: 0",
        "find --contact-info anna | --contact-info must be CHANNEL=VALUE, such as skype=anna: \"anna\"",
        "find --contact-info fax=1 | channel \"fax\" is none of phone, email,",
        "find --contains | --contains goes with --email, --phone or --contact-info only",
        "find --token x | a secret must not be an argument",
        "export | Missing required parameter: 'FILE'",
        "export all.doc | no telling the format from \"all.doc\": it should end in .jsonl, .csv or .vcf",
        "export - | on standard output there must be a --format",
        "export - --format csv --resume | --resume and --force need a file",
        "export all.csv --resume --force | --resume and --force exclude each other",
        "export all.csv --page-size 1001 | count must be from 1 to 1000: 1001",
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
    for (String command : List.of("find", "export", "fields")) {
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
