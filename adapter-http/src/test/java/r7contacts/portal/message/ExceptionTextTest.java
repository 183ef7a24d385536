package r7contacts.portal.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import org.junit.jupiter.api.Test;

class ExceptionTextTest {

  @Test
  void an_exception_without_a_message_is_described_by_its_name() {
    assertThat(ExceptionText.of(new EOFException())).isEqualTo("eof");
    assertThat(ExceptionText.of(new IOException("", new ClosedChannelException())))
        .isEqualTo("closed channel");
  }

  @Test
  void the_origin_of_an_exception_has_no_message() {
    IllegalStateException exception = new IllegalStateException("s3cr3t");

    assertThat(ExceptionText.origin(exception))
        .startsWith("java.lang.IllegalStateException at " + getClass().getName())
        .doesNotContain("s3cr3t");

    exception.setStackTrace(new StackTraceElement[0]);
    assertThat(ExceptionText.origin(exception)).isEqualTo("java.lang.IllegalStateException");
  }
}
