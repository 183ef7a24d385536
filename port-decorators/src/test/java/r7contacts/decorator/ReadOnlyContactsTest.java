package r7contacts.decorator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static r7contacts.decorator.Changes.ANNA;
import static r7contacts.decorator.Changes.MARIA;
import static r7contacts.decorator.Changes.addEmail;
import static r7contacts.decorator.Changes.hasEmail;

import io.vavr.control.Option;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.WritePlan;
import r7contacts.testkit.ContactRepositoryContract;

class ReadOnlyContactsTest {

  private static final ContactError AWAY = ContactError.Unavailable.because("the portal is away");

  private final EditableInner inner = new EditableInner();
  private final EditableContactBook book = ReadOnlyContacts.around(inner);

  @Nested
  class The_contract extends ContactRepositoryContract {
    @Override
    protected ContactRepository open() {
      return ReadOnlyContacts.around(new EditableInner());
    }

    @Override
    protected ContactRepository failing() {
      inner.failing(request -> Option.some(AWAY));
      return book;
    }

    @Override
    protected ContactRepository failingOnce() {
      inner.failing(request -> Option.when(inner.requests().size() == 1, AWAY));
      return book;
    }
  }

  @Test
  void a_change_is_planned_and_not_performed() {
    WritePlan plan = book.plan(addEmail(ANNA, "second")).get();
    WriteError ofPlan = book.perform(plan).getLeft();
    WriteError ofChange = book.perform(addEmail(ANNA, "second")).getLeft();

    assertThat(plan.steps()).hasSize(1);
    assertThat(((WriteError.NotDone) ofPlan).reason())
        .isInstanceOf(ContactError.AccessDenied.class);
    assertThat(ofPlan.message())
        .isEqualTo(
            "nothing was changed: access denied: this contact book only plans changes (dry run):"
                + " to perform them, use the book without the read-only decorator");
    assertThat(ofChange).isEqualTo(ofPlan);
    assertThat(inner.requests()).containsExactly("read 1001");
  }

  @Test
  void the_inner_book_can_still_perform_the_plan() {
    WritePlan plan = book.plan(addEmail(ANNA, "second")).get();
    book.perform(plan);

    inner.perform(plan).get();

    assertThat(hasEmail(book.getById(ANNA), "second")).isTrue();
  }

  static Stream<EditableContactBook> withOtherDecorators() {
    return Stream.of(
        ReadOnlyContacts.around(Changes.all(new EditableInner())),
        Changes.all(ReadOnlyContacts.around(new EditableInner())));
  }

  @ParameterizedTest
  @MethodSource("withOtherDecorators")
  void it_refuses_inside_and_outside_of_other_decorators(EditableContactBook decorated) {
    WriteError error = decorated.perform(addEmail(ANNA, "second")).getLeft();

    assertThat(error.message()).contains("only plans changes");
    assertThat(hasEmail(decorated.getById(ANNA), "second")).isFalse();
  }

  @Test
  void it_reads_several_contacts_and_the_layers_are_shown() {
    assertThat(book.findAllById(List.of(ANNA, MARIA))).containsOnlyKeys(ANNA, MARIA);
    assertThat(book).hasToString("read-only(inner)");
  }

  @Test
  void closing_it_closes_the_inner_book() {
    WritePlan plan = book.plan(addEmail(ANNA, "second")).get();

    book.close();

    assertThatIllegalStateException().isThrownBy(() -> book.perform(plan));
    assertThatIllegalStateException().isThrownBy(() -> book.findById(ANNA));
    assertThatIllegalStateException().isThrownBy(() -> inner.plan(addEmail(ANNA, "second")));
  }

  @Test
  void null_is_rejected() {
    assertThatNullPointerException().isThrownBy(() -> ReadOnlyContacts.around(null));
  }
}
