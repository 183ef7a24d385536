package r7contacts.demo.usage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The name of the program in messages. */
class ProgramNameTest {

  private static final String LAUNCHER = "r7contacts.launcher";

  @Test
  void it_is_the_launcher_that_was_started_or_else_the_jar() {
    assertThat(ProgramName.command()).isEqualTo("java -jar contacts-demo.jar");

    System.setProperty(LAUNCHER, "my programs/contacts");
    try {
      assertThat(ProgramName.words()).containsExactly("my programs/contacts");
      assertThat(ProgramName.command()).isEqualTo("'my programs/contacts'");
    } finally {
      System.clearProperty(LAUNCHER);
    }
  }
}
