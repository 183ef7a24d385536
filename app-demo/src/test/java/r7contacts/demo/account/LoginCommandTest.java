package r7contacts.demo.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.demo.Program.Run;
import r7contacts.demo.ScriptedTerminal;
import r7contacts.files.io.PrivateFile;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.SecondFactor;

class LoginCommandTest extends AccountTestBase {

  private Properties stored(String name) throws Exception {
    Properties values = new Properties();
    values.load(new StringReader(Files.readString(profileFile(name))));
    return values;
  }

  @Test
  void a_sign_in_is_kept_and_the_next_commands_need_no_options() throws Exception {
    Run run = login();

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("signed in at %s as %s until %d-".formatted(portal.uri(), LOGIN, year() + 1))
        .endsWith(" (profile default)\n");
    assertThat(run("get 1001 --output json"))
        .isEqualTo(run("get 1001 --output json --from memory:"));
    assertThat(run("lists").exitCode()).isZero();
    assertThat(portal.requests()).filteredOn(r -> r.method().equals("POST")).hasSize(1);
  }

  private static int year() {
    return LocalDate.now().getYear();
  }

  @Test
  void a_profile_contains_the_token_and_its_expiry_but_not_the_password() throws Exception {
    login();

    Properties stored = stored("default");
    assertThat(stored.stringPropertyNames())
        .containsExactlyInAnyOrder("address", "login", "token", "expires");
    assertThat(stored.getProperty("address")).isEqualTo(address());
    assertThat(Instant.parse(stored.getProperty("expires")))
        .isAfter(Instant.now().plusSeconds(364 * 86_400));
    assertThat(Files.readString(profileFile("default"))).doesNotContain(PASSWORD);
  }

  @Test
  void only_the_owner_can_read_a_profile() throws Exception {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Files.createDirectory(folder.resolve("contacts"));

    login();
    login();

    assertThat(permissions("contacts")).isEqualTo("rwx------");
    assertThat(permissions("contacts/profile-default.properties")).isEqualTo("rw-------");
    assertThat(folder.resolve("contacts").toFile().list()).hasSize(1);
  }

  private String permissions(String file) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file)));
  }

  @Test
  void the_configuration_folder_is_below_the_home_without_another_one() throws Exception {
    assumeTrue(!System.getProperty("os.name").startsWith("Windows"));
    environment.put("XDG_CONFIG_HOME", "relative");
    environment.put("HOME", folder.toString());

    assertThat(login().exitCode()).isZero();

    assertThat(folder.resolve(".config/contacts/profile-default.properties")).exists();
    assertThat(run("whoami").exitCode()).isZero();
  }

  @Test
  void without_a_configuration_folder_nothing_is_sent() throws Exception {
    environment.remove("XDG_CONFIG_HOME");
    environment.remove("APPDATA");

    Run run = login();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("there is no configuration folder for the token: set ");
    assertThat(portal.requests()).isEmpty();
  }

  @Test
  void a_token_that_cannot_be_stored_is_not_asked_for() throws Exception {
    Files.writeString(folder.resolve("contacts"), "a file");

    Run run = login();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("cannot write " + folder.resolve("contacts"));
    assertThat(portal.requests()).isEmpty();
  }

  @Test
  void login_password_and_code_are_prompted_for() {
    portal.close();
    portal = PortalSimulator.builder().secondFactor(SecondFactor.of(SecondFactor.Kind.SMS)).start();
    ScriptedTerminal terminal = new ScriptedTerminal(LOGIN, PASSWORD, SecondFactor.DEFAULT_CODE);
    program.terminal = terminal;

    Run run = run("login " + address());

    assertThat(run.err()).isEmpty();
    assertThat(terminal.prompts())
        .hasSize(3)
        .startsWith("Login: ", "Password for " + LOGIN + ": (no echo)");
    assertThat(run("whoami").exitCode()).isZero();
    assertThat(terminal.prompts()).hasSize(3);
  }

  @Test
  void a_new_sign_in_takes_portal_and_account_from_the_profile() throws Exception {
    login("--profile", "work");
    String former = stored("work").getProperty("token");
    environment.put("CONTACTS_PASSWORD", PASSWORD);

    Run run = run("login --profile work");

    assertThat(run.out()).contains(" as " + LOGIN, "(profile work)");
    assertThat(stored("work").getProperty("token")).isNotEqualTo(former);
  }

  @Test
  void the_account_of_a_profile_is_not_used_at_another_portal() throws Exception {
    login();
    try (PortalSimulator other = PortalSimulator.start()) {
      Run run = run("login json+" + other.uri());

      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).startsWith("the account is missing: add --login LOGIN");
      assertThat(other.requests()).isEmpty();
    }
  }

  @Test
  void a_token_in_the_environment_is_not_taken_for_a_sign_in() throws Exception {
    environment.put("CONTACTS_TOKEN", portal.token());

    Run run = login();

    assertThat(stored("default").getProperty("token")).isNotEqualTo(portal.token());
    assertThat(run.err())
        .isEqualTo(
            "to use this sign-in, add --profile default to commands" + System.lineSeparator());
  }

  @Test
  void a_failed_sign_in_keeps_the_former_one() throws Exception {
    login();
    String former = Files.readString(profileFile("default"));
    environment.put("CONTACTS_PASSWORD", "s3cr3t-wrong");

    Run run = run("login");

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).startsWith("not signed in: the portal rejects the login or the password");
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.everything()).doesNotContain("s3cr3t");
    assertThat(profileFile("default")).hasContent(former);
  }

  @Test
  void a_broken_profile_is_reported_and_replaced_by_a_sign_in() throws Exception {
    Files.createDirectory(folder.resolve("contacts"));
    PrivateFile.create(profileFile("default")).close();
    Files.writeString(profileFile("default"), "token=s3cr3t");

    Run broken = run("get 1001");

    assertThat(broken.exitCode()).isEqualTo(2);
    assertThat(broken.err())
        .startsWith("the file " + profileFile("default") + " is no profile")
        .doesNotContain("s3cr3t");
    assertThat(login().exitCode()).isZero();
    assertThat(run("get 1001").exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Work", "../work", "a.b", "-a", "con/x", "два"})
  void a_name_that_is_no_file_name_everywhere_is_rejected(String name) throws Exception {
    for (Run run : new Run[] {login("--profile=" + name), run("get 1 --profile=" + name)}) {
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).startsWith("--profile: the name of a profile must be lower-case");
    }
    assertThat(portal.requests()).isEmpty();
  }

  @Test
  void the_address_and_the_account_are_required() {
    assertThat(run("login").err()).startsWith("the portal's address is missing: ");
    assertThat(run("login " + address()).err())
        .startsWith("the account is missing: add --login LOGIN");
    assertThat(run("login memory: --login a").err())
        .startsWith("no portal is selected (\"memory:\")");
  }

  @Test
  void the_help_fits_80_columns_and_states_the_precedence() {
    for (String command : new String[] {"login", "logout"}) {
      assertThat(run(command + " --help").out().lines())
          .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }
    assertThat(run("login --help").out()).contains("CONTACTS_PROFILE", "else memory:");
  }

  @Test
  void an_unavailable_portal_stores_nothing() throws Exception {
    portal.fault(Fault.parse("empty=503"));

    assertThat(login().exitCode()).isEqualTo(7);
    assertThat(profileFile("default")).doesNotExist();
  }
}
