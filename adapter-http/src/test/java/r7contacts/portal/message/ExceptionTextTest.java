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
}
