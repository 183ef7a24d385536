package r7contacts.demo.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import r7contacts.adapter.http.JsonContacts;
import r7contacts.demo.Program.Run;
import r7contacts.demo.terminal.ProgressLine;
import r7contacts.files.JsonLines;
import r7contacts.files.export.ContactExport;
import r7contacts.files.export.ExportResult;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactQuery;
import r7contacts.portal.PortalSettings;
import r7contacts.simulator.Fault;

/** Exports from a portal that limits requests. */
class ExportProgressTest extends CommandTestBase {

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final List<Long> sleeps = new ArrayList<>();
  private ExportProgress progress;

  @BeforeEach
  void begin() {
    progress = progress(Option.none());
  }

  private ExportProgress progress(Option<Integer> columns) {
    return new ExportProgress(
        new ProgressLine(
            new PrintStream(output, true, StandardCharsets.UTF_8), System::nanoTime, columns),
        sleeps::add);
  }

  private ExportResult export() throws Exception {
    PortalSettings settings =
        PortalSettings.builder(portal.uri().toString())
            .token(portal.token())
            .retries(0)
            // One page at a time, so that the faults hit the second one.
            .maxConnections(1)
            .listener(progress)
            .build();
    try (ContactBook contacts = JsonContacts.open(settings)) {
      return new ContactExport(contacts, "all", ContactQuery.all(), 5, new JsonLines(), progress)
          .into(new ByteArrayOutputStream());
    }
  }

  private String shown() {
    return output.toString(StandardCharsets.UTF_8);
  }

  @Test
  void status_429_in_the_middle_of_an_export_is_waited_out() throws Exception {
    portal.fault(Fault.empty(429).from(2).times(2));

    ExportResult result = export();

    assertThat(result.failure()).isEmpty();
    assertThat(result.written()).isEqualTo(12);
    assertThat(sleeps).hasSize(10 + 20).containsOnly(1_000L);
    assertThat(shown())
        .isEqualTo(
            """
            5 of 12 contacts, retrying in 10 s: unavailable: the portal cannot answer now (429)
            5 of 12 contacts, retrying in 20 s: unavailable: the portal cannot answer now (429)
            """);
  }

  @Test
  void on_a_terminal_the_time_left_is_counted_down() throws Exception {
    progress = progress(Option.some(80));
    portal.fault(Fault.unavailable(Duration.ofSeconds(3)).from(2).times(1));

    export();

    assertThat(shown().split("\r\u001b\\[K"))
        .contains(
            "[##########--------------] 5 of 12, portal busy, retrying in 3 s",
            "[##########--------------] 5 of 12, portal busy, retrying in 2 s",
            "[##########--------------] 5 of 12, portal busy, retrying in 1 s");
  }

  @Test
  void an_export_waits_ten_minutes_at_most_between_two_pages() throws Exception {
    portal.fault(Fault.empty(429).from(2));

    ExportResult result = export();

    assertThat(result.failure().get()).isInstanceOf(ContactError.Unavailable.class);
    assertThat(result.written()).isEqualTo(5);
    assertThat(sleeps).hasSizeBetween(540, 600);
  }

  @Test
  void a_longer_wait_and_other_failures_end_the_export_at_once() throws Exception {
    for (Fault fault :
        List.of(Fault.unavailable(Duration.ofSeconds(601)), Fault.unavailable(), Fault.html())) {
      portal.clearFaults();
      portal.fault(fault.from(2));

      assertThat(export().failure()).isNotEmpty();
    }
    assertThat(sleeps).isEmpty();
  }

  @Test
  void the_command_waits_and_writes_every_contact_once() throws Exception {
    Path file = folder.resolve("all.jsonl");
    program.environment.put("CONTACTS_RETRIES", "0");
    // One page at a time, as above.
    program.environment.put("CONTACTS_MAX_CONNECTIONS", "1");
    portal.fault(Fault.unavailable(Duration.ofSeconds(1)).from(2).times(1));

    Run run =
        run(
            List.of(
                "export", file.toString(), "--page-size", "5", "--from", "json+" + portal.uri()));

    assertThat(run.exitCode()).as("%s", run).isZero();
    assertThat(run.err()).contains("5 of 12 contacts, retrying in 1 s: ").contains("12 contacts, ");
    assertThat(file).content().hasLineCount(12);
  }
}
