package r7contacts.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;
import r7contacts.portal.Credentials;
import r7contacts.portal.PortalSettings;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;
import r7contacts.testkit.SampleContacts;

/**
 * Every fault of the portal simulator, in both formats, with and without retries: the stated error
 * within the stated time, and the next call succeeds. There is one connection only, so that a leak
 * is detected.
 */
class FaultMatrixTest {

  private static final ContactId ANNA = SampleContacts.anna().id();

  private static final Duration RESPONSE = Duration.ofSeconds(1);
  private static final Duration TOTAL = Duration.ofSeconds(6);

  /** The tolerance of the stated time on a busy machine. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  /** The time limit of a call with a fault. */
  private enum Within {
    AT_ONCE("at once", Duration.ZERO, Duration.ZERO),
    RESPONSE_TIME("the response time", RESPONSE, RESPONSE.multipliedBy(3)),
    TOTAL_TIME("the total time", TOTAL, TOTAL);

    final String words;
    final Duration once;
    final Duration thrice;

    Within(String words, Duration once, Duration thrice) {
      this.words = words;
      this.once = once;
      this.thrice = thrice;
    }
  }

  /**
   * @param fault as {@link Fault#parse} reads it
   * @param within each attempt ends by then
   */
  private record Row(String fault, Within within) {

    boolean isOfSigningIn() {
      return fault.endsWith("@sign-in") || fault.startsWith("token-expires");
    }

    /** Returns whether the portal rejects the account, after which no sign-in is sent for 60 s. */
    boolean isHeldBack() {
      return fault.equals("stack@sign-in");
    }
  }

  private static final List<Row> ROWS =
      List.of(
          new Row("refuse", Within.AT_ONCE),
          new Row("reset", Within.AT_ONCE),
          new Row("reset-midway", Within.AT_ONCE),
          new Row("truncate", Within.AT_ONCE),
          new Row("wrong-length", Within.AT_ONCE),
          new Row("garbage", Within.AT_ONCE),
          new Row("silent", Within.RESPONSE_TIME),
          new Row("stall", Within.RESPONSE_TIME),
          new Row("delay=1h", Within.RESPONSE_TIME),
          new Row("drip=100ms", Within.TOTAL_TIME),
          new Row("empty=402", Within.AT_ONCE),
          new Row("empty=404", Within.AT_ONCE),
          new Row("empty=500", Within.AT_ONCE),
          new Row("empty=502", Within.AT_ONCE),
          new Row("empty=504", Within.AT_ONCE),
          new Row("unavailable", Within.AT_ONCE),
          new Row("unavailable=1h", Within.AT_ONCE),
          new Row("unavailable-until=1h", Within.AT_ONCE),
          new Row("warming=2", Within.AT_ONCE),
          new Row("token-expires=1", Within.AT_ONCE),
          new Row("html", Within.AT_ONCE),
          new Row("plain-word", Within.AT_ONCE),
          new Row("stack", Within.AT_ONCE),
          new Row("odd-error", Within.AT_ONCE),
          new Row("wrong-type", Within.AT_ONCE),
          new Row("not-utf8", Within.AT_ONCE),
          new Row("deep", Within.AT_ONCE),
          new Row("huge=10MB", Within.AT_ONCE),
          new Row("gzip", Within.AT_ONCE),
          new Row("no-gzip", Within.AT_ONCE),
          new Row("chunked", Within.AT_ONCE),
          new Row("no-chunked", Within.AT_ONCE),
          new Row("lower-case-charset", Within.AT_ONCE),
          new Row("page-cap=1", Within.AT_ONCE),
          new Row("reset@sign-in", Within.AT_ONCE),
          new Row("silent@sign-in", Within.RESPONSE_TIME),
          new Row("drip=100ms@sign-in", Within.TOTAL_TIME),
          new Row("unavailable@sign-in", Within.AT_ONCE),
          new Row("html@sign-in", Within.AT_ONCE),
          new Row("plain-word@sign-in", Within.AT_ONCE),
          new Row("stack@sign-in", Within.AT_ONCE));

  @Test
  void every_fault_causes_the_stated_error_within_the_stated_time() throws Exception {
    play(new Row("warming=1", Within.AT_ONCE)); // loads classes before times are measured
    ExecutorService fewAtATime = Executors.newFixedThreadPool(6);
    try {
      List<Future<String>> rows = new ArrayList<>();
      for (Row row : ROWS) {
        rows.add(fewAtATime.submit((Callable<String>) () -> play(row)));
      }
      List<String> table = new ArrayList<>();
      for (Future<String> row : rows) {
        table.add(row.get());
      }
      new GeneratedTable(
              "faults",
              "| fault | an attempt ends | without retries | with two retries |\n| --- | --- | --- | --- |\n",
              table)
          .isInTheDocument();
    } finally {
      fewAtATime.shutdownNow();
    }
  }

  @Test
  void every_fault_of_the_simulator_is_covered() {
    Set<String> played = new TreeSet<>();
    ROWS.forEach(row -> played.add(row.fault().replaceAll("[=*@].*", "")));

    Set<String> all = new TreeSet<>();
    Fault.descriptions().keySet().forEach(name -> all.add(name.replaceAll("[=\\[].*", "")));
    // They affect writes only.
    all.removeAll(Set.of("before-effect", "after-effect"));
    assertThat(played).isEqualTo(all);
  }

  private static String play(Row row) {
    return GeneratedTable.row(
        "`" + row.fault() + "`",
        row.within().words,
        play(row, 0, row.within().once),
        play(row, 2, row.within().thrice));
  }

  private static String play(Row row, int retries, Duration limit) {
    String json = play(row, Format.JSON, retries, limit);
    String xml = play(row, Format.XML, retries, limit);
    return json.equals(xml) ? json : json + "<br>" + xml;
  }

  private static String play(Row row, Format format, int retries, Duration limit) {
    try (PortalSimulator portal = PortalSimulator.start();
        ContactRepository contacts = format.open(settings(portal, row, retries))) {
      portal.fault(Fault.parse(row.fault()));
      if (row.fault().startsWith("token-expires")) {
        contacts.findById(ANNA);
      }
      long start = System.nanoTime();

      Either<ContactError, Contact> outcome = contacts.findById(ANNA);

      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as("%s in %s with %d retries: %s", row.fault(), format, retries, outcome)
          .isLessThan(limit.plus(GRACE));
      if (outcome.isRight()) {
        assertThat(outcome).isEqualTo(Either.right(SampleContacts.anna()));
      }
      portal.clearFaults();
      if (!row.isHeldBack()) {
        assertThat(next(contacts))
            .as("the call after %s in %s", row.fault(), format)
            .isEqualTo(Either.right(SampleContacts.anna()));
      }
      return GeneratedTable.shown(outcome);
    }
  }

  /** Waits for the connection, which a busy machine may return late and a leak never. */
  private static Either<ContactError, Contact> next(ContactRepository contacts) {
    Either<ContactError, Contact> outcome = contacts.findById(ANNA);
    return outcome.isRight() ? outcome : contacts.findById(ANNA);
  }

  private static PortalSettings settings(PortalSimulator portal, Row row, int retries) {
    return PortalSettings.builder(portal.uri().toString())
        .credentials(
            row.isOfSigningIn()
                ? Credentials.login(
                    PortalSimulator.DEFAULT_LOGIN, PortalSimulator.DEFAULT_PASSWORD.toCharArray())
                : Credentials.token(portal.token()))
        .responseTimeout(RESPONSE)
        .totalTimeout(TOTAL)
        .retries(retries)
        .retryDelay(Duration.ofMillis(5))
        .maxAnswerBytes(1024 * 1024)
        .maxConnections(1)
        .build();
  }
}
