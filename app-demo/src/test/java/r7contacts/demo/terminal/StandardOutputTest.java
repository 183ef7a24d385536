package r7contacts.demo.terminal;

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
import r7contacts.demo.Program;

/** Messages and exit codes if standard output cannot be written. */
class StandardOutputTest {

  private static final String FIND = "find --from memory: --output ";

  /** A stream that fails after some bytes. */
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
    return Program.run(
        new Environment(
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of("CONTACTS_ADDRESS", "memory:"),
            Terminal.NONE),
        arguments.split(" "));
  }

  private String messages() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "get 1001",
        FIND + "table",
        FIND + "json",
        FIND + "csv",
        FIND + "vcard",
        "fields",
        "lists",
        "completion",
        "--help",
        "find --help",
        "--version",
        "export - --format csv --page-size 2"
      })
  void a_full_disk_is_reported_by_every_command(String arguments) {
    StandardOutput out = new StandardOutput(new Full(10, "No space left on device"), () -> false);

    assertThat(run(out, arguments)).isEqualTo(1);
    assertThat(messages())
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
  void a_pipe_closed_by_its_reader_exits_with_141_without_a_message(
      String arguments, String reason, boolean isPipe) {
    StandardOutput out = new StandardOutput(new Full(10, reason), () -> isPipe);

    assertThat(run(out, arguments)).isEqualTo(141);
    assertThat(messages()).isEmpty();
  }

  @Test
  void nothing_is_written_after_a_failure() {
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
