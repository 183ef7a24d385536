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
 * How long every format over the portal tries, and what ends it: attempts, the total time, an
 * interrupt, close. Runs over real sockets.
 */
@Timeout(60)
public abstract class PortalPatienceContract {

  private static final ContactId ANNA = SampleContacts.anna().id();

  /** Far longer than any of these tests may take, so that only what is tested ends a call. */
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

  // ---- trying again

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
  final void what_passes_is_tried_again(String fault) {
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
  final void what_stays_is_not(String fault) {
    portal.fault(Fault.parse(fault));

    assertThat(opening(settings -> settings).findById(ANNA).isLeft()).isTrue();
    assertThat(portal.requests()).hasSize(1);
  }

  @Test
  final void absence_is_not_tried_again() {
    assertThat(opening(settings -> settings).findById(ContactId.of(999_999)).getLeft())
        .isEqualTo(new NotFound(ContactId.of(999_999)));
    assertThat(portal.requests()).hasSize(1);
  }

  @Test
  final void the_error_tells_how_often_it_was_tried_and_what_came_last() {
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
  final void a_kept_connection_that_the_portal_has_closed_is_replaced_without_a_retry() {
    ContactRepository contacts = opening(settings -> settings.retries(0));
    contacts.findById(ANNA);

    // Cuts every connection and listens again.
    portal.fault(Fault.refuse());
    portal.clearFaults();

    assertThat(contacts.findById(ANNA)).isEqualTo(Either.right(SampleContacts.anna()));
  }

  @Test
  final void a_sign_in_is_a_write_and_not_repeated_once_the_portal_may_have_it() {
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

  // ---- as long as the portal asks for

  @Test
  final void a_wait_that_the_portal_asks_for_is_kept() {
    portal.fault(Fault.parse("unavailable=1s*1"));
    long start = System.nanoTime();

    assertThat(opening(settings -> settings).findById(ANNA))
        .isEqualTo(Either.right(SampleContacts.anna()));
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
  }

  @Test
  final void a_date_that_the_portal_asks_for_is_waited_for() {
    portal.fault(Fault.parse("unavailable-until=2s*1"));

    assertThat(opening(settings -> settings).findById(ANNA))
        .isEqualTo(Either.right(SampleContacts.anna()));
    assertThat(portal.requests()).hasSize(2);
  }

  @Test
  final void a_wait_beyond_the_total_time_fails_at_once_and_is_told() {
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

  // ---- the total time

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
  final void the_total_time_bounds_everything(String fault) {
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

  /** The total time is short here, and the machine may be busy. */
  private static Either<ContactError, Contact> soon(ContactRepository contacts) {
    Either<ContactError, Contact> outcome = contacts.findById(ANNA);
    for (int i = 0; i < 20 && outcome.isLeft(); i++) {
      outcome = contacts.findById(ANNA);
    }
    return outcome;
  }

  @Test
  final void what_had_happened_before_the_time_was_up_is_told() {
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
                "no complete answer within 3 s; tried 2 times, before that: the portal cannot answer now (502)"));
  }

  @Test
  final void a_slow_portal_is_waited_for() {
    portal.fault(Fault.parse("delay=1s"));

    assertThat(opening(settings -> settings).findById(ANNA))
        .isEqualTo(Either.right(SampleContacts.anna()));
    assertThat(portal.requests()).hasSize(1);
  }

  @Test
  final void a_full_pool_is_waited_for_no_longer_than_the_total_time() throws Exception {
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

    // The first call's time is up before the second's, so the second may still be served.
    Either<ContactError, Contact> second = contacts.findById(SampleContacts.john().id());

    assertThat(first.get().getLeft())
        .isEqualTo(Unavailable.because("no complete answer within 3 s"));
    assertThat(second)
        .isIn(
            Either.right(SampleContacts.john()),
            Either.left(Unavailable.because("no complete answer within 3 s")),
            Either.left(Unavailable.because("all 1 connections to 127.0.0.1 were taken for 3 s")));
    assertThat(contacts.findById(ANNA)).isEqualTo(Either.right(SampleContacts.anna()));
  }

  // ---- interrupts

  @ParameterizedTest
  @ValueSource(strings = {"silent", "stall", "drip=1s", "unavailable", "delay=1h"})
  final void an_interrupt_ends_a_call_promptly(String fault) throws Exception {
    portal.fault(Fault.parse(fault));
    ContactRepository contacts = opening(this::forever);
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
  final void an_interrupted_thread_does_not_begin() throws Exception {
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
  final void closing_ends_calls_whatever_they_wait_for(String fault) throws Exception {
    portal.fault(Fault.parse(fault));
    ContactRepository contacts =
        opening(settings -> forever(settings).credentials(login()).maxConnections(1));
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

  /** How the call ended; one that came after the close is told so by an exception. */
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

  // ---- the means

  /** Nothing but what is tested ends such a call; the wait between attempts is long as well. */
  private PortalSettings.Builder forever(PortalSettings.Builder settings) {
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

  /** A call is somewhere on its way: no test depends on where exactly. */
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
