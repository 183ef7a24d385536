package r7contacts.decorator;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.decorator.Changes.ANNA;
import static r7contacts.decorator.Changes.MARIA;
import static r7contacts.decorator.Changes.addEmail;
import static r7contacts.decorator.Changes.addEmailAndTag;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import r7contacts.domain.Contact;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SharingChange;
import r7contacts.port.ContactError;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.WritePlan;

/** Changes through a circuit breaker that opens at the first unavailable request. */
@Timeout(60)
class CircuitBreakingEditingTest {

  private static final ContactError AWAY = ContactError.Unavailable.because("the portal is away");

  private final EditableInner inner = new EditableInner();
  private final EditableContactBook book =
      CircuitBreakingContacts.builder()
          .minimumNumberOfCalls(1)
          .failureRateThreshold(1)
          .slidingWindowSize(1)
          .around(inner);

  @Test
  void nothing_is_sent_while_the_circuit_is_open() {
    WritePlan plan = book.plan(addEmail(ANNA, "second")).get();
    openIt();

    WriteError ofChange = book.perform(addEmail(ANNA, "second")).getLeft();
    WriteError ofPlan = book.perform(plan).getLeft();

    assertThat(ofChange).isInstanceOf(WriteError.NotDone.class);
    assertThat(ofPlan).isInstanceOf(WriteError.NotDone.class);
    assertThat(ofChange.message())
        .startsWith("nothing was changed: unavailable: 1 of the last 1 calls got no answer;")
        .contains("no request was made");
    assertThat(inner.requests()).isEmpty();
  }

  @Test
  void a_change_is_partly_done_if_the_circuit_opens_between_two_steps() {
    inner.after(
        request -> {
          if (request.equals("write AddInfos")) {
            failEverything();
            book.findById(MARIA);
            inner.forgetRequests();
          }
        });

    WriteError.PartlyDone error =
        (WriteError.PartlyDone) book.perform(addEmailAndTag(ANNA, "second")).getLeft();

    assertThat(error.done()).hasSize(1);
    assertThat(error.reason().message()).contains("no request was made");
    assertThat(error.notStarted()).isEmpty();
    assertThat(error.now()).isEmpty();
    assertThat(inner.requests()).isEmpty();
  }

  @Test
  void an_unavailable_write_opens_the_circuit() {
    inner.failing(request -> Option.when(request.startsWith("write"), AWAY));

    book.perform(addEmail(ANNA, "second"));
    inner.failing(request -> Option.none());

    assertThat(book.findById(MARIA).getLeft().message()).contains("no request was made");
  }

  @Test
  void conflicts_and_refused_and_invalid_changes_do_not_count() {
    Contact seen = book.getById(MARIA);
    inner.performOrThrow(ContactEdit.ofPerson(MARIA).about("a rival's note").build());
    inner.failing(
        request ->
            Option.when(
                request.equals("write AddInfos"), () -> new ContactError.Refused("no reason")));

    WriteError conflict = book.perform(ContactEdit.of(seen).about("my note").build()).getLeft();
    WriteError refused = book.perform(addEmail(ANNA, "second")).getLeft();
    WriteError wouldLose =
        book.perform(ContactEdit.ofPerson(ANNA).jobTitle("CTO").build()).getLeft();
    WriteError invalid =
        book.perform(NewContact.person("A".repeat(300), SharingChange.everyone()).build())
            .getLeft();

    assertThat(conflict).isInstanceOf(WriteError.Conflict.class);
    assertThat(refused).isInstanceOf(WriteError.NotDone.class);
    assertThat(wouldLose).isInstanceOf(WriteError.WouldLose.class);
    assertThat(invalid).isInstanceOf(WriteError.Invalid.class);
    assertThat(book.findById(MARIA).isRight()).isTrue();
  }

  private void openIt() {
    failEverything();
    book.findById(MARIA);
    inner.failing(request -> Option.none());
    inner.forgetRequests();
  }

  private void failEverything() {
    inner.failing(request -> Option.when(!request.startsWith("write"), AWAY));
  }
}
