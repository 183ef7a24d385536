package r7contacts.demo.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import r7contacts.demo.Program.Run;
import r7contacts.demo.ScriptedTerminal;
import r7contacts.simulator.SecondFactor;

class SecondFactorTest extends SignInTestBase {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"SMS | Code sent by SMS to +7900***4567:", "APP | Code from the authenticator app:"})
  void on_a_terminal_the_code_is_prompted_for(SecondFactor.Kind kind, String question) {
    portalAsksForCode(kind);
    ScriptedTerminal terminal = new ScriptedTerminal(PASSWORD, CODE);
    program.terminal = terminal;

    Run run = get("json", "--login", LOGIN);

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(terminal.prompts())
        .containsExactly("Password for anna@portal.example: (no echo)", question + " ");
  }

  @Test
  void a_code_that_is_set_is_used_with_and_without_a_terminal() {
    portalAsksForCode(SecondFactor.Kind.APP);
    environment.put("CONTACTS_PASSWORD", PASSWORD);
    environment.put("CONTACTS_SECOND_FACTOR_CODE", CODE);
    ScriptedTerminal terminal = new ScriptedTerminal();

    assertThat(get("json", "--login", LOGIN).exitCode()).isZero();
    program.terminal = terminal;
    assertThat(get("json", "--login", LOGIN).exitCode()).isZero();
    assertThat(terminal.prompts()).isEmpty();
  }

  @Test
  void a_missing_code_is_reported_in_one_sentence() {
    portalAsksForCode(SecondFactor.Kind.APP);
    environment.put("CONTACTS_PASSWORD", PASSWORD);
    String sentence = "not signed in: the portal also requires the code of the authenticator app";

    assertThat(get("json", "--login", LOGIN))
        .isEqualTo(new Run(4, "", sentence + System.lineSeparator()));
    program.terminal = new ScriptedTerminal();
    assertThat(get("json", "--login", LOGIN))
        .isEqualTo(new Run(4, "", sentence + ", but none was given" + System.lineSeparator()));
  }
}
