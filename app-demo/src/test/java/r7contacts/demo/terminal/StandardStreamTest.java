package r7contacts.demo.terminal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandardStreamTest {

  @Test
  void the_encoding_of_a_terminal_is_that_of_the_jvm_property() {
    Map<String, String> java25 =
        Map.of("stdout.encoding", "IBM866", "stderr.encoding", "US-ASCII", "native.encoding", "x");
    Map<String, String> java17 =
        Map.of("sun.stdout.encoding", "ISO-8859-1", "native.encoding", "US-ASCII");

    assertThat(StandardStream.STDOUT.charset(true, java25::get))
        .isEqualTo(Charset.forName("IBM866"));
    assertThat(StandardStream.STDERR.charset(true, java25::get)).isEqualTo(US_ASCII);
    assertThat(StandardStream.STDOUT.charset(true, java17::get)).isEqualTo(ISO_8859_1);
    assertThat(StandardStream.STDERR.charset(true, java17::get)).isEqualTo(US_ASCII);
  }

  @ParameterizedTest
  @EnumSource(StandardStream.class)
  void files_and_pipes_are_always_in_utf_8(StandardStream stream) {
    assertThat(stream.charset(false, name -> "US-ASCII")).isEqualTo(UTF_8);
  }

  @ParameterizedTest
  @EnumSource(StandardStream.class)
  void an_unknown_or_unwritable_encoding_is_ignored(StandardStream stream) {
    assertThat(stream.charset(true, name -> "cp-of-tomorrow")).isEqualTo(UTF_8);
    assertThat(stream.charset(true, name -> "not a name")).isEqualTo(UTF_8);
    assertThat(stream.charset(true, name -> "ISO-2022-CN")).isEqualTo(UTF_8);
    assertThat(stream.charset(true, name -> null)).isEqualTo(UTF_8);
  }
}
