package r7contacts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program says and exits with if nobody takes what it prints. */
class StandardOutputTest {

  private static final String EVERYBODY = "find --from memory: --output ";

  /** Takes some bytes, and then fails with a reason. */
  private static final class Full extends OutputStream {
    private final String reason;
    private long room;
    private int failures;

    Full(long room, String reason) {
      this.room = room;
      this.reason = reason;
    }

    @Override
    public void write(int one) throws IOException {
      if (room-- <= 0) {
        failures++;
        throw new IOException(reason);
      }
    }
  }

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(StandardOutput out, String arguments) {
    return new Demo(
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of("CONTACTS_ADDRESS", "memory:"),
            Terminal.NONE)
        .run(arguments.split(" "));
  }

  private String told() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "get 1001",
        EVERYBODY + "table",
        EVERYBODY + "json",
        EVERYBODY + "csv",
        EVERYBODY + "vcard",
        "fields",
        "lists",
        "completion",
        "--help",
        "find --help",
        "--version",
        "export - --format csv --page-size 2"
      })
  void whatever_is_printed_a_full_disk_is_told_and_no_success(String arguments) {
    StandardOutput out = new StandardOutput(new Full(10, "No space left on device"), () -> false);

    assertThat(run(out, arguments)).isEqualTo(1);
    assertThat(told())
        .isEqualTo(
            "cannot write to standard output: No space left on device" + System.lineSeparator());
  }

  @ParameterizedTest
  @CsvSource({
    "find --output csv, Broken pipe, false",
    "find --output csv, Обрыв канала, true",
    "export - --format csv, Broken pipe, false",
    "export - --format csv, Обрыв канала, true",
    "completion, Broken pipe, false"
  })
  void a_reader_that_has_enough_is_no_failure_to_tell_of_and_yet_not_success(
      String arguments, String reason, boolean isPipe) {
    StandardOutput out = new StandardOutput(new Full(10, reason), () -> isPipe);

    assertThat(run(out, arguments)).isEqualTo(141);
    assertThat(told()).isEmpty();
  }

  @Test
  void after_a_failure_nothing_more_is_tried() {
    Full full = new Full(5, "full");
    StandardOutput out = new StandardOutput(full, () -> false);
    assertThat(out.hasFailed()).isFalse();
    out.print("123456");
    out.print("789");

    assertThat(out.hasFailed()).isTrue();
    assertThat(out.failure().get()).hasMessage("full");
    assertThat(full.failures).isEqualTo(1);
  }
}
