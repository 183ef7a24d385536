package r7contacts.decorator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static r7contacts.decorator.Inner.ANNA;
import static r7contacts.decorator.Inner.JOHN;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.decorator.Threads.Call;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;
import r7contacts.testkit.ContactRepositoryContract;
import r7contacts.testkit.SampleContacts;

class RateLimitedContactsTest {

  private static final Either<ContactError, Contact> THE_ANNA = Either.right(SampleContacts.anna());
  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

  @Nested
  class The_contract extends ContactRepositoryContract {
    @Override
    protected ContactRepository open() {
      return RateLimitedContacts.builder()
          .permits(25_000)
          .around(InMemoryContacts.of(SampleContacts.all()));
    }

    @Override
    protected ContactRepository failing() {
      return RateLimitedContacts.around(Inner.failing());
    }

    @Override
    protected ContactRepository failingOnce() {
      return RateLimitedContacts.around(Inner.failingOnce());
    }
  }

  /** Time that passes while a thread sleeps, and the times at which calls began. */
  private static final class Simulation {
    private long time = -5_000_000_000L;
    private long oversleepsBy;
    final List<Long> starts = new ArrayList<>();
    final Inner inner =
        Inner.answering(
            id -> {
              starts.add(time);
              return Inner.lookUp(id);
            });
    private final Random random = new Random(1);

    ContactRepository limited(RateLimitedContacts.Builder limit) {
      return limit.around(
          (ContactRepository) inner,
          () -> time,
          (closing, nanos) -> {
            time += nanos + upTo(oversleepsBy);
          });
    }

    void pass(Duration length) {
      time += length.toNanos();
    }

    long upTo(long most) {
      return most == 0 ? 0 : random.nextLong(most);
    }

    /** The most calls that began within any period of this length, its end excluded. */
    int mostWithin(Duration stretch) {
      int most = 0;
      int first = 0;
      for (int last = 0; last < starts.size(); last++) {
        while (starts.get(last) - starts.get(first) >= stretch.toNanos()) {
          first++;
        }
        most = Math.max(most, last - first + 1);
      }
      return most;
    }
  }

  private final Simulation simulation = new Simulation();

  @Nested
  class In_any_stretch_of_time {
    @ParameterizedTest
    @CsvSource({"500, 10000", "1, 1000", "2, 1000", "4, 2000", "51, 333", "1000, 1000"})
    void no_more_calls_begin_than_are_permitted(int permits, long perMillis) {
      Duration per = Duration.ofMillis(perMillis);
      ContactRepository contacts =
          simulation.limited(RateLimitedContacts.builder().permits(permits).per(per));

      for (int i = 0; i < 6 * permits; i++) {
        contacts.findById(ANNA);
      }

      assertThat(simulation.starts).hasSize(6 * permits);
      assertThat(simulation.mostWithin(per)).isEqualTo(permits);
      assertThat(simulation.mostWithin(per.multipliedBy(2))).isEqualTo(2 * permits);
    }

    @ParameterizedTest
    @CsvSource({"500, 10000", "2, 1000", "30, 1000", "100, 1000"})
    void nor_with_idle_times_threads_that_oversleep_and_several_at_once(
        int permits, long perMillis) {
      Duration per = Duration.ofMillis(perMillis);
      long average = per.toNanos() / permits;
      simulation.oversleepsBy = 3 * average;
      ContactRepository contacts =
          simulation.limited(RateLimitedContacts.builder().permits(permits).per(per));

      for (int i = 0; i < 6 * permits; i++) {
        if (i % 7 == 0) {
          contacts.findAllById(ids(1 + (int) simulation.upTo(2L * permits)));
        } else {
          contacts.findById(ANNA);
        }
        if (i % 50 == 0) {
          simulation.pass(Duration.ofNanos(simulation.upTo(2 * per.toNanos())));
        } else if (i % 3 == 0) {
          simulation.pass(Duration.ofNanos(simulation.upTo(average)));
        }
      }

      assertThat(simulation.mostWithin(per)).isLessThanOrEqualTo(permits);
    }

    @Test
    void nor_if_a_thread_wakes_after_its_turn() {
      AtomicReference<ContactRepository> contacts = new AtomicReference<>();
      AtomicBoolean isFirst = new AtomicBoolean(true);
      contacts.set(
          RateLimitedContacts.builder()
              .permits(2)
              .per(TEN_SECONDS)
              .around(
                  (ContactRepository) simulation.inner,
                  () -> simulation.time,
                  (closing, nanos) -> {
                    simulation.time += nanos;
                    if (isFirst.getAndSet(false)) {
                      // It wakes late, and another call begins before that.
                      simulation.pass(TEN_SECONDS);
                      contacts.get().findById(JOHN);
                    }
                  }));

      for (int i = 0; i < 3; i++) {
        contacts.get().findById(ANNA);
      }

      assertThat(simulation.starts).hasSize(4);
      assertThat(simulation.mostWithin(TEN_SECONDS)).isEqualTo(2);
    }

    @Test
    void the_portals_limit_is_used_up() {
      ContactRepository contacts = simulation.limited(RateLimitedContacts.builder());

      contacts.findAllById(ids(2000));

      assertThat(simulation.mostWithin(TEN_SECONDS)).isEqualTo(500);
    }

    @Test
    void four_calls_in_two_seconds_need_not_be_spread_over_them() {
      ContactRepository contacts =
          simulation.limited(
              RateLimitedContacts.builder()
                  .permits(4)
                  .per(Duration.ofSeconds(2))
                  .maximumWait(Duration.ZERO));
      simulation.pass(Duration.ofMillis(700));

      for (int i = 0; i < 4; i++) {
        assertThat(contacts.findById(ANNA)).isEqualTo(THE_ANNA);
      }
      assertThat(contacts.findById(ANNA))
          .isEqualTo(usedUp("4 calls in 2 s", Duration.ofSeconds(2)));
      simulation.pass(Duration.ofMillis(1_999));
      assertThat(contacts.findById(ANNA)).isEqualTo(usedUp("4 calls in 2 s", Duration.ofMillis(1)));
      simulation.pass(Duration.ofMillis(1));
      assertThat(contacts.findById(ANNA)).isEqualTo(THE_ANNA);
    }
  }

  @Nested
  class Waiting {
    @Test
    void a_call_that_would_wait_too_long_is_unavailable_with_the_time_to_wait() {
      ContactRepository impatient =
          simulation.limited(
              RateLimitedContacts.builder()
                  .permits(2)
                  .per(TEN_SECONDS)
                  .maximumWait(Duration.ofSeconds(2)));
      impatient.findById(ANNA);
      simulation.pass(Duration.ofSeconds(3));
      impatient.findById(ANNA);
      simulation.pass(Duration.ofSeconds(4));

      assertThat(impatient.findById(ANNA))
          .isEqualTo(usedUp("2 calls in 10 s", Duration.ofSeconds(3)));
      assertThat(simulation.starts).hasSize(2);
      simulation.pass(Duration.ofSeconds(1));
      assertThat(impatient.findById(ANNA)).isEqualTo(THE_ANNA);
      assertThat(simulation.starts).hasSize(3);
    }

    @Test
    void calls_that_already_wait_come_first() throws Exception {
      // One call in every 10 s: one began at 0, and those who wait have the places at 10 and 20 s.
      CountDownLatch go = new CountDownLatch(1);
      ContactRepository contacts =
          RateLimitedContacts.builder()
              .permits(1)
              .per(TEN_SECONDS)
              .maximumWait(Duration.ofSeconds(25))
              .around(
                  (ContactRepository) simulation.inner, () -> 0, (closing, nanos) -> go.await());
      contacts.findById(ANNA);
      Threads.call(() -> contacts.findById(ANNA)).waits();
      Threads.call(() -> contacts.findById(ANNA)).waits();

      assertThat(contacts.findById(ANNA))
          .isEqualTo(usedUp("1 call in 10 s", Duration.ofSeconds(30)));
      contacts.close();
      go.countDown();
    }

    @Test
    void of_several_the_rest_is_unavailable() {
      ContactRepository contacts =
          simulation.limited(
              RateLimitedContacts.builder()
                  .permits(3)
                  .per(Duration.ofMillis(100))
                  .maximumWait(Duration.ofMillis(150)));
      List<ContactId> ids = ids(7);

      Map<ContactId, Either<ContactError, Contact>> outcomes =
          contacts.findAllById(
              List.of(ids.get(0), ids.get(1), ids.get(0), ids.get(2), ids.get(3), ids.get(4)));
      assertThat(outcomes.keySet()).containsExactlyElementsOf(ids.subList(0, 5));
      assertThat(simulation.inner.calls()).containsExactly(ids.subList(0, 3), ids.subList(3, 5));

      ContactRepository impatient =
          simulation.limited(
              RateLimitedContacts.builder()
                  .permits(3)
                  .per(Duration.ofMillis(100))
                  .maximumWait(Duration.ZERO));
      Map<ContactId, Either<ContactError, Contact>> some = impatient.findAllById(ids);
      assertThat(some.keySet()).containsExactlyElementsOf(ids);
      assertThat(some.get(ids.get(2)))
          .isEqualTo(Either.left(new ContactError.NotFound(ids.get(2))));
      assertThat(some.get(ids.get(3)))
          .isEqualTo(usedUp("3 calls in 0.1 s", Duration.ofMillis(100)));
      assertThat(some.get(ids.get(6))).isEqualTo(some.get(ids.get(3)));
    }

    @Test
    void several_wait_no_longer_together_than_one_may() {
      ContactRepository contacts =
          simulation.limited(
              RateLimitedContacts.builder()
                  .permits(2)
                  .per(TEN_SECONDS)
                  .maximumWait(Duration.ofSeconds(25)));
      long start = simulation.time;

      Map<ContactId, Either<ContactError, Contact>> outcomes = contacts.findAllById(ids(100));

      assertThat(Duration.ofNanos(simulation.time - start))
          .isLessThanOrEqualTo(Duration.ofSeconds(25));
      assertThat(outcomes).hasSize(100);
      assertThat(simulation.starts).hasSize(6);
    }

    @Test
    void an_interrupt_ends_it() throws Exception {
      Inner inner = Inner.holdingEveryone();
      ContactRepository contacts = oneNowAndTheNextInAnHour(inner);
      contacts.findById(ANNA);
      Call<Boolean> caller =
          Threads.call(
                  () ->
                      contacts
                              .findById(JOHN)
                              .equals(Either.left(ContactError.Unavailable.interrupted()))
                          && Thread.currentThread().isInterrupted())
              .waits();
      caller.interrupt();

      assertThat(caller.result()).isTrue();
      assertThat(inner.asked()).isEqualTo(1);
    }

    @Test
    void closing_ends_it() throws Exception {
      Inner inner = Inner.holdingEveryone();
      ContactRepository contacts = oneNowAndTheNextInAnHour(inner);
      contacts.findById(ANNA);
      Call<Either<ContactError, Contact>> one = Threads.call(() -> contacts.findById(JOHN)).waits();
      Call<Map<ContactId, Either<ContactError, Contact>>> several =
          Threads.call(() -> contacts.findAllById(List.of(JOHN, ANNA))).waits();
      contacts.close();

      Either<ContactError, Contact> closed =
          Either.left(ContactError.Unavailable.because("the repository was closed meanwhile"));
      assertThat(one.result()).isEqualTo(closed);
      assertThat(several.result())
          .containsExactly(Map.entry(JOHN, closed), Map.entry(ANNA, closed));
      assertThat(inner.asked()).isEqualTo(1);
      assertThat(inner.closings()).isEqualTo(1);
    }

    @Test
    void real_time_passes_too() {
      Inner inner = Inner.holdingEveryone();
      ContactRepository contacts =
          RateLimitedContacts.builder().permits(2).per(Duration.ofMillis(20)).around(inner);
      long begun = System.nanoTime();
      for (int i = 0; i < 6; i++) {
        assertThat(contacts.findById(ANNA)).isEqualTo(THE_ANNA);
      }

      assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(40_000_000L);
    }

    private ContactRepository oneNowAndTheNextInAnHour(Inner inner) {
      return RateLimitedContacts.builder()
          .permits(1)
          .per(Duration.ofHours(1))
          .maximumWait(Duration.ofHours(3))
          .around(inner);
    }
  }

  @Test
  void the_portals_limit_is_the_default() {
    Inner inner = Inner.holdingEveryone();
    ContactRepository contacts = RateLimitedContacts.around(inner);

    assertThat(contacts.findAllById(List.of(ANNA, JOHN)).keySet()).containsExactly(ANNA, JOHN);
    assertThat(inner.calls()).containsExactly(List.of(ANNA, JOHN));
  }

  @Test
  void invalid_values_are_rejected() {
    RateLimitedContacts.Builder builder = RateLimitedContacts.builder();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.permits(0))
        .withMessage("permits must be at least 1: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.per(Duration.ZERO))
        .withMessage("per must be at least a millisecond and at most 365 days: PT0S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.maximumWait(Duration.ofSeconds(-1)))
        .withMessage("maximumWait must be at least a millisecond and at most 365 days: PT-1S");
    assertThatNullPointerException().isThrownBy(() -> RateLimitedContacts.around(null));
  }

  private static Either<ContactError, Contact> usedUp(String limit, Duration wait) {
    return Either.left(
        new ContactError.Unavailable(
            "the limit of " + limit + " is used up for longer than a call may wait",
            Option.some(wait)));
  }

  private static List<ContactId> ids(int many) {
    return LongStream.range(0, many).mapToObj(i -> ContactId.of(500_000 + i)).toList();
  }
}
