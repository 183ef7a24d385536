package r7contacts.demo.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import r7contacts.demo.Program.Run;
import r7contacts.simulator.RecordedRequest;

/**
 * An import whose process is asked to end. The signal is SIGTERM, which runs the same code as
 * Ctrl+C: SIGINT is ignored by processes that a script starts in the background.
 */
class ImportInterruptTest extends ImportTestBase {

  private static final int LINES = 40;

  private final AtomicInteger creates = new AtomicInteger();
  private volatile @Nullable Process process;

  @Test
  void an_import_that_is_stopped_ends_between_two_lines_and_is_continued() throws Exception {
    StringBuilder table = new StringBuilder("First name,E-mail\n");
    for (int number = 1; number <= LINES; number++) {
      table.append("New%1$d,new%1$d@new.example\n".formatted(number));
    }
    Path file = write("new.csv", table.toString());
    portal.beforeRequests(this::interruptAtTheThirdCreate);
    process =
        start(
            "import",
            file.toString(),
            "--yes",
            "--report=" + folder.resolve("report.csv"),
            "--from=json+" + portal.uri());
    try {
      assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    portal.beforeRequests(null);

    String err = Files.readString(folder.resolve("err"));
    assertThat(process.exitValue()).as(err).isEqualTo(143);
    Matcher message =
        Pattern.compile(
                "(?m)^interrupted after ([0-9]+) of 40 lines: \\1 created; the same command"
                    + " continues the import$")
            .matcher(err);
    assertThat(message.find()).as(err).isTrue();
    int done = Integer.parseInt(message.group(1));
    assertThat(done).isBetween(3, LINES - 1);
    assertThat(Files.readAllLines(folder.resolve("report.csv"))).hasSize(1 + done);

    Run continued = importFile(file);

    assertThat(continued.exitCode()).as("%s", continued).isZero();
    assertThat(continued.err())
        .contains(": %d created, %d done in an earlier run".formatted(LINES - done, done));
    assertThat(found("new.example").lines()).hasSize(1 + LINES);
  }

  /** Later creates are slow, so that the signal arrives before the last one. */
  private void interruptAtTheThirdCreate(RecordedRequest request) {
    boolean isCreate =
        request.method().equals("POST") && request.target().contains("/contact/person");
    int number = isCreate ? creates.incrementAndGet() : 0;
    try {
      if (number == 3) {
        process.destroy();
      } else if (number > 3) {
        Thread.sleep(200);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
