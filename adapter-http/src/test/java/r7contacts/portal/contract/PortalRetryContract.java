package r7contacts.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactRepository;
import r7contacts.portal.Credentials;
import r7contacts.portal.PortalListener;
import r7contacts.portal.PortalSettings;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;
import r7contacts.testkit.SampleContacts;

/**
 * Contract of retries for every format over the portal, and of what ends them: their number, the
 * total timeout, an interrupt, close. Runs over real sockets.
 */
@Timeout(60)
public abstract class PortalRetryContract {

  private static final ContactId ANNA = SampleContacts.anna().id();

  /** Longer than any test may take, so that only the tested event ends a call. */
  private static final Duration VERY_LONG = Duration.ofMinutes(5);

  private final PortalSimulator portal = ContractPortal.start();
  private final List<AutoCloseable> opened = new ArrayList<>(List.of(portal));

  protected abstract ContactRepository open(PortalSettings settings);

  @AfterEach
  final void closeAll() throws Exception {
    for (AutoCloseable one : opened) {
      one.close();
    }
  }

  // ---- retries

  @ParameterizedTest
  @ValueSource(
      strings = {
        "warming=2",
        "empty=502*2",
        "empty=504*2",
        "empty=429*2",
        "reset*2",
        "reset-midway*2",
        "truncate*2",
        "unavailable*2"
      })
  final void transient_failures_are_retried(String fault) {
    portal.fault(Fault.parse(fault));

    assertThat(opening(settings -> settings).findById(ANNA))
        .isEqualTo(Either.right(SampleContacts.anna()));
    assertThat(portal.requests()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "empty=404",
        "empty=401",
        "empty=402",
        "empty=403",
        "empty=400",
        "empty=500",
        "html",
        "stack",
        "plain-word",
        "not-utf8",
        "deep",
        "wrong-type"
      })
  final void permanent_failures_are_not_retried(String fault) {
    portal.fault(Fault.parse(fault));

    assertThat(opening(settings -> settings).findById(ANNA).isLeft()).isTrue();
    assertThat(portal.requests()).hasSize(1);
  }

  @Test
  final void not_found_is_not_retried() {
    assertThat(opening(settings -> settings).findById(ContactId.of(999_999)).getLeft())
        .isEqualTo(new NotFound(ContactId.of(999_999)));
    assertThat(portal.requests()).hasSize(1);
  }

  @Test
  final void the_error_has_the_number_of_attempts_and_the_last_reason() {
    portal.fault(Fault.parse("reset*2"));
    portal.fault(Fault.parse("empty=502"));

    assertThat(opening(settings -> settings.retries(3)).findById(ANNA).getLeft().message())
        .matches(
            "unavailable: the portal cannot answer now \\(502\\); tried 4 times in \\d+\\.\\d s");
  }

  @Test
  final void retries_can_be_switched_off() {
    portal.fault(Fault.parse("unavailable*1"));

    assertThat(opening(settings -> settings.retries(0)).findById(ANNA).getLeft())
        .isEqualTo(Unavailable.because("the portal cannot answer now (503)"));
    assertThat(portal.requests()).hasSize(1);
  }

  @Test
  final void a_reused_connection_that_the_portal_has_closed_is_replaced_without_a_retry() {
    ContactRepository contacts = opening(settings -> settings.retries(0));
    contacts.findById(ANNA);

    // Closes all connections and listens again.
    portal.fault(Fault.refuse());
    portal.clearFaults();

    assertThat(contacts.findById(ANNA)).isEqualTo(Either.right(SampleContacts.anna()));
  }

  @Test
  final void a_sign_in_that_the_portal_may_have_received_is_not_retried() {
    for (String fault : List.of("reset", "reset-midway", "truncate", "empty=502", "empty=504")) {
      PortalSimulator another =
          ContractPortal.builder().fault(Fault.parse(fault + "@sign-in")).start();
      opened.add(another);

      ContactError error =
          opening(another, settings -> settings.credentials(login())).findById(ANNA).getLeft();

      assertThat(error).as(fault).isInstanceOf(Unavailable.class);
      assertThat(another.requests()).as(fault).hasSize(1);
    }
  }

  // ---- Retry-After

  @Test
  final void retry_after_in_seconds_is_respected() {
    portal.fault(Fault.parse("unavailable=1s*1"));
    long start = System.nanoTime();

    assertThat(opening(settings -> settings).findById(ANNA))
        .isEqualTo(Either.right(SampleContacts.anna()));
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
  }

  @Test
  final void retry_after_as_a_date_is_respected() {
    portal.fault(Fault.parse("unavailable-until=2s*1"));

    assertThat(opening(settings -> settings).findById(ANNA))
        .isEqualTo(Either.right(SampleContacts.anna()));
    assertThat(portal.requests()).hasSize(2);
  }

  @Test
  final void a_retry_after_beyond_the_total_timeout_fails_at_once_and_is_reported() {
    portal.fault(Fault.parse("unavailable=1h"));

    assertThat(
            opening(settings -> settings.totalTimeout(Duration.ofMinutes(4)))
                .findById(ANNA)
                .getLeft())
        .isEqualTo(
            new Unavailable(
                "the portal cannot answer now (503)", Option.some(Duration.ofHours(1))));
    assertThat(portal.requests()).hasSize(1);
  }

  // ---- the total timeout

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drip=1s",
        "stall",
        "silent",
        "delay=1h",
        "drip=1s@sign-in",
        "silent@sign-in",
        "unavailable"
      })
  final void the_total_timeout_limits_every_wait(String fault) {
    portal.fault(Fault.parse(fault));
    Duration total = Duration.ofMillis(700);
    ContactRepository contacts =
        opening(
            settings ->
                settings
                    .credentials(login())
                    .responseTimeout(VERY_LONG)
                    .totalTimeout(total)
                    .retryDelay(Duration.ofMillis(100))
                    .retries(100));
    long start = System.nanoTime();

    ContactError error = contacts.findById(ANNA).getLeft();

    assertThat(error).isInstanceOf(Unavailable.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    portal.clearFaults();
    assertThat(soon(contacts)).isEqualTo(Either.right(SampleContacts.anna()));
  }

  /** Repeats the call: the total timeout is short, and the machine may be busy. */
  private static Either<ContactError, Contact> soon(ContactRepository contacts) {
    Either<ContactError, Contact> outcome = contacts.findById(ANNA);
    for (int i = 0; i < 20 && outcome.isLeft(); i++) {
      outcome = contacts.findById(ANNA);
    }
    return outcome;
  }

  @Test
  final void a_timeout_reports_the_previous_failure() {
    portal.fault(Fault.parse("empty=502*1"));
    PortalListener silencing =
        new PortalListener() {
          @Override
          public void onRequest(Request request) {
            portal.fault(Fault.parse("silent"));
          }
        };

    assertThat(
            opening(
                    settings ->
                        settings
                            .listener(silencing)
                            .responseTimeout(VERY_LONG)
                            .totalTimeout(Duration.ofSeconds(3)))
                .findById(ANNA)
                .getLeft())
        .isEqualTo(
            Unavailable.because(
                "no complete answer within 3 s, the limit of"
                    + " contacts.total-timeout (CONTACTS_TOTAL_TIMEOUT); tried 2 times, before that: the portal cannot answer now (502)"));
  }

  @Test
  final void a_delayed_answer_is_read() {
    portal.fault(Fault.parse("delay=1s"));

    assertThat(opening(settings -> settings).findById(ANNA))
        .isEqualTo(Either.right(SampleContacts.anna()));
    assertThat(portal.requests()).hasSize(1);
  }

  @Test
  final void the_wait_for_a_connection_is_limited_by_the_total_timeout() throws Exception {
    portal.fault(Fault.parse("silent*1"));
    ContactRepository contacts =
        opening(
            settings ->
                settings
                    .maxConnections(1)
                    .responseTimeout(VERY_LONG)
                    .totalTimeout(Duration.ofSeconds(3))
                    .retries(0));
    Future<Either<ContactError, Contact>> first = inBackground(() -> contacts.findById(ANNA));
    untilRequested();

    // The first call times out before the second, so the second may still be served.
    Either<ContactError, Contact> second = contacts.findById(SampleContacts.john().id());

    assertThat(first.get().getLeft())
        .isEqualTo(
            Unavailable.because(
                "no complete answer within 3 s, the limit of"
                    + " contacts.total-timeout (CONTACTS_TOTAL_TIMEOUT)"));
    assertThat(second)
        .isIn(
            Either.right(SampleContacts.john()),
            Either.left(
                Unavailable.because(
                    "no complete answer within 3 s, the limit of"
                        + " contacts.total-timeout (CONTACTS_TOTAL_TIMEOUT)")),
            Either.left(
                Unavailable.because(
                    "all 1 connections to 127.0.0.1 were in use for 3 s; see contacts.max-connections (CONTACTS_MAX_CONNECTIONS)")));
    assertThat(contacts.findById(ANNA)).isEqualTo(Either.right(SampleContacts.anna()));
  }

  // ---- interrupts

  @ParameterizedTest
  @ValueSource(strings = {"silent", "stall", "drip=1s", "unavailable", "delay=1h"})
  final void an_interrupt_ends_a_call_promptly(String fault) throws Exception {
    portal.fault(Fault.parse(fault));
    ContactRepository contacts = opening(this::withLongTimeouts);
    AtomicReference<Either<ContactError, Contact>> outcome = new AtomicReference<>();
    AtomicReference<Boolean> flag = new AtomicReference<>();
    Thread caller =
        new Thread(
            () -> {
              outcome.set(contacts.findById(ANNA));
              flag.set(Thread.currentThread().isInterrupted());
            });
    caller.start();
    untilRequested();

    caller.interrupt();
    caller.join(20_000);

    assertThat(outcome.get().getLeft().message())
        .startsWith("unavailable: the calling thread was interrupted");
    assertThat(flag).hasValue(true);
    portal.clearFaults();
    assertThat(contacts.findById(ANNA)).isEqualTo(Either.right(SampleContacts.anna()));
  }

  @Test
  final void an_interrupted_thread_sends_no_request() throws Exception {
    ContactRepository contacts = opening(settings -> settings);

    ContactError error =
        inBackground(
                () -> {
                  Thread.currentThread().interrupt();
                  return contacts.findById(ANNA);
                })
            .get()
            .getLeft();

    assertThat(error).isEqualTo(Unavailable.because("the calling thread was interrupted"));
    assertThat(portal.requests()).isEmpty();
  }

  // ---- close

  @ParameterizedTest
  @ValueSource(
      strings = {"silent", "stall", "drip=1s", "unavailable", "delay=1h", "silent@sign-in"})
  final void close_ends_calls_in_every_wait(String fault) throws Exception {
    portal.fault(Fault.parse(fault));
    ContactRepository contacts =
        opening(settings -> withLongTimeouts(settings).credentials(login()).maxConnections(1));
    List<Future<Either<ContactError, Contact>>> calls = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      calls.add(inBackground(() -> contacts.findById(ANNA)));
    }
    untilRequested();

    contacts.close();

    for (Future<Either<ContactError, Contact>> call : calls) {
      assertThat(ended(call)).contains("closed");
    }
  }

  /** Returns the reason of the end; a call that began after the close throws an exception. */
  private static String ended(Future<Either<ContactError, Contact>> call) throws Exception {
    try {
      Either<ContactError, Contact> outcome = call.get(20, TimeUnit.SECONDS);
      assertThat(outcome.getLeft()).isInstanceOf(Unavailable.class);
      return outcome.getLeft().message();
    } catch (ExecutionException e) {
      assertThat(e).hasCauseInstanceOf(IllegalStateException.class);
      return e.getCause().getMessage();
    }
  }

  // ---- helpers

  /** Sets timeouts and waits that are longer than any test. */
  private PortalSettings.Builder withLongTimeouts(PortalSettings.Builder settings) {
    return settings
        .responseTimeout(VERY_LONG)
        .totalTimeout(VERY_LONG)
        .retryDelay(Duration.ofMinutes(1));
  }

  private static Credentials login() {
    return Credentials.login(
        PortalSimulator.DEFAULT_LOGIN, PortalSimulator.DEFAULT_PASSWORD.toCharArray());
  }

  private ContactRepository opening(UnaryOperator<PortalSettings.Builder> more) {
    return opening(portal, more);
  }

  private ContactRepository opening(
      PortalSimulator asking, UnaryOperator<PortalSettings.Builder> more) {
    PortalSettings.Builder settings =
        PortalSettings.builder(asking.uri().toString())
            .token(asking.token())
            .retryDelay(Duration.ofMillis(1));
    ContactRepository contacts = open(more.apply(settings).build());
    opened.add(0, contacts);
    return contacts;
  }

  /** Waits until a request has arrived; no test depends on the state of the call beyond that. */
  private void untilRequested() throws InterruptedException {
    while (portal.requests().isEmpty()) {
      Thread.sleep(5);
    }
  }

  private <T> Future<T> inBackground(Callable<T> task) {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    opened.add(thread::shutdownNow);
    return thread.submit(task);
  }
}
