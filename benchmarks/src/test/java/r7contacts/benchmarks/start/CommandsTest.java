package r7contacts.benchmarks.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import r7contacts.benchmarks.start.Commands.Command;

@DisabledOnOs(OS.WINDOWS)
class CommandsTest {

  @TempDir Path folder;

  @Test
  void each_command_is_measured() throws Exception {
    try (Commands commands = new Commands(launcher(Commands.CONTACTS), List.of())) {
      assertThat(commands.ways()).containsExactly("contacts");
      assertThat(commands.measure("contacts")).containsOnlyKeys(Command.values());
      assertThat(commands.measure("contacts").values())
          .allSatisfy(run -> assertThat(run.wall()).isPositive());
    }
  }

  @Test
  void an_export_that_lacks_contacts_is_not_measured() throws Exception {
    try (Commands commands = new Commands(launcher(1), List.of())) {
      assertThatIllegalStateException()
          .isThrownBy(() -> commands.measure("contacts"))
          .withMessageContaining("not complete");
    }
  }

  @Test
  void a_command_that_fails_is_not_measured() throws Exception {
    Path launcher = script("echo broken >&2; exit 3");

    assertThatIllegalStateException()
        .isThrownBy(() -> new Commands(launcher, List.of()))
        .withMessageContaining("failed");
  }

  /** Returns a script that makes its archive at once and exports this number of lines. */
  private Path launcher(int lines) throws IOException {
    return script(
        """
        sleep 0.01
        case $1 in
          --version) touch "$XDG_CACHE_HOME/x.state" ;;
          export) yes '{}' | head -n %d >"$2" ;;
        esac
        """
            .formatted(lines));
  }

  private Path script(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("contacts"), "#!/bin/sh\n" + text + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
