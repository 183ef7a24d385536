package r7contacts.decorator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static r7contacts.decorator.Inner.ANNA;
import static r7contacts.decorator.Inner.JOHN;
import static r7contacts.decorator.Inner.MISSING;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
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

class CachedContactsTest {

  private static final Either<ContactError, Contact> THE_ANNA = Either.right(SampleContacts.anna());

  private final AtomicLong time = new AtomicLong();
  private final Inner inner = Inner.holdingEveryone();
  private final ContactRepository contacts =
      CachedContacts.builder().around((ContactRepository) inner, time::get);

  @Nested
  class The_contract extends ContactRepositoryContract {
    @Override
    protected ContactRepository open() {
      return CachedContacts.around(InMemoryContacts.of(SampleContacts.all()));
    }

    @Override
    protected ContactRepository failing() {
      return CachedContacts.around(Inner.failing());
    }

    @Override
    protected ContactRepository failingOnce() {
      return CachedContacts.around(Inner.failingOnce());
    }
  }

  @Nested
  class Keeping {
    @Test
    void a_contact_is_kept_for_a_minute() {
      assertThat(contacts.findById(ANNA)).isEqualTo(THE_ANNA);
      pass(Duration.ofMillis(59_999));

      assertThat(contacts.findById(ANNA)).isEqualTo(THE_ANNA);
      assertThat(inner.asked()).isEqualTo(1);

      pass(Duration.ofMillis(1));
      assertThat(contacts.findById(ANNA)).isEqualTo(THE_ANNA);
      assertThat(inner.asked()).isEqualTo(2);
    }

    @Test
    void reading_it_does_not_make_it_live_longer() {
      contacts.findById(ANNA);
      for (int i = 0; i < 4; i++) {
        pass(Duration.ofSeconds(15));
        contacts.findById(ANNA);
      }

      assertThat(inner.asked()).isEqualTo(2);
    }

    @Test
    void not_found_is_kept_for_five_seconds() {
      assertThat(contacts.findById(MISSING))
          .isEqualTo(Either.left(new ContactError.NotFound(MISSING)));
      pass(Duration.ofMillis(4_999));
      contacts.findById(MISSING);
      assertThat(inner.asked()).isEqualTo(1);

      pass(Duration.ofMillis(1));
      contacts.findById(MISSING);
      assertThat(inner.asked()).isEqualTo(2);
    }

    @Test
    void no_other_error_is_kept() {
      List<ContactError> errors =
          List.of(
              ContactError.Unavailable.because("away"),
              new ContactError.NotAuthenticated("no token"),
              new ContactError.AccessDenied("no right"),
              new ContactError.Refused("not paid"),
              new ContactError.Unreadable("a login page"));
      for (ContactError error : errors) {
        inner.answer(id -> Either.left(error));
        assertThat(contacts.findById(ANNA)).isEqualTo(Either.left(error));
        assertThat(contacts.findAllById(List.of(ANNA))).containsEntry(ANNA, Either.left(error));
      }

      assertThat(inner.asked()).isEqualTo(2 * errors.size());
    }

    @Test
    void a_contact_with_another_id_is_not_kept() {
      Either<ContactError, Contact> john = Either.right(SampleContacts.john());
      inner.answer(id -> john);

      assertThat(contacts.findById(ANNA)).isEqualTo(john);
      assertThat(contacts.findAllById(List.of(ANNA))).containsEntry(ANNA, john);
      inner.answer(Inner::lookUp);
      assertThat(contacts.findById(ANNA)).isEqualTo(THE_ANNA);
      assertThat(contacts.findAllById(List.of(ANNA, JOHN)))
          .containsEntry(ANNA, THE_ANNA)
          .containsEntry(JOHN, john);
    }

    @Test
    void a_contact_with_the_id_0_of_the_documentation_is_kept() {
      inner.answer(id -> Either.right(Inner.withId(0)));
      contacts.findById(ANNA);

      assertThat(contacts.findById(ANNA)).isEqualTo(Either.right(Inner.withId(0)));
      assertThat(inner.asked()).isEqualTo(1);
    }

    @Test
    void the_times_can_be_set() {
      ContactRepository briefly =
          CachedContacts.builder()
              .timeToLive(Duration.ofSeconds(2))
              .absenceTimeToLive(Duration.ofSeconds(9))
              .around(inner, time::get);
      briefly.findAllById(List.of(ANNA, MISSING));
      pass(Duration.ofSeconds(2));
      briefly.findAllById(List.of(ANNA, MISSING));

      assertThat(inner.calls()).containsExactly(List.of(ANNA, MISSING), List.of(ANNA));
    }

    @Test
    void not_found_need_not_be_kept_at_all() {
      ContactRepository eager =
          CachedContacts.builder().absenceTimeToLive(Duration.ZERO).around(inner);
      eager.findById(MISSING);
      eager.findById(MISSING);

      assertThat(inner.asked()).isEqualTo(2);
    }

    @Test
    void no_more_are_kept_than_there_may_be() {
      inner.answer(id -> Either.left(new ContactError.NotFound(id)));
      ContactRepository small = CachedContacts.builder().maximumSize(10).around(inner);
      List<ContactId> many = LongStream.range(0, 1000).mapToObj(ContactId::of).toList();
      small.findAllById(many);
      small.findAllById(many);

      assertThat(inner.calls()).hasSize(2);
      assertThat(inner.calls().get(1)).hasSizeGreaterThanOrEqualTo(990);
    }
  }

  @Nested
  class Several {
    @Test
    void those_that_are_missing_are_asked_for_in_one_call_and_all_come_in_the_order_asked() {
      contacts.findById(JOHN);

      Map<ContactId, Either<ContactError, Contact>> outcomes =
          contacts.findAllById(List.of(MISSING, JOHN, ANNA, MISSING));

      assertThat(outcomes.keySet()).containsExactly(MISSING, JOHN, ANNA);
      assertThat(outcomes).containsEntry(JOHN, Either.right(SampleContacts.john()));
      assertThat(inner.calls()).containsExactly(List.of(JOHN), List.of(MISSING, ANNA));
    }

    @Test
    void none_missing_is_no_call() {
      contacts.findAllById(List.of(JOHN, ANNA));
      contacts.findAllById(List.of(ANNA, JOHN));
      contacts.findById(ANNA);

      assertThat(inner.calls()).containsExactly(List.of(JOHN, ANNA));
    }

    @Test
    void a_load_in_progress_is_shared() throws Exception {
      CountDownLatch asked = new CountDownLatch(1);
      CountDownLatch go = new CountDownLatch(1);
      inner.answer(
          id -> {
            if (id.equals(ANNA)) {
              asked.countDown();
              Threads.await(go);
            }
            return Inner.lookUp(id);
          });
      Call<Either<ContactError, Contact>> first = Threads.call(() -> contacts.findById(ANNA));
      Threads.await(asked);

      Call<Map<ContactId, Either<ContactError, Contact>>> both =
          Threads.call(() -> contacts.findAllById(List.of(ANNA, JOHN))).waits();
      go.countDown();

      assertThat(both.result())
          .containsExactly(
              Map.entry(ANNA, THE_ANNA), Map.entry(JOHN, Either.right(SampleContacts.john())));
      assertThat(first.result()).isEqualTo(THE_ANNA);
      assertThat(inner.calls()).containsExactly(List.of(ANNA), List.of(JOHN));
    }
  }

  @Nested
  class While_loading {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);

    @Test
    void any_number_of_threads_cause_one_call() throws Exception {
      inner.answer(this::slowly);
      List<Call<Either<ContactError, Contact>>> callers = new ArrayList<>();
      callers.add(Threads.call(() -> contacts.findById(ANNA)));
      Threads.await(asked);
      for (int i = 0; i < 20; i++) {
        callers.add(Threads.call(() -> contacts.findById(ANNA)).waits());
      }
      go.countDown();

      for (Call<Either<ContactError, Contact>> caller : callers) {
        assertThat(caller.result()).isEqualTo(THE_ANNA);
      }
      assertThat(inner.asked()).isEqualTo(1);
    }

    @Test
    void an_error_is_for_all_waiting_threads_and_is_not_kept() throws Exception {
      inner.answer(
          id -> {
            slowly(id);
            return Inner.unavailable();
          });
      Call<Either<ContactError, Contact>> first = Threads.call(() -> contacts.findById(ANNA));
      Threads.await(asked);
      Call<Either<ContactError, Contact>> second =
          Threads.call(() -> contacts.findById(ANNA)).waits();
      go.countDown();

      assertThat(first.result()).isEqualTo(Inner.unavailable());
      assertThat(second.result()).isEqualTo(Inner.unavailable());
      assertThat(inner.asked()).isEqualTo(1);
      inner.answer(Inner::lookUp);
      assertThat(contacts.findById(ANNA)).isEqualTo(THE_ANNA);
    }

    @Test
    void other_ids_do_not_wait() throws Exception {
      inner.answer(id -> id.equals(ANNA) ? slowly(id) : Inner.lookUp(id));
      Call<Either<ContactError, Contact>> first = Threads.call(() -> contacts.findById(ANNA));
      Threads.await(asked);

      // Enough ids to share locks of the cache.
      for (Contact other : SampleContacts.readById()) {
        if (!other.id().equals(ANNA)) {
          assertThat(contacts.findById(other.id())).isEqualTo(Either.right(other));
        }
      }
      for (int i = 0; i < 500; i++) {
        contacts.findById(ContactId.of(100_000 + i));
      }
      go.countDown();
      assertThat(first.result()).isEqualTo(THE_ANNA);
    }

    @Test
    void the_interrupt_of_the_one_who_loads_is_not_that_of_those_who_wait() throws Exception {
      AtomicBoolean isFirst = new AtomicBoolean(true);
      inner.answer(
          id -> {
            if (isFirst.getAndSet(false)) {
              asked.countDown();
              return Threads.await(go) ? Inner.lookUp(id) : Inner.unavailable();
            }
            return Inner.lookUp(id);
          });
      Call<Boolean> first =
          Threads.call(
              () ->
                  contacts.findById(ANNA).equals(Inner.unavailable())
                      && Thread.currentThread().isInterrupted());
      Threads.await(asked);
      Call<Either<ContactError, Contact>> one = Threads.call(() -> contacts.findById(ANNA)).waits();
      Call<Map<ContactId, Either<ContactError, Contact>>> several =
          Threads.call(() -> contacts.findAllById(List.of(ANNA))).waits();
      first.interrupt();

      assertThat(first.result()).isTrue();
      assertThat(one.result()).isEqualTo(THE_ANNA);
      assertThat(several.result()).containsExactly(Map.entry(ANNA, THE_ANNA));
      assertThat(inner.asked()).isEqualTo(2);
    }

    @Test
    void the_interrupt_of_one_who_waits_is_answered_at_once() throws Exception {
      inner.answer(this::slowly);
      Call<Either<ContactError, Contact>> first = Threads.call(() -> contacts.findById(ANNA));
      Threads.await(asked);
      Call<Boolean> one =
          Threads.call(
                  () ->
                      Calls.isUnavailable(contacts.findById(ANNA))
                          && Thread.currentThread().isInterrupted())
              .waits();
      Call<Boolean> several =
          Threads.call(
                  () ->
                      Calls.isUnavailable(contacts.findAllById(List.of(JOHN, ANNA)).get(ANNA))
                          && Thread.currentThread().isInterrupted())
              .waits();
      one.interrupt();
      several.interrupt();

      assertThat(one.result()).isTrue();
      assertThat(several.result()).isTrue();
      go.countDown();
      assertThat(first.result()).isEqualTo(THE_ANNA);
    }

    @Test
    void closing_ends_it_as_the_inner_repository_does_and_nothing_is_kept() throws Exception {
      inner.answer(this::slowly);
      Call<Either<ContactError, Contact>> first = Threads.call(() -> contacts.findById(ANNA));
      Threads.await(asked);
      contacts.close();
      go.countDown();

      assertThat(first.result()).isEqualTo(THE_ANNA);
      assertThat(inner.closings()).isEqualTo(1);
    }

    private Either<ContactError, Contact> slowly(ContactId id) {
      asked.countDown();
      Threads.await(go);
      return Inner.lookUp(id);
    }
  }

  @Test
  void an_exception_is_thrown_once_and_is_not_kept() {
    inner.answer(
        id -> {
          throw new UnsupportedOperationException("a bug");
        });
    assertThatThrownBy(() -> contacts.findById(ANNA)).hasMessage("a bug");
    assertThatThrownBy(() -> contacts.findAllById(List.of(JOHN, ANNA))).hasMessage("a bug");

    inner.answer(Inner::lookUp);
    assertThat(contacts.findById(ANNA)).isEqualTo(THE_ANNA);
    assertThat(contacts.findById(JOHN)).isEqualTo(Either.right(SampleContacts.john()));
  }

  @Test
  void threads_that_wait_for_a_load_that_throws_load_again() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    inner.answer(
        id -> {
          asked.countDown();
          Threads.await(go);
          inner.answer(Inner::lookUp);
          throw new UnsupportedOperationException("a bug");
        });
    Call<Either<ContactError, Contact>> first = Threads.call(() -> contacts.findById(ANNA));
    Threads.await(asked);
    Call<Either<ContactError, Contact>> second =
        Threads.call(() -> contacts.findById(ANNA)).waits();
    go.countDown();

    assertThat(second.result()).isEqualTo(THE_ANNA);
    assertThatThrownBy(first::result).hasRootCauseMessage("a bug");
  }

  @Test
  void invalid_values_are_rejected() {
    CachedContacts.Builder builder = CachedContacts.builder();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.timeToLive(Duration.ZERO))
        .withMessage("timeToLive must be at least a millisecond and at most 365 days: PT0S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.absenceTimeToLive(Duration.ofDays(366)))
        .withMessage(
            "absenceTimeToLive must be at least a millisecond and at most 365 days: PT8784H");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.maximumSize(0))
        .withMessage("maximumSize must be at least 1: 0");
    assertThatNullPointerException().isThrownBy(() -> CachedContacts.around(null));
  }

  private void pass(Duration length) {
    time.addAndGet(length.toNanos());
  }
}
