package r7contacts.decorator;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.decorator.Changes.ANNA;
import static r7contacts.decorator.Changes.FOOD;
import static r7contacts.decorator.Changes.MARIA;
import static r7contacts.decorator.Changes.addEmail;
import static r7contacts.decorator.Changes.addEmailAndTag;
import static r7contacts.decorator.Changes.hasEmail;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import r7contacts.decorator.Threads.Call;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.domain.change.Loss;
import r7contacts.port.ContactError;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.Written;
import r7contacts.testkit.SampleContacts;

/** The permits that changes take, and what happens when there are none left. */
@Timeout(60)
class RateLimitedEditingTest {

  private final EditableInner inner = new EditableInner();

  /** Changes, with the requests that each takes (field guide §13): reads, writes, the re-read. */
  static Stream<Arguments> changes() {
    return Stream.of(
        Arguments.of(addEmail(ANNA, "second"), List.of("read 1001", "write AddInfos", "read 1001")),
        Arguments.of(
            ContactEdit.ofPerson(ANNA).addTag("new").build(),
            List.of("tags 1001", "read 1001", "write ChangeTag", "tags 1001", "read 1001")),
        Arguments.of(
            ContactEdit.ofPerson(ANNA).company(FOOD).build(),
            List.of(
                "read 1001",
                "read 2002",
                "write ChangeCompany",
                "write ChangeCompany",
                "read 1001")),
        Arguments.of(
            ContactEdit.ofPerson(MARIA).stage(SampleContacts.anna().stage().get()).build(),
            List.of("read 1003", "stages", "write ChangeStage", "read 1003")),
        Arguments.of(
            ContactEdit.ofPerson(MARIA).jobTitle("CTO").build(),
            List.of("read 1003", "type 1003", "read 1003", "write ReplaceRecord", "read 1003")),
        Arguments.of(
            ContactEdit.ofPerson(ANNA).jobTitle("CTO").build().accepting(Loss.Kind.values()),
            List.of(
                "read 1001",
                "type 1001",
                "stages",
                "read 1001",
                "write ReplaceRecord",
                "write ChangeStage",
                "read 1001")));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void a_change_takes_one_permit_for_each_request(ContactChange change, List<String> requests) {
    EditableContactBook exact = limited(requests.size());
    EditableContactBook tooFew =
        RateLimitedContacts.builder()
            .permits(requests.size() - 1)
            .per(Duration.ofHours(1))
            .maximumWait(Duration.ZERO)
            .around(new EditableInner());

    Written written = exact.performOrThrow(change);

    assertThat(written.contact()).isNotEmpty();
    assertThat(inner.requests()).isEqualTo(requests);
    assertThat(exact.findById(ANNA).getLeft().message()).contains("is used up");
    assertThat(tooFew.perform(change).map(Written::contact))
        .isNotEqualTo(Either.right(written.contact()));
  }

  @Test
  void a_removal_takes_one_permit_for_each_request() {
    EditableContactBook book = limited(100);

    book.performOrThrow(ContactRemoval.of(SampleContacts.maria()));

    int used = inner.requests().size();
    for (int call = used; call < 100; call++) {
      assertThat(book.tags()).isEqualTo(Either.left(SingleContactsOnly.NOT_HERE));
    }
    assertThat(book.tags().getLeft().message()).contains("is used up");
  }

  @Test
  void nothing_is_changed_if_the_first_write_would_have_to_wait_too_long() {
    EditableContactBook book = limited(1);

    WriteError.NotDone error =
        (WriteError.NotDone) book.perform(addEmail(ANNA, "second")).getLeft();

    assertThat(((ContactError.Unavailable) error.reason()).retryAfter()).isNotEmpty();
    assertThat(inner.requests()).containsExactly("read 1001");
  }

  @Test
  void a_change_is_partly_done_if_a_later_write_would_have_to_wait_too_long() {
    EditableContactBook book = limited(3);

    WriteError.PartlyDone error =
        (WriteError.PartlyDone) book.perform(addEmailAndTag(ANNA, "second")).getLeft();

    assertThat(inner.requests()).containsExactly("tags 1001", "read 1001", "write AddInfos");
    assertThat(error.done()).hasSize(1);
    assertThat(inner.performOrThrow(error.rest()).isChanged()).isTrue();
    assertThat(inner.tagsOf(ANNA).get()).contains("second");
  }

  @Test
  void each_request_waits_for_its_turn() {
    EditableContactBook book =
        RateLimitedContacts.builder().permits(1).per(Duration.ofMillis(50)).around(inner);
    long start = System.nanoTime();

    book.performOrThrow(addEmail(ANNA, "second"));

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(99));
  }

  @Test
  void closing_ends_the_wait_of_every_change_of_a_contact() throws Exception {
    EditableContactBook book = waiting(1);
    Call<Either<WriteError, Written>> one = Threads.call(() -> book.perform(addEmail(ANNA, "a")));
    one.waits();
    Call<Either<WriteError, Written>> other = Threads.call(() -> book.perform(addEmail(ANNA, "b")));
    other.waits();

    book.close();

    assertThat(one.result().getLeft()).isEqualTo(new WriteError.NotDone(closed()));
    assertThat(other.result().isLeft()).isTrue();
    assertThat(inner.requests()).containsExactly("read 1001");
  }

  @Test
  void an_interrupt_ends_the_wait_between_two_steps_and_stays_set() throws Exception {
    EditableContactBook book = waiting(3);
    Call<Boolean> call =
        Threads.call(
            () ->
                book.perform(addEmailAndTag(ANNA, "second")).getLeft()
                        instanceof WriteError.PartlyDone
                    && Thread.currentThread().isInterrupted());
    call.waits();

    call.interrupt();

    assertThat(call.result()).isTrue();
    assertThat(hasEmail(inner.getById(ANNA), "second")).isTrue();
  }

  @Test
  void a_waiting_change_blocks_no_change_of_another_contact() throws Exception {
    EditableContactBook book = waiting(1);
    Call<Either<WriteError, Written>> waiting =
        Threads.call(() -> book.perform(addEmail(ANNA, "second")));
    waiting.waits();

    inner.performOrThrow(addEmail(MARIA, "second"));

    assertThat(hasEmail(inner.getById(MARIA), "second")).isTrue();
    book.close();
    assertThat(waiting.result().isLeft()).isTrue();
  }

  /** Permits so many requests, and none later. */
  private EditableContactBook limited(int permits) {
    return RateLimitedContacts.builder()
        .permits(permits)
        .per(Duration.ofHours(1))
        .maximumWait(Duration.ZERO)
        .around(inner);
  }

  /** Permits so many requests, and lets further ones wait. */
  private EditableContactBook waiting(int permits) {
    return RateLimitedContacts.builder()
        .permits(permits)
        .per(Duration.ofHours(1))
        .maximumWait(Duration.ofHours(2))
        .around(inner);
  }

  private static ContactError closed() {
    return ContactError.Unavailable.closed();
  }
}
