package r7contacts.demo.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class OutputFileTest {

  @Test
  void the_reason_of_a_failed_write_is_in_words() {
    assertThat(OutputFile.reason(new NoSuchFileException("x")))
        .isEqualTo("there is no such directory");
    assertThat(OutputFile.reason(new AccessDeniedException("x")))
        .isEqualTo("this user may not write there");
    assertThat(OutputFile.reason(new FileSystemException("x.part", null, "Not a directory")))
        .isEqualTo("Not a directory");
    assertThat(OutputFile.reason(new IOException("No space left on device")))
        .isEqualTo("No space left on device");
  }
}
