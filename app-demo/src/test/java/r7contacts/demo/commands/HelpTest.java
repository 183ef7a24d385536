package r7contacts.demo.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import r7contacts.decorator.DecoratorSettings;
import r7contacts.demo.options.ExitCode;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.terminal.StandardOutput;
import r7contacts.demo.terminal.Terminal;
import r7contacts.port.config.ContactSetting;

/** The output of {@code --help}, {@code --version} and {@code completion}. */
class HelpTest extends CommandTestBase {

  @Test
  void the_help_contains_every_command_exit_code_and_variable() throws IllegalAccessException {
    String help = run("--help").out();

    assertThat(help)
        .contains(
            "get  ",
            "find  ",
            "export  ",
            "create  ",
            "edit  ",
            "delete  ",
            "merge  ",
            "fields  ",
            "lists  ",
            "login  ",
            "logout  ",
            "whoami  ",
            "check  ",
            "portal  ",
            "completion  ",
            "CONTACTS_ADDRESS",
            "CONTACTS_PROFILE",
            "NO_COLOR");
    assertThat(IntStream.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 130, 141, 143))
        .allSatisfy(code -> assertThat(help).contains("\n  " + code + "  "));
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
    assertThat(run("completion", "--help").out()).contains("source <(contacts completion)");
  }

  @Test
  void the_command_help_prints_the_help_of_a_command() {
    assertThat(run("help").out()).isEqualTo(run("--help").out()).contains("help  ");
    assertThat(run("help find").out()).isEqualTo(run("find --help").out());
    assertThat(run("help create person").out()).isEqualTo(run("create person --help").out());
  }

  @Test
  void help_of_an_unknown_command_is_a_usage_error() {
    assertThat(run("help exprot").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run("help exprot").err())
        .startsWith("unknown command \"exprot\"; did you mean export?");
    assertThat(run("help get 1001").err()).startsWith("unexpected argument \"1001\"");
  }

  @Test
  void a_command_by_itself_is_the_same_as_among_all() {
    Environment environment =
        new Environment(
            new StandardOutput(System.out, () -> false), System.err, Map.of(), Terminal.NONE);
    Map<String, CommandLine> all = CommandLines.create(environment).getSubcommands();

    assertThat(all).hasSizeGreaterThan(10).containsKeys("get", "help");
    all.forEach(
        (name, command) ->
            assertThat(CommandLines.create(environment, name).getSubcommands().get(name))
                .as(name)
                .returns(name, CommandLine::getCommandName)
                .returns(command.getUsageMessage(), CommandLine::getUsageMessage));
  }

  @Test
  void the_help_of_each_command_fits_80_columns() {
    for (String command :
        List.of(
            "get",
            "find",
            "export",
            "import",
            "undo",
            "duplicates",
            "create person",
            "create company",
            "edit",
            "delete",
            "merge",
            "fields",
            "lists",
            "whoami",
            "check",
            "users")) {
      String help = run(command + " --help").out();

      assertThat(help).contains("--from", "--login", "CONTACTS_TOKEN").doesNotContain("--token");
      assertThat(help.lines()).allSatisfy(row -> assertThat(row).hasSizeLessThanOrEqualTo(80));
    }
  }

  @Test
  void the_help_of_find_explains_what_matches() {
    String help = run("find", "--help").out().replaceAll("\\s+", " ");

    assertThat(help)
        .contains("8…, +7… and the ten digits alone are the same number")
        .contains("The whole value must match unless there is --contains. Case is ignored.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "get",
        "find",
        "export",
        "import",
        "undo",
        "duplicates",
        "create",
        "create person",
        "create company",
        "edit",
        "delete",
        "merge",
        "fields",
        "lists",
        "login",
        "logout",
        "whoami",
        "check",
        "users",
        "portal",
        "completion",
        "help"
      })
  void the_version_is_that_of_the_build(String command) {
    assertThat(run((command + " --version").strip().split(" ")).out())
        .matches("contacts \\d+\\.\\S+\\RJava \\d.*\\R");
  }

  @Test
  void completion_is_a_script_with_commands_and_options() {
    assertThat(run("completion").out())
        .startsWith("#!/usr/bin/env bash")
        .contains(
            "get find export import undo duplicates create edit delete merge fields lists login logout whoami check users portal completion help",
            "--from",
            "--documented",
            "\"card\"");
  }

  @Test
  void completion_contains_the_values_of_options() {
    assertThat(run("completion").out())
        .contains(
            "\"display-name\"",
            "\"with-opportunity\"",
            "\"semicolon\"",
            "\"jsonl\"",
            "\"sms\"",
            "\"job-title\"",
            "\"currency\"")
        .doesNotContain(
            "DISPLAY_NAME",
            "WITH_OPPORTUNITY",
            "SEMICOLON",
            "JOB_TITLE",
            "CURRENCY",
            "JSONL",
            "\"SMS\"");
  }
}
