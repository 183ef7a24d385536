package r7contacts.decorator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static r7contacts.decorator.Inner.ANNA;
import static r7contacts.decorator.Inner.JOHN;
import static r7contacts.decorator.Inner.MISSING;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.decorator.Threads.Call;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;
import r7contacts.testkit.ContactRepositoryContract;
import r7contacts.testkit.SampleContacts;

class CircuitBreakingContactsTest {

  private static final Either<ContactError, Contact> THE_ANNA = Either.right(SampleContacts.anna());

  private final SettableClock clock = new SettableClock();
  private final Inner inner = Inner.holdingEveryone();
  private final ContactRepository contacts = breaker(CircuitBreakingContacts.builder());

  @Nested
  class The_contract extends ContactRepositoryContract {
    @Override
    protected ContactRepository open() {
      return CircuitBreakingContacts.around(InMemoryContacts.of(SampleContacts.all()));
    }

    @Override
    protected ContactRepository failing() {
      return CircuitBreakingContacts.around(Inner.failing());
    }

    @Override
    protected ContactRepository failingOnce() {
      return CircuitBreakingContacts.around(Inner.failingOnce());
    }
  }

  @Test
  void ten_unavailable_calls_open_it() {
    inner.answer(id -> Inner.unavailable());
    for (int i = 0; i < 10; i++) {
      assertThat(contacts.findById(ANNA)).isEqualTo(Inner.unavailable());
    }
    clock.pass(Duration.ofSeconds(12));

    assertThat(contacts.findById(ANNA)).isEqualTo(open(10, 10, Duration.ofSeconds(18)));
    assertThat(contacts.findAllById(List.of(JOHN, ANNA)))
        .containsExactly(
            Map.entry(JOHN, open(10, 10, Duration.ofSeconds(18))),
            Map.entry(ANNA, open(10, 10, Duration.ofSeconds(18))));
    assertThat(inner.asked()).isEqualTo(10);
  }

  @Test
  void ten_of_the_last_twenty_open_it_and_nine_do_not() {
    succeed(20);
    for (int i = 0; i < 200; i++) {
      int call = i;
      inner.answer(id -> call % 20 < 9 ? Inner.unavailable() : Inner.lookUp(id));
      contacts.findById(ANNA);
    }
    assertThat(inner.asked()).isEqualTo(220);

    inner.answer(id -> Inner.unavailable());
    assertThat(callsUntilOpen()).isEqualTo(10);
  }

  @Test
  void calls_before_the_last_twenty_do_not_count() {
    succeed(20);
    fail(9);
    succeed(20);
    fail(9);
    inner.answer(Inner::lookUp);

    assertThat(contacts.findById(ANNA)).isEqualTo(THE_ANNA);
  }

  @Test
  void every_other_error_is_the_answer_of_a_working_portal() {
    List<ContactError> errors =
        List.of(
            new ContactError.NotFound(ANNA),
            new ContactError.NotAuthenticated("no token"),
            new ContactError.AccessDenied("no right"),
            new ContactError.Refused("not paid"),
            new ContactError.Unreadable("a login page"));
    for (ContactError error : errors) {
      inner.answer(id -> Either.left(error));
      for (int i = 0; i < 30; i++) {
        assertThat(contacts.findById(ANNA)).isEqualTo(Either.left(error));
      }
    }
  }

  @Test
  void of_several_at_once_each_counts() {
    inner.answer(id -> Inner.unavailable());
    contacts.findAllById(LongStream.range(0, 9).mapToObj(ContactId::of).toList());
    assertThat(contacts.findById(ANNA)).isEqualTo(Inner.unavailable());

    assertThat(contacts.findById(ANNA)).isEqualTo(open(10, 10, Duration.ofSeconds(30)));
    assertThat(inner.calls()).hasSize(2);
  }

  @Nested
  class When_the_time_is_over {
    @Test
    void three_good_calls_close_it() {
      openIt();
      inner.answer(Inner::lookUp);
      succeed(3);

      inner.answer(id -> Inner.unavailable());
      assertThat(callsUntilOpen()).isEqualTo(10);
    }

    @Test
    void three_calls_are_permitted_and_the_others_are_unavailable() throws Exception {
      openIt();
      CountDownLatch asked = new CountDownLatch(3);
      CountDownLatch go = new CountDownLatch(1);
      inner.answer(
          id -> {
            asked.countDown();
            Threads.await(go);
            return Inner.lookUp(id);
          });
      List<Call<Either<ContactError, Contact>>> probes =
          List.of(
              Threads.call(() -> contacts.findById(ANNA)),
              Threads.call(() -> contacts.findById(ANNA)),
              Threads.call(() -> contacts.findById(ANNA)));
      Threads.await(asked);

      assertThat(contacts.findById(ANNA))
          .isEqualTo(
              Either.left(
                  ContactError.Unavailable.because(
                      "the portal did not answer, and other calls are testing it;"
                          + " no request was made")));
      go.countDown();
      for (Call<Either<ContactError, Contact>> probe : probes) {
        assertThat(probe.result()).isEqualTo(THE_ANNA);
      }
      assertThat(contacts.findById(ANNA)).isEqualTo(THE_ANNA);
    }

    @Test
    void of_several_at_once_three_are_asked_for() {
      openIt();
      inner.answer(Inner::lookUp);

      Map<ContactId, Either<ContactError, Contact>> outcomes =
          contacts.findAllById(List.of(ANNA, JOHN, MISSING, SampleContacts.romashka().id()));

      assertThat(inner.calls().get(inner.calls().size() - 1)).containsExactly(ANNA, JOHN, MISSING);
      assertThat(outcomes.keySet())
          .containsExactly(ANNA, JOHN, MISSING, SampleContacts.romashka().id());
      assertThat(outcomes.get(ANNA)).isEqualTo(THE_ANNA);
      assertThat(Calls.isUnavailable(outcomes.get(SampleContacts.romashka().id()))).isTrue();
    }

    @Test
    void it_opens_again_if_most_of_the_three_are_unavailable() {
      openIt();
      fail(1);
      succeed(1);
      fail(1);

      assertThat(contacts.findById(ANNA)).isEqualTo(open(2, 3, Duration.ofSeconds(30)));
    }

    @Test
    void an_interrupted_call_gives_its_place_to_another() {
      openIt();
      inner.answer(CircuitBreakingContactsTest::interrupted);
      for (int i = 0; i < 20; i++) {
        contacts.findById(ANNA);
        assertThat(Thread.interrupted()).isTrue();
      }
      succeed(3);

      fail(9);
      succeed(1);
    }

    @Test
    void a_call_that_throws_gives_its_place_to_another() {
      openIt();
      inner.answer(
          id -> {
            throw new UnsupportedOperationException("a bug");
          });
      for (int i = 0; i < 20; i++) {
        assertThatThrownBy(() -> contacts.findById(ANNA)).hasMessage("a bug");
        assertThatThrownBy(() -> contacts.findAllById(List.of(ANNA, JOHN))).hasMessage("a bug");
      }

      succeed(3);
    }

    private void openIt() {
      fail(10);
      clock.pass(Duration.ofSeconds(31));
    }
  }

  @Test
  void an_interrupted_call_does_not_count() {
    fail(9);
    inner.answer(CircuitBreakingContactsTest::interrupted);
    for (int i = 0; i < 50; i++) {
      contacts.findById(ANNA);
      assertThat(Thread.interrupted()).isTrue();
      contacts.findAllById(List.of(ANNA, JOHN));
      assertThat(Thread.interrupted()).isTrue();
    }

    assertThat(callsUntilOpen()).isEqualTo(1);
  }

  @Test
  void a_call_that_began_before_it_opened_does_not_count_when_half_open() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    inner.answer(
        id -> {
          asked.countDown();
          Threads.await(go);
          return Inner.unavailable();
        });
    Call<Either<ContactError, Contact>> late = Threads.call(() -> contacts.findById(ANNA));
    Threads.await(asked);
    fail(10);
    clock.pass(Duration.ofSeconds(31));
    fail(1);
    go.countDown();
    late.result();

    // With the late one counted these would be two of three.
    succeed(2);
    succeed(1);
  }

  @Test
  void the_numbers_can_be_set() {
    ContactRepository touchy =
        breaker(
            CircuitBreakingContacts.builder()
                .failureRateThreshold(100)
                .minimumNumberOfCalls(2)
                .slidingWindowSize(7)
                .waitDurationInOpenState(Duration.ofSeconds(3))
                .permittedNumberOfCallsInHalfOpenState(1));
    inner.answer(id -> Inner.unavailable());
    touchy.findById(ANNA);
    touchy.findById(ANNA);

    assertThat(touchy.findById(ANNA)).isEqualTo(open(2, 2, Duration.ofSeconds(3)));
    clock.pass(Duration.ofSeconds(4));
    assertThat(touchy.findById(ANNA)).isEqualTo(Inner.unavailable());
    assertThat(touchy.findById(ANNA)).isEqualTo(open(1, 1, Duration.ofSeconds(3)));
  }

  @Test
  void the_minimum_number_of_calls_is_exact() {
    for (int calls = 1; calls <= 40; calls++) {
      Inner away = Inner.answering(id -> Inner.unavailable());
      ContactRepository breaking =
          CircuitBreakingContacts.builder()
              .minimumNumberOfCalls(calls)
              .slidingWindowSize(40)
              .around(away);

      callTimes(calls + 2, breaking);

      assertThat(away.asked()).as("%d calls", calls).isEqualTo(calls);
    }
  }

  @Test
  void the_failure_rate_threshold_is_exact() {
    for (int percent = 1; percent <= 100; percent++) {
      Inner portal = Inner.holdingEveryone();
      ContactRepository breaking =
          CircuitBreakingContacts.builder()
              .failureRateThreshold(percent)
              .slidingWindowSize(100)
              .around(portal);
      callTimes(100, breaking);
      portal.answer(id -> Inner.unavailable());

      callTimes(percent + 2, breaking);

      assertThat(portal.asked()).as("%d percent", percent).isEqualTo(100 + percent);
    }
  }

  @Test
  void a_window_smaller_than_the_minimum_number_of_calls_opens_it_when_it_is_full() {
    Inner away = Inner.answering(id -> Inner.unavailable());
    ContactRepository breaking =
        CircuitBreakingContacts.builder()
            .minimumNumberOfCalls(10)
            .slidingWindowSize(4)
            .around(away);

    callTimes(6, breaking);

    assertThat(away.asked()).isEqualTo(4);
  }

  private static void callTimes(int times, ContactRepository repository) {
    for (int i = 0; i < times; i++) {
      repository.findById(ANNA);
    }
  }

  @Test
  void closing_it_closes_the_inner_repository() {
    contacts.close();

    assertThat(inner.closings()).isEqualTo(1);
  }

  @Test
  void invalid_values_are_rejected() {
    CircuitBreakingContacts.Builder builder = CircuitBreakingContacts.builder();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.failureRateThreshold(0))
        .withMessage("failureRateThreshold must be at least 1: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.failureRateThreshold(101))
        .withMessage("failureRateThreshold must be at most 100: 101");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.minimumNumberOfCalls(0))
        .withMessage("minimumNumberOfCalls must be at least 1: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.slidingWindowSize(0))
        .withMessage("slidingWindowSize must be at least 1: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.waitDurationInOpenState(Duration.ofSeconds(-1)))
        .withMessage(
            "waitDurationInOpenState must be at least a millisecond and at most 365 days: PT-1S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.permittedNumberOfCallsInHalfOpenState(0))
        .withMessage("permittedNumberOfCallsInHalfOpenState must be at least 1: 0");
    assertThatNullPointerException()
        .isThrownBy(() -> CircuitBreakingContacts.around((ContactRepository) null));
  }

  private ContactRepository breaker(CircuitBreakingContacts.Builder settings) {
    return settings.around(inner, clock);
  }

  private static Either<ContactError, Contact> open(int unavailable, int calls, Duration left) {
    return Either.left(
        new ContactError.Unavailable(
            "%d of the last %d calls got no answer; no request was made"
                .formatted(unavailable, calls),
            Option.some(left)));
  }

  private static Either<ContactError, Contact> interrupted(ContactId id) {
    Thread.currentThread().interrupt();
    return Inner.unavailable();
  }

  private void fail(int times) {
    inner.answer(id -> Inner.unavailable());
    for (int i = 0; i < times; i++) {
      assertThat(contacts.findById(ANNA)).isEqualTo(Inner.unavailable());
    }
  }

  private void succeed(int times) {
    inner.answer(Inner::lookUp);
    for (int i = 0; i < times; i++) {
      assertThat(contacts.findById(ANNA)).isEqualTo(THE_ANNA);
    }
  }

  private int callsUntilOpen() {
    inner.answer(id -> Inner.unavailable());
    int calls = 0;
    while (contacts.findById(ANNA).equals(Inner.unavailable())) {
      calls++;
    }
    return calls;
  }

  /** Clock that only moves when set. */
  private static final class SettableClock extends Clock {
    private volatile Instant now = Instant.parse("2026-11-23T12:00:00Z");

    void pass(Duration length) {
      now = now.plus(length);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("no date is needed here");
    }
  }
}
