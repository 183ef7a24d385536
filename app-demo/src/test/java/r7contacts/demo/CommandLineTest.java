package r7contacts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.decorator.DecoratorSettings;
import r7contacts.demo.Program.Run;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.json.ContactJson;
import r7contacts.port.config.ContactSetting;
import r7contacts.simulator.CannedAnswer;
import r7contacts.simulator.PortalSimulator;

/** The program as its user meets it: what it prints, where, and with what exit code. */
class CommandLineTest {

  private static final String SECRET = "s3cr3t-token";

  private final PortalSimulator portal = PortalSimulator.builder().token(SECRET).start();
  private final Program program = new Program();
  private final Map<String, String> environment = program.environment;

  @BeforeEach
  void beSignedInAndInAHurry() {
    environment.put("CONTACTS_TOKEN", SECRET);
    environment.put("CONTACTS_RETRY_DELAY", "1ms");
  }

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
        .contains("503, 503, and then an answer:  Tadjeddine Bachir, after 3 requests")
        .contains("not signed in: the portal does not accept the token")
        .contains("not signed in: the portal refuses the login or the password");
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1234, 1001, 1004, 1005, 2001})
  void the_json_is_the_same_bytes_whatever_the_adapter(long id) {
    Contact expected = InMemoryContacts.demo().findById(ContactId.of(id)).get();

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
        "get 1 --output xml | Invalid value for option '--output'",
        "get 1 --from ftp://x | scheme \"ftp\" is unknown; there are json+http, json+https, memory, xml+http, xml+https",
        "get 1 --from memory:none.json | cannot read none.json: there is no such file",
        "get 1 --from json+http://10.0.0.1 | plain http is refused beyond this machine",
        "get 1 --from json+https://u:s3cr3t-token@x | the portal's address must not hold a user or a password",
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

  /** A converter of picocli's own says into which class it could not make something. */
  @Test
  void every_kind_of_argument_is_read_by_a_converter_that_says_what_is_wrong_in_words() {
    CommandLine all =
        ContactsCommand.line(
            new Demo(
                new StandardOutput(OutputStream.nullOutputStream(), () -> false),
                System.err,
                environment,
                Terminal.NONE));
    for (CommandLine command : all.getSubcommands().values()) {
      for (ArgSpec argument : command.getCommandSpec().args()) {
        Class<?> type =
            argument.auxiliaryTypes().length > 0 ? argument.auxiliaryTypes()[0] : argument.type();
        if (type == String.class || type == boolean.class) {
          continue;
        }
        List<String> arguments = new ArrayList<>(List.of(command.getCommandName()));
        if (argument.isOption()) {
          arguments.add(((OptionSpec) argument).longestName());
        }
        arguments.add("\0");

        Run run = run(arguments.toArray(String[]::new));

        assertThat(run.exitCode()).as("%s", arguments).isEqualTo(2);
        assertThat(run.err())
            .as("%s", arguments)
            .startsWith("Invalid value for ")
            .doesNotContain("java.", "class ", "interface ", "Exception", type.getSimpleName());
      }
    }
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
  void only_verbose_shows_where_it_happened() {
    assertThat(run("get", "99", "--verbose").err()).contains("\tat r7contacts");
    assertThat(run("get", "99").err()).doesNotContain("\tat ");
  }

  @Test
  void a_bug_is_one_sentence_and_its_own_exit_code() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Demo broken = new Demo(new StandardOutput(err, () -> false), stream, null, Terminal.NONE);

    int exitCode = broken.run("get", "1001");

    assertThat(exitCode).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "the program failed because of a bug; --verbose shows where" + System.lineSeparator())
        .hasLineCount(1);
  }

  @Test
  void help_tells_of_every_command_exit_code_and_variable() throws IllegalAccessException {
    String help = run("--help").out();

    assertThat(help)
        .contains(
            "get  ",
            "find  ",
            "export  ",
            "fields  ",
            "lists  ",
            "portal  ",
            "completion  ",
            "CONTACTS_ADDRESS",
            "NO_COLOR");
    assertThat(IntStream.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 130, 141, 143))
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
    assertThat(run("get", "--help").out())
        .contains("--from", "--output", "--login", "--password-file", "--verbose")
        .doesNotContain("--password ", "--token");
    assertThat(run("portal", "--help").out())
        .contains("--port", "--token", "--contacts", "--documented", "--second-factor");
    assertThat(run("completion", "--help").out()).contains("source <(contacts-demo completion)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "get", "find", "export", "fields", "lists", "portal", "completion"})
  void the_version_is_the_build_s(String command) {
    assertThat(run((command + " --version").strip().split(" ")).out())
        .matches("contacts-demo \\d+\\.\\S+\\RJava \\d.*\\R");
  }

  @Test
  void completion_is_a_script_that_knows_commands_and_options() {
    assertThat(run("completion").out())
        .startsWith("#!/usr/bin/env bash")
        .contains(
            "get find export fields lists portal completion", "--from", "--documented", "\"card\"");
  }

  @Test
  void completion_offers_the_words_that_are_taken() {
    assertThat(run("completion").out())
        .contains(
            "\"display-name\"", "\"with-opportunity\"", "\"semicolon\"", "\"jsonl\"", "\"sms\"")
        .doesNotContain("DISPLAY_NAME", "WITH_OPPORTUNITY", "SEMICOLON", "JSONL", "\"SMS\"");
  }

  @Test
  void help_says_what_matches() {
    String help = run("find", "--help").out().replaceAll("\\s+", " ");

    assertThat(help)
        .contains("8…, +7… and the ten digits alone are the same number")
        .contains(
            "All of the value must match but for the case of its letters, unless there is --contains");
  }

  @Test
  void colour_is_for_terminals_unless_the_environment_says_no() {
    environment.put("CONTACTS_ADDRESS", "memory:");

    assertThat(run("get", "2003").out()).startsWith("Пусто\n");
    program.terminal = new Typist();
    assertThat(run("get", "2003").out()).startsWith("\u001b[1mПусто\u001b[0m\n");
    environment.put("NO_COLOR", "");
    assertThat(run("get", "2003").out()).startsWith("\u001b[1m");
    environment.put("NO_COLOR", "1");
    assertThat(run("get", "2003").out()).startsWith("Пусто\n");
    assertThat(run("--help").out()).doesNotContain("\u001b");
  }

  private Run run(String... arguments) {
    return program.run(arguments);
  }
}
