package r7contacts.portal.contract;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactMerge;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.domain.change.Edit;
import r7contacts.domain.change.NewContact;
import r7contacts.port.ContactBook;
import r7contacts.port.edit.ContactEditing;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.Written;
import r7contacts.simulator.AppliedWrite;
import r7contacts.simulator.PortalSimulator;

/**
 * Comparison of the outcome of a change with what the portal has done: nothing is lost, nothing is
 * doubled, and the outcome is true.
 *
 * @param book reads and writes without faults
 * @param change the change
 * @param before the contact that is changed, as it was; absent of a new one
 */
public record ChangeWitness(
    PortalSimulator portal, ContactBook book, ContactChange change, Option<Contact> before) {

  /** Returns the witness of a change of this contact, which is read now. */
  public static ChangeWitness before(
      PortalSimulator portal, ContactBook book, SampleChange sample, ContactChange change) {
    return new ChangeWitness(
        portal,
        book,
        change,
        Option.when(sample.contact() != 0, () -> book.getComplete(ContactId.of(sample.contact()))));
  }

  /**
   * Returns what is wrong with the outcome; null if nothing is. Completes a change that is partly
   * done, and carries out one whose outcome is unknown once more.
   */
  public @Nullable String fault(Either<WriteError, Written> outcome, ContactEditing editing) {
    String doubled = doubled();
    if (doubled != null) {
      return doubled;
    }
    if (outcome.isRight()) {
      return unlessAsWanted(outcome.get().id());
    }
    WriteError error = outcome.getLeft();
    if (error instanceof WriteError.NotDone) {
      return portal.writes().isEmpty() ? null : "done, but the outcome is that it is not";
    }
    if (error instanceof WriteError.PartlyDone partly) {
      return afterRest(editing.perform(partly.rest()));
    }
    if (error instanceof WriteError.Unknown) {
      boolean isSettled = change instanceof NewContact || gone().exists(this::isGone);
      return isSettled ? null : afterRest(editing.perform(again()));
    }
    return "an unexpected error: " + error;
  }

  /** Returns the change as planned from the contact as it is now. */
  private ContactChange again() {
    return change instanceof ContactEdit edit ? edit.overwritingConflicts() : change;
  }

  private @Nullable String afterRest(Either<WriteError, Written> rest) {
    String doubled = doubled();
    if (doubled != null) {
      return doubled;
    }
    return rest.isRight()
        ? unlessAsWanted(rest.get().id())
        : "the rest cannot be done: " + rest.getLeft().message();
  }

  /** Returns the writes that must not be repeated and were. */
  private @Nullable String doubled() {
    List<String> once =
        portal.writes().stream()
            .filter(write -> !write.contacts().isEmpty())
            .filter(ChangeWitness::isOnce)
            .map(AppliedWrite::path)
            .toList();
    return once.size() == Stream.of(once.toArray()).distinct().count()
        ? null
        : "sent twice: " + once;
  }

  private static boolean isOnce(AppliedWrite write) {
    return write.method().equals("POST")
        && write.path().matches(".*/(contact/(person|company)|batch)\\.\\w+");
  }

  /** Returns the contact that the change removes; absent if it removes none. */
  private Option<ContactId> gone() {
    if (change instanceof ContactMerge merge) {
      return Option.some(merge.source().id());
    }
    return change instanceof ContactRemoval removal ? Option.some(removal.id()) : Option.none();
  }

  private boolean isGone(ContactId id) {
    return portal.contact(id.value()).isEmpty();
  }

  private @Nullable String unlessAsWanted(ContactId id) {
    if (gone().isDefined()) {
      return isGone(gone().get()) ? null : "not removed";
    }
    Contact now = book.getComplete(id);
    Contact wanted =
        change instanceof NewContact created
            ? created.withId(id)
            : ((ContactEdit) change).applyTo(before.get());
    List<Edit> differences = ContactEdit.between(wanted, now).edits();
    return differences.isEmpty()
        ? null
        : "differs: " + differences.stream().map(Edit::member).toList() + " of " + now;
  }
}
