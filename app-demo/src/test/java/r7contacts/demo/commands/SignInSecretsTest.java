package r7contacts.demo.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.demo.Program.Run;
import r7contacts.demo.ScriptedTerminal;
import r7contacts.simulator.SecondFactor;

class SignInSecretsTest extends SignInTestBase {

  @ParameterizedTest
  @ValueSource(strings = {"json", "xml"})
  void failed_sign_ins_show_no_secret(String format) throws Exception {
    portalAsksForCode(SecondFactor.Kind.SMS);
    String wrong = "wr0ng-passw0rd";
    List<Run> runs = new ArrayList<>();

    environment.put("CONTACTS_TOKEN", "wr0ng-t0ken");
    runs.add(get(format, "--verbose"));
    environment.remove("CONTACTS_TOKEN");
    runs.add(
        get(
            format,
            "--verbose",
            "--login",
            LOGIN,
            "--password-file",
            passwordFile(wrong).toString()));
    environment.put("CONTACTS_PASSWORD", wrong);
    runs.add(get(format, "--verbose", "--login", LOGIN));
    environment.put("CONTACTS_PASSWORD", PASSWORD);
    environment.put("CONTACTS_SECOND_FACTOR_CODE", "77wr0ngc0de");
    runs.add(get(format, "--verbose", "--login", LOGIN));
    environment.put("CONTACTS_SECOND_FACTOR_CODE", "wr0ng c0de!");
    runs.add(get(format, "--verbose", "--login", LOGIN));
    environment.remove("CONTACTS_PASSWORD");
    environment.remove("CONTACTS_SECOND_FACTOR_CODE");
    program.terminal = new ScriptedTerminal(wrong);
    runs.add(get(format, "--verbose", "--login", LOGIN));
    program.terminal = new ScriptedTerminal(PASSWORD, "77wr0ngc0de");
    runs.add(get(format, "--verbose", "--login", LOGIN));

    assertThat(runs)
        .allSatisfy(
            run -> {
              assertThat(run.exitCode()).isEqualTo(4);
              assertThat(run.out()).isEmpty();
              assertThat(run.err())
                  .startsWith("not signed in: ")
                  .contains("kind: not-authenticated, exit code 4")
                  .doesNotContain("\tat ", "wr0ng", "c0de", PASSWORD, "p4ss", CODE, TOKEN);
            });
  }

  @Test
  void a_successful_sign_in_shows_no_secret() {
    portalAsksForCode(SecondFactor.Kind.APP);
    program.terminal = new ScriptedTerminal(PASSWORD, CODE);

    Run run = get("json", "--verbose", "--login", LOGIN);

    assertThat(run.exitCode()).isZero();
    assertThat(run.everything()).doesNotContain(PASSWORD, CODE, TOKEN);
  }
}
