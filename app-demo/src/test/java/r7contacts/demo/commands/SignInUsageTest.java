package r7contacts.demo.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import r7contacts.demo.Program.Run;
import r7contacts.demo.ScriptedTerminal;
import r7contacts.demo.terminal.Terminal;

/** Settings and arguments that are rejected before the sign-in. */
class SignInUsageTest extends SignInTestBase {

  @Test
  void contradictory_settings_are_rejected_with_and_without_a_terminal() {
    environment.put("CONTACTS_LOGIN", LOGIN);
    environment.put("CONTACTS_TOKEN", TOKEN);
    Run without = get("json");
    ScriptedTerminal terminal = new ScriptedTerminal(PASSWORD);
    program.terminal = terminal;

    assertThat(without.exitCode()).isEqualTo(2);
    assertThat(without.err()).startsWith("only one of these settings can be set: CONTACTS_TOKEN");
    assertThat(get("json")).isEqualTo(without);
    assertThat(terminal.prompts()).isEmpty();
  }

  @Test
  void missing_credentials_are_reported_with_the_options_for_them() {
    Run run = get("json");
    environment.put("CONTACTS_TOKEN", "not-the-token");
    Run wrong = get("json");

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err())
        .endsWith(
            "set CONTACTS_TOKEN, or sign in with --login LOGIN and --password-file FILE"
                + System.lineSeparator())
        .hasLineCount(2);
    assertThat(wrong.exitCode()).isEqualTo(4);
    assertThat(wrong.err()).hasLineCount(1).doesNotContain("--login");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "json+http://10.0.0.1 | 1001 | plain http to other machines is refused",
        "json+https://portal.example | one | contact id must be a number"
      })
  void invalid_arguments_are_rejected_before_the_prompt(String from, String id, String message) {
    ScriptedTerminal terminal = new ScriptedTerminal(PASSWORD);
    program.terminal = terminal;

    Run run = program.run("get", id, "--from", from, "--login", LOGIN);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith(message);
    assertThat(terminal.prompts()).isEmpty();
  }

  @Test
  void an_invalid_setting_is_rejected_before_the_prompt() {
    environment.put("CONTACTS_TOTAL_TIMEOUT", "soon");
    ScriptedTerminal terminal = new ScriptedTerminal(PASSWORD);
    program.terminal = terminal;

    Run run = get("json", "--login", LOGIN);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("CONTACTS_TOTAL_TIMEOUT must be a duration");
    assertThat(terminal.prompts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--login x --password %s | --password-file FILE or CONTACTS_PASSWORD",
        "--login x --password=%s | --password-file FILE or CONTACTS_PASSWORD",
        "--login x --password | --password-file FILE or CONTACTS_PASSWORD",
        "--token %s | CONTACTS_TOKEN or CONTACTS_TOKEN_FILE",
        "--token=%s | CONTACTS_TOKEN or CONTACTS_TOKEN_FILE",
      })
  void a_secret_as_an_argument_is_rejected_with_the_reason(String arguments, String instead) {
    Run run = get("json", arguments.formatted("s3cret").split(" "));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith(
            "secrets are not accepted as arguments, because other users and the shell history can see them")
        .contains(instead)
        .hasLineCount(2)
        .doesNotContain("s3cret");
    assertThat(portal.requests()).isEmpty();
  }

  @Test
  void a_missing_password_file_in_a_variable_is_reported_with_and_without_a_terminal() {
    environment.put("CONTACTS_PASSWORD_FILE", "none");
    for (Terminal terminal : List.of(Terminal.NONE, new ScriptedTerminal(PASSWORD))) {
      program.terminal = terminal;

      Run run = get("json", "--login", LOGIN);

      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).startsWith("the file none does not exist").hasLineCount(2);
    }
    assertThat(signIns()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--login x --password-file none | the file none does not exist",
        "--login x --password-file src | the file src is a directory",
        "--login= --password-file pom.xml | --login must not be blank",
        "--password-file pom.xml | a password is set without its login: use --login LOGIN, or set CONTACTS_LOGIN"
      })
  void an_incomplete_login_is_rejected(String arguments, String message) {
    for (Terminal terminal : List.of(Terminal.NONE, new ScriptedTerminal(PASSWORD))) {
      program.terminal = terminal;

      Run run = get("json", arguments.split(" "));

      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).startsWith(message).hasLineCount(2);
    }
  }
}
