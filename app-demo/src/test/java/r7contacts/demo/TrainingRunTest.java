package r7contacts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import r7contacts.demo.options.ExitCode;

/** The run from which the launcher's class archive is made. */
class TrainingRunTest {

  @Test
  void only_the_command_without_a_portal_fails() {
    assertThat(TrainingRun.run()).containsExactly(0, 0, 0, 0, ExitCode.UNAVAILABLE, 0, 0);
  }
}
