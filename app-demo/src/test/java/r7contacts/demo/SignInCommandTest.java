package r7contacts.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.demo.Program.Run;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.PortalSimulatorBuilder;
import r7contacts.simulator.RecordedRequest;
import r7contacts.simulator.SecondFactor;

/**
 * Signing in with {@code get}: where login, password and code come from, and where they never go.
 */
class SignInCommandTest {

  private static final String LOGIN = "anna@portal.example";
  private static final String PASSWORD = "Пароль: p4ss-w0rd!";
  private static final String CODE = "908172";
  private static final String TOKEN = "t0ken-of-old";

  private final Program program = new Program();
  private final Map<String, String> environment = program.environment;
  private PortalSimulator portal = portal(null);

  @TempDir private Path directory;

  private static PortalSimulator portal(SecondFactor.Kind factor) {
    PortalSimulatorBuilder builder =
        PortalSimulator.builder().token(TOKEN).account(LOGIN, PASSWORD);
    if (factor != null) {
      builder.secondFactor(new SecondFactor(factor, CODE));
    }
    return builder.start();
  }

  private void portalAsksForCode(SecondFactor.Kind factor) {
    portal.close();
    portal = portal(factor);
  }

  @BeforeEach
  void beInAHurry() {
    environment.put("CONTACTS_RETRY_DELAY", "1ms");
  }

  @AfterEach
  void closePortal() {
    portal.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "xml"})
  void a_password_is_in_a_file_or_in_the_environment(String format) throws Exception {
    Path file = passwordFile(PASSWORD + "\n");

    assertThat(get(format, "--login", LOGIN, "--password-file", file.toString()).exitCode())
        .isZero();
    environment.put("CONTACTS_LOGIN", LOGIN);
    environment.put("CONTACTS_PASSWORD_FILE", file.toString());
    assertThat(get(format).exitCode()).isZero();
    environment.remove("CONTACTS_PASSWORD_FILE");
    environment.put("CONTACTS_PASSWORD", PASSWORD);
    assertThat(get(format).exitCode()).isZero();
    assertThat(signIns()).hasSize(3);
  }

  @Test
  void a_byte_order_mark_in_a_file_with_a_secret_is_no_part_of_it() throws Exception {
    for (Terminal terminal : List.of(Terminal.NONE, new Typist())) {
      program.terminal = terminal;
      String password = passwordFile("\uFEFF" + PASSWORD + "\r\n").toString();

      assertThat(get("json", "--login", LOGIN, "--password-file", password).exitCode()).isZero();
    }
    environment.put("CONTACTS_TOKEN_FILE", passwordFile("\uFEFF" + TOKEN + "\r\n").toString());
    assertThat(get("json").exitCode()).isZero();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_file_that_holds_no_secret_is_named() throws Exception {
    for (Terminal terminal : List.of(Terminal.NONE, new Typist())) {
      program.terminal = terminal;

      assertThat(get("json", "--login", LOGIN, "--password-file", "/dev/zero"))
          .isEqualTo(
              new Run(
                  4,
                  "",
                  "not signed in: the file /dev/zero is longer than 65536 bytes"
                      + System.lineSeparator()));
    }
    environment.put("CONTACTS_TOKEN_FILE", passwordFile("s3cret of two words").toString());
    assertThat(get("json").err())
        .startsWith("not signed in: the file ")
        .contains("holds no token: a token is printable ASCII without spaces")
        .doesNotContain("s3cret");
    assertThat(portal.requests()).isEmpty();
  }

  @Test
  void the_options_win_over_the_environment() throws Exception {
    environment.put("CONTACTS_LOGIN", "somebody@portal.example");
    environment.put("CONTACTS_PASSWORD", "something");
    environment.put("CONTACTS_TOKEN", "not-the-token");
    environment.put("CONTACTS_TOKEN_FILE", "no-such-file");

    Run run = get("json", "--login", LOGIN, "--password-file", passwordFile(PASSWORD).toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void an_environment_that_contradicts_itself_is_refused_with_and_without_a_terminal() {
    environment.put("CONTACTS_LOGIN", LOGIN);
    environment.put("CONTACTS_TOKEN", TOKEN);
    Run without = get("json");
    Typist typist = new Typist(PASSWORD);
    program.terminal = typist;

    assertThat(without.exitCode()).isEqualTo(2);
    assertThat(without.err())
        .startsWith("only one of them can be used: contacts.token (CONTACTS_TOKEN)");
    assertThat(get("json")).isEqualTo(without);
    assertThat(typist.asked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "xml"})
  void at_a_terminal_a_password_that_is_not_set_is_asked_for_unseen(String format) {
    Typist typist = new Typist(PASSWORD);
    program.terminal = typist;

    Run run = get(format, "--login", LOGIN);

    assertThat(run.exitCode()).isZero();
    assertThat(typist.asked()).containsExactly("Password of anna@portal.example: (unseen)");
    assertThat(run.everything()).doesNotContain(PASSWORD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONTACTS_PASSWORD", "CONTACTS_PASSWORD_FILE"})
  void at_a_terminal_a_password_that_is_set_is_not_asked_for(String variable) throws Exception {
    Typist typist = new Typist();
    program.terminal = typist;
    environment.put(
        variable,
        variable.endsWith("FILE") ? passwordFile(PASSWORD + "\r\n").toString() : PASSWORD);

    assertThat(get("json", "--login", LOGIN).exitCode()).isZero();
    assertThat(typist.asked()).isEmpty();
  }

  @Test
  void without_a_terminal_nobody_is_asked() {
    Run run = get("json", "--login", LOGIN);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("a login is set without its password");
    assertThat(portal.requests()).isEmpty();
  }

  @Test
  void memory_needs_no_password() {
    Typist typist = new Typist();
    program.terminal = typist;

    assertThat(program.run("get", "1001", "--login", LOGIN).exitCode()).isZero();
    assertThat(typist.asked()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "json+http://10.0.0.1 | 1001 | plain http is refused beyond this machine",
        "json+https://portal.example | one | contact id must be a number"
      })
  void nobody_types_a_password_for_nothing(String from, String id, String message) {
    Typist typist = new Typist(PASSWORD);
    program.terminal = typist;

    Run run = program.run("get", id, "--from", from, "--login", LOGIN);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith(message);
    assertThat(typist.asked()).isEmpty();
  }

  @Test
  void a_setting_that_makes_no_sense_is_refused_before_anything_is_typed() {
    environment.put("CONTACTS_TOTAL_TIMEOUT", "soon");
    Typist typist = new Typist(PASSWORD);
    program.terminal = typist;

    Run run = get("json", "--login", LOGIN);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("setting total-timeout must be a duration");
    assertThat(typist.asked()).isEmpty();
  }

  @Test
  void a_password_that_the_terminal_garbled_is_not_sent() {
    program.terminal = new Typist("s3cr3t\uFFFD\uFFFD");

    Run run = get("json", "--login", LOGIN);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "the password cannot be read in this locale (it contains U+FFFD): set LC_ALL=C.UTF-8")
        .doesNotContain("s3cr3t");
    assertThat(portal.requests()).isEmpty();
  }

  @Test
  void at_a_terminal_too_a_byte_order_mark_is_no_part_of_the_password() throws Exception {
    program.terminal = new Typist();
    Path file = passwordFile("\uFEFF" + PASSWORD + "\n");

    assertThat(get("json", "--login", LOGIN, "--password-file", file.toString()).exitCode())
        .isZero();
  }

  @Test
  void at_a_terminal_too_a_password_file_without_end_is_refused() {
    Path endless = Path.of("/dev/zero");
    assumeThat(endless).exists();
    program.terminal = new Typist();

    Run run = get("json", "--login", LOGIN, "--password-file", endless.toString());

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).startsWith("not signed in: ").contains("/dev/zero");
    assertThat(portal.requests()).isEmpty();
  }

  @Test
  void who_types_no_password_is_not_signed_in() {
    for (Typist typist : List.of(new Typist(), new Typist(""))) {
      program.terminal = typist;

      assertThat(get("json", "--login", LOGIN))
          .isEqualTo(
              new Run(4, "", "not signed in: no password was given" + System.lineSeparator()));
    }
    assertThat(portal.requests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"SMS | Code sent by SMS to +7900***4567:", "APP | Code of the authenticator app:"})
  void at_a_terminal_the_code_is_asked_for(SecondFactor.Kind kind, String question) {
    portalAsksForCode(kind);
    Typist typist = new Typist(PASSWORD, CODE);
    program.terminal = typist;

    Run run = get("json", "--login", LOGIN);

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(typist.asked())
        .containsExactly("Password of anna@portal.example: (unseen)", question + " ");
  }

  @Test
  void a_code_that_is_set_serves_with_and_without_a_terminal() {
    portalAsksForCode(SecondFactor.Kind.APP);
    environment.put("CONTACTS_PASSWORD", PASSWORD);
    environment.put("CONTACTS_SECOND_FACTOR_CODE", CODE);
    Typist typist = new Typist();

    assertThat(get("json", "--login", LOGIN).exitCode()).isZero();
    program.terminal = typist;
    assertThat(get("json", "--login", LOGIN).exitCode()).isZero();
    assertThat(typist.asked()).isEmpty();
  }

  @Test
  void a_code_that_nobody_gives_is_told_in_a_sentence() {
    portalAsksForCode(SecondFactor.Kind.APP);
    environment.put("CONTACTS_PASSWORD", PASSWORD);
    String sentence = "not signed in: the portal also asks for the code of the authenticator app";

    assertThat(get("json", "--login", LOGIN))
        .isEqualTo(new Run(4, "", sentence + System.lineSeparator()));
    program.terminal = new Typist();
    assertThat(get("json", "--login", LOGIN))
        .isEqualTo(new Run(4, "", sentence + ", and none was given" + System.lineSeparator()));
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
  void a_secret_as_an_argument_is_refused_with_the_reason(String arguments, String instead) {
    Run run = get("json", arguments.formatted("s3cret").split(" "));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("a secret must not be an argument, others can see it")
        .contains(instead)
        .hasLineCount(2)
        .doesNotContain("s3cret");
    assertThat(portal.requests()).isEmpty();
  }

  @Test
  void a_password_file_that_is_missing_is_told_alike_wherever_it_is_named() {
    environment.put("CONTACTS_PASSWORD_FILE", "none");
    for (Terminal terminal : List.of(Terminal.NONE, new Typist(PASSWORD))) {
      program.terminal = terminal;

      Run run = get("json", "--login", LOGIN);

      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).startsWith("cannot read none: there is no such file").hasLineCount(2);
    }
    assertThat(signIns()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--login x --password-file none | cannot read none: there is no such file",
        "--login x --password-file src | cannot read src: it is a directory",
        "--login= --password-file pom.xml | the login is blank",
        "--password-file pom.xml | a password is set without its login"
      })
  void a_login_by_halves_is_refused(String arguments, String message) {
    for (Terminal terminal : List.of(Terminal.NONE, new Typist(PASSWORD))) {
      program.terminal = terminal;

      Run run = get("json", arguments.split(" "));

      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).startsWith(message).hasLineCount(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "xml"})
  void no_secret_is_shown_whatever_fails(String format) throws Exception {
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
    program.terminal = new Typist(wrong);
    runs.add(get(format, "--verbose", "--login", LOGIN));
    program.terminal = new Typist(PASSWORD, "77wr0ngc0de");
    runs.add(get(format, "--verbose", "--login", LOGIN));

    assertThat(runs)
        .allSatisfy(
            run -> {
              assertThat(run.exitCode()).isEqualTo(4);
              assertThat(run.out()).isEmpty();
              assertThat(run.err())
                  .startsWith("not signed in: ")
                  .contains("\tat r7contacts")
                  .doesNotContain("wr0ng", "c0de", PASSWORD, "p4ss", CODE, TOKEN);
            });
  }

  @Test
  void no_secret_is_shown_where_all_goes_well() {
    portalAsksForCode(SecondFactor.Kind.APP);
    program.terminal = new Typist(PASSWORD, CODE);

    Run run = get("json", "--verbose", "--login", LOGIN);

    assertThat(run.exitCode()).isZero();
    assertThat(run.everything()).doesNotContain(PASSWORD, CODE, TOKEN);
  }

  private Run get(String format, String... more) {
    List<String> arguments = new ArrayList<>(List.of("get", "1001"));
    arguments.addAll(List.of("--from", format + "+" + portal.uri()));
    arguments.addAll(Arrays.asList(more));
    return program.run(arguments.toArray(String[]::new));
  }

  private Path passwordFile(String content) throws Exception {
    return Files.writeString(directory.resolve("password"), content);
  }

  private List<RecordedRequest> signIns() {
    return portal.requests().stream()
        .filter(request -> request.target().contains("authentication"))
        .toList();
  }
}
