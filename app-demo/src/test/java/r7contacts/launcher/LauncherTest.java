package r7contacts.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import r7contacts.launcher.Launcher.Run;

/** The launcher script: which Java it starts, and how. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  @TempDir private Path folder;

  private Launcher launcher;

  @BeforeEach
  void installLauncher() throws Exception {
    launcher = new Launcher(folder);
    launcher.environment.put("JAVA_HOME", launcher.java("21.0.1").toString());
    launcher.environment.put("XDG_CACHE_HOME", "none: it is not absolute");
  }

  @Test
  void arguments_input_exit_code_and_process_are_those_of_java() throws Exception {
    Run run = launcher.run("find", "--text", "a  b*", "");

    String jar = launcher.script.resolveSibling("contacts.jar").toRealPath().toString();
    assertThat(run.exitCode()).isEqualTo(7);
    assertThat(run.err()).isEmpty();
    assertThat(run.lines())
        .startsWith("" + run.pid())
        .endsWith("-jar", jar, "find", "--text", "a  b*", "", "typed");
  }

  @Test
  void it_starts_through_links() throws Exception {
    Files.createSymbolicLink(folder.resolve("absolute"), launcher.script);
    Files.createSymbolicLink(folder.resolve("relative"), Path.of("absolute"));

    for (String link : List.of("./relative", folder.resolve("absolute").toString())) {
      Run run = launcher.run(link, List.of("get", "1"));

      assertThat(run.exitCode()).as(run.err()).isEqualTo(7);
      assertThat(run.out()).contains("/program files/contacts.jar\n");
    }
  }

  @Test
  void messages_name_the_command_as_it_was_typed() throws Exception {
    assertThat(launcher.run("get").lines()).contains("-Dr7contacts.launcher=" + launcher.script);

    launcher.environment.put(
        "PATH", launcher.script.getParent() + ":" + System.getenv().get("PATH"));
    assertThat(launcher.run("contacts", List.of("get")).lines())
        .contains("-Dr7contacts.launcher=contacts");
  }

  @Test
  void commands_start_with_one_compiler_and_the_simulator_with_the_defaults() throws Exception {
    assertThat(launcher.run("--verbose", "get", "portal").out())
        .contains("-XX:TieredStopAtLevel=1");
    assertThat(launcher.run("--verbose", "portal", "--port=0").out())
        .contains("-Xlog:disable")
        .doesNotContain("-XX:");
  }

  @Test
  void options_for_java_are_split_at_blanks_only() throws Exception {
    launcher.environment.put("CONTACTS_JAVA_OPTS", "-Xmx64m  -Dx=*");

    assertThat(launcher.run("get").lines()).contains("-Xmx64m", "-Dx=*");
  }

  @Test
  void an_old_java_is_passed_over() throws Exception {
    Path old = launcher.java("11.0.2");
    Files.writeString(old.resolve("release"), "A=\"17\"\nJAVA_VERSION=\"1.8.0_302\"\nB=\"1\"\n");
    Path onPath = launcher.java("22.0.1");
    launcher.environment.put("JAVA_HOME", old.toString());
    launcher.environment.put("PATH", onPath.resolve("bin") + ":" + System.getenv().get("PATH"));

    assertThat(launcher.run("get").exitCode()).isEqualTo(7);
    launcher.environment.put("JAVA_HOME", folder.resolve("missing").toString());
    assertThat(launcher.run("get").exitCode()).isEqualTo(7);
  }

  @Test
  void a_java_that_was_chosen_must_be_new_enough() throws Exception {
    launcher.environment.put("CONTACTS_JAVA", launcher.java("11.0.2").toString());

    Run run = launcher.run("get");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "contacts: CONTACTS_JAVA is not Java 17 or newer: set it to the folder of one, or unset"
                + " it; %s/java 11.0.2/bin/java is Java 11.0.2\n",
            folder);
    launcher.environment.put("CONTACTS_JAVA", launcher.java("21.0.1") + "/bin/java");
    assertThat(launcher.run("get").exitCode()).isEqualTo(7);
  }

  @Test
  void without_a_java_it_says_what_to_install() throws Exception {
    // No machine has this one.
    Files.writeString(
        launcher.script, Files.readString(launcher.script).replace("oldest=17", "oldest=999"));

    Run run = launcher.run("get");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith(
            "contacts: there is no Java 999 or newer: install one (on Debian and Ubuntu: apt")
        .hasLineCount(1);
  }

  @Test
  void without_its_jar_it_says_where_it_was_looked_for() throws Exception {
    Files.delete(launcher.script.resolveSibling("contacts.jar"));

    Run run = launcher.run("get");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("contacts: there is no contacts.jar in /");
    Files.createFile(launcher.script.resolveSibling("contacts-demo.jar"));
    assertThat(launcher.run("get").exitCode()).isEqualTo(7);
  }
}
