package r7contacts.demo.commands;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.demo.Program;
import r7contacts.demo.Program.Run;
import r7contacts.demo.ScriptedTerminal;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.terminal.StandardOutput;
import r7contacts.demo.terminal.Terminal;
import r7contacts.simulator.Fault;

class FindCommandTest extends CommandTestBase {

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
  void each_filter_finds_the_same_contacts_with_every_adapter(String arguments, String ids) {
    for (String from : addresses()) {
      Run run = run(arguments + " --from " + from);

      assertThat(run.exitCode()).as("%s: %s", from, run).isZero();
      assertThat(run.out().lines().skip(1).map(row -> row.split(" ", 2)[0]))
          .as(from)
          .containsExactlyElementsOf(ids == null ? List.of() : List.of(ids.split(" ")));
    }
  }

  @Test
  void the_json_of_find_can_be_used_as_an_address() throws Exception {
    for (String arguments : List.of("find", "find --tag unused")) {
      Path fixture = folder.resolve("found.json");
      Files.writeString(fixture, run(arguments + " --output json").out());

      assertThat(run(List.of("find", "--from", "memory:" + fixture)).out())
          .isEqualTo(run(arguments).out());
    }
  }

  @Test
  void json_lines_as_an_address_are_rejected_with_an_explanation() {
    Path file = folder.resolve("all.jsonl");
    run(List.of("export", file.toString()));

    Run run = run(List.of("find", "--from", "memory:" + file));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("the file " + file + " is in the format JSON Lines that export writes");
  }

  @Test
  void the_limit_cuts_a_list_and_is_reported() {
    Run run = run("find --limit 3");

    assertThat(run.out()).hasLineCount(4);
    assertThat(run.err())
        .isEqualTo(line("only the first 3 contacts are shown; --limit 0 shows all"));
    assertThat(run("find --limit 12").err()).isEmpty();
    assertThat(run("find --limit 1").err())
        .isEqualTo(line("only the first contact is shown; --limit 0 shows all"));
  }

  @Test
  void messages_follow_the_table() {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    Program.run(
        new Environment(
            new StandardOutput(new BufferedOutputStream(both), () -> false),
            new PrintStream(both, true, StandardCharsets.UTF_8),
            environment,
            Terminal.NONE),
        "find",
        "--limit",
        "2");

    assertThat(both.toString(StandardCharsets.UTF_8).lines())
        .hasSize(4)
        .last()
        .isEqualTo("only the first 2 contacts are shown; --limit 0 shows all");
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "json", "csv", "vcard"})
  void nothing_is_printed_if_nothing_could_be_read(String output) {
    portal.fault(Fault.parse("empty=503"));

    Run run = run("find --output " + output + " --from json+" + portal.uri());

    assertThat(run.exitCode()).isEqualTo(7);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void contacts_found_by_contact_info_are_shown_without_tags() {
    assertThat(run("find --phone 79123456789").out()).contains("PHONE").doesNotContain("TAGS");
    assertThat(run("find --tag VIP").out()).contains("TAGS");
  }

  @Test
  void finding_no_contact_is_not_an_error() {
    Run run = run("find --email unknown@x.example");

    assertThat(run).isEqualTo(new Run(0, "", line("no contact was found")));
  }

  @Test
  void on_a_terminal_a_table_is_cut_to_its_width() {
    program.terminal = new ScriptedTerminal();
    program.environment.put("COLUMNS", "110");

    assertThat(run("find").out().lines())
        .allSatisfy(row -> assertThat(row).hasSizeLessThanOrEqualTo(110))
        .anyMatch(row -> row.contains("…"));
  }

  @Test
  void an_unreadable_contact_is_reported_and_the_others_are_printed() throws Exception {
    Path file = folder.resolve("all.jsonl");
    HttpServer portal = portalWithAContactWithoutId();
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
          .endsWith(line("1 contact could not be read and was skipped:") + line("  " + reason));
    } finally {
      portal.stop(0);
    }
  }

  private static HttpServer portalWithAContactWithoutId() throws IOException {
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
}
