package r7contacts.portal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import r7contacts.portal.wire.BrokenAnswerException;

class LimitedInputStreamTest {

  @Test
  void as_many_bytes_as_the_limit_are_read() throws IOException {
    assertThat(limited(10, 10).readAllBytes()).hasSize(10);
  }

  @Test
  void one_byte_more_is_an_error() {
    assertThatExceptionOfType(BrokenAnswerException.class)
        .isThrownBy(() -> limited(11, 10).readAllBytes())
        .withMessage(
            "the answer is longer than 10 bytes, the limit of"
                + " contacts.max-answer-bytes (CONTACTS_MAX_ANSWER_BYTES)");
  }

  @Test
  void single_and_skipped_bytes_count_as_well() throws IOException {
    InputStream stream = limited(11, 10);

    assertThat(stream.skip(5)).isEqualTo(5);
    for (int i = 0; i < 5; i++) {
      assertThat(stream.read()).isEqualTo(0);
    }

    assertThat(stream.markSupported()).isFalse();
    assertThatExceptionOfType(BrokenAnswerException.class).isThrownBy(stream::read);
  }

  @Test
  void the_end_of_the_stream_is_reported() throws IOException {
    InputStream stream = limited(1, 1);

    assertThat(stream.read()).isEqualTo(0);
    assertThat(stream.read()).isEqualTo(-1);
    assertThat(stream.read(new byte[4], 0, 4)).isEqualTo(-1);
  }

  private static InputStream limited(int length, long limit) {
    return new LimitedInputStream(
        new ByteArrayInputStream(new byte[length]), limit, new Call(Duration.ofMinutes(1)));
  }
}
