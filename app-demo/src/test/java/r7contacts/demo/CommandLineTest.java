package r7contacts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.adapter.inmemory.ContactJson;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactDetails;
import r7contacts.domain.ContactId;
import r7contacts.domain.Person;
import r7contacts.port.contract.Cast;
import r7contacts.simulator.CannedAnswer;
import r7contacts.simulator.PortalSimulator;

/** The program as its user meets it: what it prints, where, and with what exit code. */
class CommandLineTest {

  private static final String SECRET = "s3cr3t-token";

  private final PortalSimulator portal = PortalSimulator.builder().token(SECRET).start();
  private final Map<String, String> environment = new HashMap<>(Map.of("CONTACTS_TOKEN", SECRET));

  @AfterEach
  void closePortal() {
    portal.close();
  }

  @Test
  void the_tour_shows_that_all_adapters_agree_and_what_failures_look_like() {
    Run run = run();

    assertThat(run.exitCode()).isZero();
    assertThat(run.out().split("= All three are equal\\.", -1)).hasSize(3);
    assertThat(run.out())
        .contains("Tadjeddine Bachir")
        .contains("ООО «Ромашка»")
        .contains("contact 999999 was not found, or this account may not see it")
        .contains("not signed in: the portal does not accept the token");
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1234, 1001, 1004, 1005, 2001})
  void the_json_is_the_same_bytes_whatever_the_adapter(long id) {
    Contact expected =
        Cast.everyone().stream().filter(any -> any.id().value() == id).findFirst().orElseThrow();

    for (String from : List.of("memory:", "json+" + portal.uri(), "xml+" + portal.uri())) {
      Run run = run("get", Long.toString(id), "--output", "json", "--from", from);

      assertThat(run)
          .isEqualTo(new Run(0, ContactJson.write(expected) + System.lineSeparator(), ""));
    }
  }

  @Test
  void a_card_is_laid_out_for_reading() {
    assertThat(run("get", "1007").out())
        .isEqualToNormalizingNewlines(
            """
            Pat Private
              Person                  #1007
              Stage                   Cold
              Tasks                   1
              Shared                  private, to Сергей О'Петров & сын, Mary Façade
              You may                 read, edit
              Created                 2022-02-28 08:00 +00:00 by profile removed
            """);
  }

  @Test
  void what_somebody_typed_does_not_steer_the_terminal() {
    Person person =
        Person.builder(ContactDetails.builder(ContactId.of(1)).about("a\u001b[2Jb\t\n\nc").build())
            .firstName("\u001b]0;title\u0007\u202eEve")
            .build();

    String card = new Card(person, false).text();

    assertThat(card).startsWith("\ufffd]0;title\ufffd\ufffdEve\n");
    assertThat(card).contains("a\ufffd[2Jb\n\n" + " ".repeat(26) + "c");
    assertThat(new Card(person, true).text()).startsWith("\u001b[1m");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | 4 | not signed in: ",
        "403 | 5 | access denied: ",
        "402 | 6 | refused: ",
        "503 | 7 | unavailable: ",
        "200 | 8 | unreadable answer: ",
      })
  void each_failure_has_its_exit_code_and_one_sentence(int status, int exitCode, String start) {
    portal.answer(
        "/api/2.0/crm/contact/1001.json", CannedAnswer.of(status, "text/html", "<html></html>"));

    Run run = run("get", "1001", "--from", "json+" + portal.uri());

    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith(start).doesNotContain(SECRET, "\tat ").hasLineCount(1);
  }

  @Test
  void an_id_that_nobody_has_exits_with_3() {
    assertThat(run("get", "99", "--from", "xml+" + portal.uri()))
        .isEqualTo(
            new Run(
                3,
                "",
                "contact 99 was not found, or this account may not see it"
                    + System.lineSeparator()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "get abc | contact id must be a number: \"abc\"",
        "get -5 | contact id must not be negative: -5",
        "get | Missing required parameter: 'ID'",
        "get 1 --colour | Unknown option: '--colour'",
        "fetch 1 | Unmatched arguments from index 0: 'fetch', '1'",
        "get 1 --output xml | Invalid value for option '--output'",
        "get 1 --from ftp://x | scheme \"ftp\" is unknown; there are json+http, json+https, memory, xml+http, xml+https",
        "get 1 --from memory:none.json | cannot read none.json: there is no such file",
        "get 1 --from json+http://10.0.0.1 | plain http is refused beyond this machine",
        "get 1 --from json+https://u:s3cr3t-token@x | the portal's address must not hold a user or a password",
        "portal --port 99999 | port must be from 0 to 65535",
      })
  void wrong_usage_exits_with_2_and_says_what_is_wrong(String arguments, String message) {
    Run run = run(arguments.split(" "));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith(message).doesNotContain(SECRET, "\tat ");
  }

  @Test
  void a_setting_that_makes_no_sense_is_named_and_shown() {
    environment.put("CONTACTS_TOTAL_TIMEOUT", "soon");

    Run run = run("get", "1001", "--from", "json+" + portal.uri());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("setting total-timeout must be a duration such as 500ms, 5s or PT5S: \"soon\"");
  }

  @Test
  void the_address_comes_from_the_option_else_from_the_environment_else_it_is_memory() {
    environment.put("CONTACTS_ADDRESS", "xml+" + portal.uri());

    run("get", "1001");
    assertThat(portal.requests()).hasSize(1);
    run("get", "1001", "--from", "memory:");
    assertThat(portal.requests()).hasSize(1);
    environment.remove("CONTACTS_ADDRESS");

    assertThat(run("get", "1001").exitCode()).isZero();
    assertThat(portal.requests()).hasSize(1);
  }

  @Test
  void a_port_that_is_taken_is_told_in_a_sentence() {
    Run run = run("portal", "--port", Integer.toString(portal.port()));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("cannot listen on port " + portal.port()).hasLineCount(1);
  }

  @Test
  void only_verbose_shows_where_it_happened() {
    assertThat(run("get", "99", "--verbose").err()).contains("\tat r7contacts");
    assertThat(run("get", "99").err()).doesNotContain("\tat ");
  }

  @Test
  void help_version_and_completion_tell_of_everything() {
    assertThat(run("--help").out())
        .contains("get", "portal", "completion", "0   found", "8   unreadable answer")
        .contains("CONTACTS_ADDRESS", "CONTACTS_TOKEN", "CONTACTS_TOTAL_TIMEOUT", "NO_COLOR");
    assertThat(run("get", "--help").out()).contains("--from", "--output", "--verbose");
    assertThat(run("portal", "--help").out())
        .contains("--port", "--token", "--contacts", "--documented");
    assertThat(run("--version").out()).matches("(?s)contacts-demo \\d.*Java \\d.*");
    assertThat(run("completion").out()).startsWith("#!/usr/bin/env bash").contains("--from");
  }

  @Test
  void what_differs_is_named_by_its_path() {
    Person anna = Cast.anna();
    Person other =
        anna.toBuilder()
            .jobTitle("Buyer")
            .company(null)
            .details(anna.details().toBuilder().infos(List.of()).build())
            .build();

    assertThat(Differences.between(anna, Cast.anna())).isEmpty();
    assertThat(Differences.between(anna, other))
        .hasSize(3)
        .anySatisfy(path -> assertThat(path).startsWith("details.infos: "))
        .anySatisfy(path -> assertThat(path).isEqualTo("jobTitle: Директор по закупкам and Buyer"))
        .anySatisfy(path -> assertThat(path).startsWith("company: Some("));
    assertThat(Differences.between(anna, Cast.romashka()))
        .hasSize(1)
        .allSatisfy(path -> assertThat(path).startsWith("everything: "));
  }

  private Run run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
    int exitCode = new Demo(outStream, errStream, environment, false).run(arguments);
    outStream.flush();
    errStream.flush();
    return new Run(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private record Run(int exitCode, String out, String err) {}
}
