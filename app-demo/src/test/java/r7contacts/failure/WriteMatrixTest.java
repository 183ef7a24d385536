package r7contacts.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import r7contacts.domain.change.ContactChange;
import r7contacts.port.edit.EditTimes;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.Written;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contract.ChangeWitness;
import r7contacts.portal.contract.ContractPortal;
import r7contacts.portal.contract.ForbiddenRequests;
import r7contacts.portal.contract.SampleChange;
import r7contacts.portal.contract.WriteProxy;
import r7contacts.simulator.CannedAnswer;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;

/**
 * Every kind of step with every failure of its request, in both formats: the stated outcome, which
 * is what the portal has done.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class WriteMatrixTest {

  private static final Duration RESPONSE = Duration.ofSeconds(1);

  private static final EditTimes TIMES =
      new EditTimes(
          Duration.ofSeconds(5),
          Duration.ofMinutes(1),
          List.of(Duration.ZERO, Duration.ofMillis(5)));

  /**
   * What happens to a request.
   *
   * @param fault of the portal, as {@link Fault#parse} reads it; empty for none
   * @param status of an answer in place of the portal's; 0 for none
   * @param isEnvelope whether that answer has an envelope with an error
   */
  private record Row(String words, String fault, int status, boolean isEnvelope) {

    boolean isDone() {
      return words.startsWith("done");
    }
  }

  private static Row fault(String words, String fault) {
    return new Row(words, fault, 0, false);
  }

  private static Row answer(int status) {
    return new Row("not done, " + status, "", status, false);
  }

  private static Row envelope(int status) {
    return new Row("not done, %d with an envelope".formatted(status), "", status, true);
  }

  private static final List<Row> ROWS =
      List.of(
          fault("done, then no answer", "after-effect=silent"),
          fault("done, then the connection is reset", "after-effect=cut"),
          fault("done, then 500 with an envelope", "after-effect=500"),
          fault("done, then 504", "after-effect=504"),
          fault("done, then half of the answer", "truncate"),
          fault("done, then bytes that are not HTTP", "garbage"),
          fault("done, then another content type", "wrong-type"),
          fault("not done, no answer", "before-effect=silent"),
          fault("not done, the connection is reset", "before-effect=cut"),
          fault("not done, an HTML page with 200", "html"),
          answer(204),
          answer(302),
          envelope(200),
          envelope(400),
          envelope(401),
          envelope(402),
          envelope(403),
          envelope(404),
          answer(404),
          answer(408),
          answer(429),
          envelope(500),
          answer(502),
          envelope(503),
          answer(503),
          answer(504));

  @Test
  void every_failure_of_every_step_has_the_stated_outcome() throws Exception {
    ExecutorService fewAtATime = Executors.newFixedThreadPool(6);
    try {
      List<Future<String>> rows = new ArrayList<>();
      for (Row row : ROWS) {
        rows.add(
            fewAtATime.submit(
                (Callable<String>)
                    () -> GeneratedTable.row(row.words, play(row, true), play(row, false))));
      }
      List<String> table = new ArrayList<>();
      for (Future<String> row : rows) {
        table.add(row.get());
      }
      new GeneratedTable(
              "failures of writes",
              "| request | if the portal can be read afterwards | if it cannot |\n"
                  + "| --- | --- | --- |\n",
              table)
          .isInTheDocument();
    } finally {
      fewAtATime.shutdownNow();
    }
  }

  /** Returns the outcome of all kinds of steps if it is the same, else each with its kinds. */
  private static String play(Row row, boolean isReadable) throws Exception {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    for (SampleChange sample : SampleChange.ofOneStep()) {
      String json = play(row, isReadable, sample, Format.JSON);
      assertThat(play(row, isReadable, sample, Format.XML))
          .as("%s, %s", row.words, sample)
          .isEqualTo(json);
      kinds.computeIfAbsent(json, any -> new ArrayList<>()).add(sample.name());
    }
    return kinds.size() == 1
        ? kinds.keySet().iterator().next()
        : kinds.entrySet().stream()
            .map(kind -> kind.getKey() + ": " + String.join(", ", kind.getValue()))
            .collect(Collectors.joining("<br>"));
  }

  private static String play(Row row, boolean isReadable, SampleChange sample, Format format)
      throws Exception {
    try (PortalSimulator portal = ContractPortal.start();
        WriteProxy proxy = new WriteProxy(portal.uri());
        EditableContactBook book =
            format.openForEditing(
                settings(row.status == 0 ? portal.uri() : proxy.uri(), portal.token()), TIMES)) {
      ContactChange change = sample.change().apply(book);
      ChangeWitness witness = ChangeWitness.before(portal, book, sample, change);
      AtomicBoolean isUnreadable = new AtomicBoolean();
      proxy.onWrite(
          1,
          passedOn -> {
            isUnreadable.set(!isReadable);
            return instead(row, format);
          });
      portal.beforeRequests(
          request -> {
            if (!request.method().equals("GET")) {
              isUnreadable.set(!isReadable);
            } else if (isUnreadable.get()) {
              portal.fault(Fault.parse("empty=502"));
            }
          });
      if (!row.fault.isEmpty()) {
        portal.fault(Fault.parse(row.fault + scope(row, sample)));
      }

      Either<WriteError, Written> outcome = book.perform(change);

      portal.beforeRequests(null);
      portal.clearFaults();
      if (row.isDone()) {
        ContractPortal.awaitWrite(portal);
      }
      assertThat(!portal.writes().isEmpty())
          .as("%s, %s: %s", row.words, sample, outcome.isRight())
          .isEqualTo(row.isDone());
      assertThat(witness.fault(outcome, book)).as("%s, %s", row.words, sample).isNull();
      ForbiddenRequests.assertNoneIn(portal.requests());
      return outcome.fold(WriteMatrixTest::shown, written -> "`Written`");
    }
  }

  private static CannedAnswer instead(Row row, Format format) {
    return row.isEnvelope
        ? CannedAnswer.of(row.status, format.contentType, format.errorEnvelope("no"))
        : CannedAnswer.empty(row.status);
  }

  /** Limits a fault to the write, however often it is sent: before it, some paths are read. */
  private static String scope(Row row, SampleChange sample) {
    boolean isReadBefore = sample.name().equals("removal") || sample.name().equals("tag");
    return row.fault.contains("effect")
        ? ""
        : (isReadBefore ? "#2*1" : "*1") + "@/api/2.0/crm/" + sample.writes().get(0);
  }

  /** Returns an error in a few words. */
  private static String shown(WriteError error) {
    return error instanceof WriteError.NotDone notDone
        ? "`NotDone(%s)`".formatted(notDone.reason().getClass().getSimpleName())
        : "`%s`".formatted(error.getClass().getSimpleName());
  }

  private static PortalSettings settings(URI portal, String token) {
    return PortalSettings.builder(portal.toString())
        .token(token)
        .retries(0)
        .responseTimeout(RESPONSE)
        .build();
  }
}
