package r7contacts.files.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import r7contacts.decorator.RateLimitedContacts;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.simulator.PortalSimulator;

class RateLimitedImportTest {

  private static final int PERMITS = 10;
  private static final Duration PERIOD = Duration.ofMillis(100);

  @TempDir private Path folder;

  /** Every request takes a permit: so many requests take at least the periods that they need. */
  @Test
  void every_request_of_an_import_waits_for_its_turn_within_the_rate_limit() throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int at = 0; at < 12; at++) {
      rows.append("person,Anna,No %1$d,New %1$d,,a%1$d@example.org,,Warm,,VIP,%n".formatted(at));
    }
    try (PortalSimulator portal = ImportPortal.start();
        EditableContactBook book =
            RateLimitedContacts.builder()
                .permits(PERMITS)
                .per(PERIOD)
                .around(ImportPortal.open(portal))) {
      long start = System.nanoTime();

      ImportReport report =
          ContactImport.into(book).run(ImportFile.lines(folder, rows.toString()), outcome -> {});

      Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
      int requests = portal.requests().size();
      assertThat(report.count("created")).isEqualTo(12);
      assertThat(requests).isGreaterThan(5 * PERMITS);
      assertThat(elapsed).isGreaterThanOrEqualTo(PERIOD.multipliedBy((requests - 1) / PERMITS));
    }
  }
}
