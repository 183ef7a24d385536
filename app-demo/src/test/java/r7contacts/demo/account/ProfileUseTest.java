package r7contacts.demo.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.demo.Program.Run;
import r7contacts.simulator.PortalSimulator;

/** Which sign-in a command uses, and what it says if that fails. */
class ProfileUseTest extends AccountTestBase {

  @Test
  void the_option_precedes_the_variable_and_the_variable_the_default() throws Exception {
    login();
    login("--profile", "work");
    login("--profile", "test");

    assertThat(run("whoami").out()).contains("Profile        default");
    environment.put("CONTACTS_PROFILE", "work");
    assertThat(run("whoami").out()).contains("Profile        work");
    assertThat(run("whoami --profile test").out()).contains("Profile        test");
  }

  @Test
  void the_option_precedes_an_address_and_credentials_in_variables() throws Exception {
    login();
    environment.put("CONTACTS_ADDRESS", "json+http://127.0.0.1:1");
    environment.put("CONTACTS_TOKEN", "s3cr3t");

    Run run = run("whoami --profile default");

    assertThat(run.exitCode()).isZero();
    assertThat(authorizations()).doesNotContain("s3cr3t");
  }

  @Test
  void an_address_or_credentials_in_variables_precede_a_profile() throws Exception {
    login();
    environment.put("CONTACTS_PROFILE", "default");

    for (String variable : List.of("CONTACTS_ADDRESS=memory:", "CONTACTS_TOKEN=s3cr3t")) {
      environment.put(variable.split("=")[0], variable.split("=")[1]);
      int before = portal.requests().size();

      assertThat(run("get 1001").exitCode()).isZero();
      assertThat(portal.requests()).hasSize(before);
      environment.remove(variable.split("=")[0]);
    }
  }

  @Test
  void a_token_is_not_sent_to_another_portal() throws Exception {
    login();
    try (PortalSimulator other = PortalSimulator.start()) {
      Run run = run("get 1001 --from json+" + other.uri());

      assertThat(run.exitCode()).isEqualTo(4);
      assertThat(other.requests()).hasSize(1);
      assertThat(other.requests().get(0).headers()).doesNotContainKey("Authorization");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--from memory:", "--login a"})
  void a_profile_and_another_account_cannot_be_combined(String other) throws Exception {
    login();

    Run run = run("get 1001 --profile default " + other);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("--profile and %s cannot be combined".formatted(other.split(" ")[0]));
  }

  @Test
  void a_password_file_needs_a_login() throws Exception {
    login();

    Run run = run("get 1001 --password-file " + folder.resolve("password"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("--password-file needs --login: the profile default has");
  }

  @Test
  void a_rejected_token_says_how_to_sign_in_again() throws Exception {
    login("--profile", "work");
    portal.revokeTokens();

    for (String command : List.of("get 1001", "whoami", "edit 1001 --first A --dry-run")) {
      Run run = run(command + " --profile work");

      assertThat(run.exitCode()).isEqualTo(4);
      assertThat(run.err())
          .startsWith("not signed in: the portal does not accept the token (401)")
          .contains("sign in again: ", " login --profile work" + System.lineSeparator())
          .doesNotContain("CONTACTS_TOKEN", "contacts.token");
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_profile_that_others_may_read_is_rejected() throws Exception {
    Path file = folder.resolve("contacts").resolve("profile-default.properties");
    login();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    Run run = run("get 1001");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("other users may read or write", "chmod 600");
  }

  @Test
  void a_check_with_a_rejected_token_says_how_to_sign_in_again() throws Exception {
    login("--profile", "work");
    portal.revokeTokens();

    Run run = run("check --profile work --output json");

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.out())
        .containsPattern("\"advice\": \"sign in again: .* login --profile work\"")
        .doesNotContain("contacts.token");
  }

  @Test
  void an_unknown_profile_is_not_replaced_by_another_one() throws Exception {
    login();

    for (boolean byOption : new boolean[] {true, false}) {
      environment.put("CONTACTS_PROFILE", byOption ? "" : "work");
      Run run = run("get 1001" + (byOption ? " --profile work" : ""));

      assertThat(run.exitCode()).isEqualTo(4);
      assertThat(run.err())
          .startsWith("not signed in: there is no profile work")
          .contains("sign in: ", " login ADDRESS --profile work" + System.lineSeparator());
    }
  }

  @Test
  void without_any_sign_in_a_portal_asks_for_one() {
    Run run = run("whoami --from " + address());

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("sign in once with ", " login", "CONTACTS_TOKEN", "--login");
  }

  @Test
  void undo_commands_name_the_profile() throws Exception {
    login("--profile", "work");

    Run run = run("edit 1001 --add-tag VIP2 --profile work");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("--profile=work");
  }

  @Test
  void logout_removes_the_token_and_may_be_repeated() throws Exception {
    login("--profile", "work");

    assertThat(run("logout --profile work"))
        .isEqualTo(new Run(0, "removed the profile work and its token\n", ""));
    assertThat(run("logout --profile work"))
        .isEqualTo(new Run(0, "there is no profile work\n", ""));
    assertThat(profileFile("work")).doesNotExist();
    assertThat(run("get 1001").exitCode()).isZero();
  }

  @Test
  void whoami_shows_user_portal_profile_and_expiry() throws Exception {
    login("--profile", "work");

    assertThat(run("whoami --profile work").out().replace("\r", ""))
        .matches(
            """
              User           Demo User
              E-mail         demo@portal\\.example
              Administrator  yes
              Portal         http://127\\.0\\.0\\.1:\\d+
              Profile        work
              Login          demo@portal\\.example
              Token          valid until \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d
            """);
    assertThat(run("whoami --profile work --output json").out())
        .contains("\"administrator\": true", "\"profile\": \"work\"", "\"tokenExpires\": \"");
  }

  @Test
  void whoami_knows_accounts_without_a_profile() {
    environment.put("CONTACTS_TOKEN", portal.token());

    Run run = run("whoami --from " + address());

    assertThat(run.out()).contains("Demo User").doesNotContain("Profile");
    assertThat(run("whoami --from memory:").exitCode()).isEqualTo(2);
  }
}
