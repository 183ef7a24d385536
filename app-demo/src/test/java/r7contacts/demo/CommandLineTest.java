package r7contacts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.adapter.inmemory.ContactJson;
import r7contacts.decorator.DecoratorSettings;
import r7contacts.domain.Contact;
import r7contacts.port.ContactSetting;
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

      assertThat(run).isEqualTo(new Run(0, ContactJson.write(expected) + "\n", ""));
    }
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
        "get 1 2 | Unmatched argument at index 2: '2'",
        "portal --port many | Invalid value for option '--port'",
        "portal --token not;one | token must be visible ASCII characters without a semicolon",
        "portal --contacts none.json | contacts cannot be read: none.json",
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
    assertThat(run.err())
        .startsWith(message)
        .contains("Try: contacts-demo ")
        .doesNotContain(SECRET, "\tat ")
        .hasLineCount(2);
  }

  @Test
  void a_mistake_is_shown_without_what_would_steer_the_terminal() {
    assertThat(run("get", "1\u001b[2J").err())
        .startsWith("contact id must be a number: \"1\ufffd[2J\"");
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
    assertThat(run.err())
        .startsWith("cannot listen on port " + portal.port() + ": Address already in use");
  }

  @Test
  void only_verbose_shows_where_it_happened() {
    assertThat(run("get", "99", "--verbose").err()).contains("\tat r7contacts");
    assertThat(run("get", "99").err()).doesNotContain("\tat ");
  }

  @Test
  void a_bug_is_one_sentence_and_its_own_exit_code() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Demo broken = new Demo(stream, stream, null, false);

    int exitCode = broken.run("get", "1001");

    assertThat(exitCode).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("the program failed: java.lang.NullPointerException")
        .contains("--verbose shows where")
        .hasLineCount(1);
  }

  @Test
  void help_tells_of_every_command_exit_code_and_variable() throws IllegalAccessException {
    String help = run("--help").out();

    assertThat(help).contains("get  ", "portal  ", "completion  ", "CONTACTS_ADDRESS", "NO_COLOR");
    assertThat(IntStream.rangeClosed(0, 8))
        .allSatisfy(code -> assertThat(help).contains("\n  " + code + "   "));
    for (Class<?> settings : List.of(ContactSetting.class, DecoratorSettings.class)) {
      for (Field constant : settings.getFields()) {
        assertThat(help).contains("  " + ((ContactSetting) constant.get(null)).variable() + " ");
      }
    }
    assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void every_command_has_its_help() {
    assertThat(run("get", "--help").out()).contains("--from", "--output", "--verbose");
    assertThat(run("portal", "--help").out())
        .contains("--port", "--token", "--contacts", "--documented");
    assertThat(run("completion", "--help").out()).contains("source <(contacts-demo completion)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "get", "portal", "completion"})
  void the_version_is_the_build_s(String command) {
    assertThat(run((command + " --version").strip().split(" ")).out())
        .matches("contacts-demo \\d+\\.\\S+\\RJava \\d.*\\R");
  }

  @Test
  void completion_is_a_script_that_knows_commands_and_options() {
    assertThat(run("completion").out())
        .startsWith("#!/usr/bin/env bash")
        .contains("get portal completion", "--from", "--documented", "\"card\"");
  }

  @Test
  void colour_is_for_terminals_unless_the_environment_says_no() {
    environment.put("CONTACTS_ADDRESS", "memory:");

    assertThat(run("get", "2003").out()).startsWith("Пусто\n");
    assertThat(run(true, "get", "2003").out()).startsWith("\u001b[1mПусто\u001b[0m\n");
    environment.put("NO_COLOR", "");
    assertThat(run(true, "get", "2003").out()).startsWith("\u001b[1m");
    environment.put("NO_COLOR", "1");
    assertThat(run(true, "get", "2003").out()).startsWith("Пусто\n");
    assertThat(run(true, "--help").out()).doesNotContain("\u001b");
  }

  @Test
  void a_running_portal_says_how_to_ask_it_and_ends_when_interrupted() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Demo demo = new Demo(stream, stream, environment, false);
    FutureTask<Integer> running = new FutureTask<>(() -> demo.run("portal", "--token", "it's"));
    Thread thread = new Thread(running, "portal");
    thread.start();
    Matcher json = waitFor(out, "get 1234 --from (json\\+http://127\\.0\\.0\\.1:\\d+)\n");

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("It lets in the token       it's")
        .contains("CONTACTS_TOKEN='it'\\''s' java -jar ")
        .contains("curl -H 'Authorization: it'\\''s' http://127.0.0.1:");
    environment.put("CONTACTS_TOKEN", "it's");
    assertThat(run("get", "1234", "--from", json.group(1)).exitCode()).isZero();
    thread.interrupt();
    assertThat(running.get(10, TimeUnit.SECONDS)).isZero();
    assertThat(run("get", "1234", "--from", json.group(1)).exitCode()).isEqualTo(7);
  }

  @Test
  void a_portal_serves_a_file_in_the_documented_shape(@TempDir Path directory) throws Exception {
    Path file =
        Files.writeString(directory.resolve("one.json"), "{\"id\": 7, \"firstName\": \"Зоя\"}");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Demo demo = new Demo(stream, stream, environment, false);
    Thread thread =
        new Thread(
            () ->
                demo.run(
                    "portal", "--token", SECRET, "--documented", "--contacts", file.toString()));
    thread.start();
    Matcher json = waitFor(out, "get ID --from (json\\+http://127\\.0\\.0\\.1:\\d+)\n");

    assertThat(run("get", "7", "--from", json.group(1)).out()).startsWith("Зоя\n");
    assertThat(run("get", "1234", "--from", json.group(1)).exitCode()).isEqualTo(3);
    thread.interrupt();
  }

  private static Matcher waitFor(ByteArrayOutputStream out, String pattern) throws Exception {
    for (int waits = 0; waits < 500; waits++) {
      Matcher found = Pattern.compile(pattern).matcher(out.toString(StandardCharsets.UTF_8));
      if (found.find()) {
        return found;
      }
      Thread.sleep(20);
    }
    throw new AssertionError("not printed in time: " + pattern + " in " + out);
  }

  private Run run(String... arguments) {
    return run(false, arguments);
  }

  private Run run(boolean isTerminal, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        new Demo(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                isTerminal)
            .run(arguments);
    return new Run(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private record Run(int exitCode, String out, String err) {}
}
