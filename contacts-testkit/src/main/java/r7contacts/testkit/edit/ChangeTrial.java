package r7contacts.testkit.edit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.function.Function;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactMerge;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.domain.change.NewContact;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.Step;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.WriteError.NotDone;
import r7contacts.port.edit.WriteError.PartlyDone;
import r7contacts.port.edit.Written;

/**
 * Change that is carried out with a failure, and the contacts before it. Its outcome must be true,
 * and performing the rest must complete the change.
 *
 * @param before the contact before the change, of a merge the target; absent before a create
 * @param others all contacts before a create
 * @param wanted the contact after the change, by its id; absent after a removal
 */
record ChangeTrial(
    ContactChange change,
    Option<Contact> before,
    List<Contact> others,
    Option<Function<ContactId, Contact>> wanted) {

  static ChangeTrial ofEdit(Contact contact, Function<Contact, ContactEdit> edit) {
    ContactEdit change = edit.apply(contact);
    return new ChangeTrial(
        change, Option.some(contact), List.of(), Option.some(id -> change.applyTo(contact)));
  }

  static ChangeTrial ofCreate(EditableContactBook book, NewContact change) {
    return new ChangeTrial(change, Option.none(), EditCheck.all(book), Option.some(change::withId));
  }

  static ChangeTrial ofMerge(Contact source, Contact target) {
    return new ChangeTrial(
        ContactMerge.of(source, target),
        Option.some(target),
        List.of(),
        Option.some(id -> ContactMerge.merged(source, target)));
  }

  static ChangeTrial ofRemoval(Contact contact) {
    return new ChangeTrial(
        ContactRemoval.of(contact), Option.some(contact), List.of(), Option.none());
  }

  boolean isCreate() {
    return before.isEmpty();
  }

  /** Checks that the outcome is true, completes the change, and checks the contact. */
  void assertCompletable(
      EditableContactBook book, Either<WriteError, Written> outcome, String failure) {
    String call = EditCheck.call(change) + " " + failure;
    if (outcome.isLeft()) {
      WriteError error = outcome.getLeft();
      if (error instanceof PartlyDone partly) {
        assertPartlyDone(call, book, partly);
        EditCheck.done("the rest of " + call, book.perform(partly.rest()));
      } else if (error instanceof NotDone) {
        assertNothingDone(call, book);
        EditCheck.done(call + ", done again by perform(…)", book.perform(change));
      } else {
        throw new AssertionError(call + " returned " + EditCheck.error(error));
      }
    }
    assertDone(call, book);
  }

  private void assertNothingDone(String call, EditableContactBook book) {
    if (isCreate()) {
      EditCheck.unchanged(call, book, others);
    } else {
      EditCheck.unchanged(call, book, before.get());
    }
    if (change instanceof ContactMerge merge) {
      EditCheck.unchanged(call, book, merge.source());
    }
  }

  private void assertPartlyDone(String call, EditableContactBook book, PartlyDone partly) {
    EditCheck.that(call, !partly.done().isEmpty(), "must have done a step to be partly done");
    Contact now = EditCheck.read(book, id(book, call));
    Contact expected = before.getOrElse(() -> created(partly, now.id()));
    for (Step step : partly.done()) {
      expected = step.applyTo(expected);
    }
    if (isStageErased(partly)) {
      expected = withStageOf(now, expected);
    }
    AfterChange after =
        isCreate() ? AfterChange.ofCreate(expected) : AfterChange.of(before.get(), expected);
    EditCheck.contact(call + ", after the steps " + partly.done(), after, now);
    partly
        .now()
        .forEach(
            reported ->
                EditCheck.that(
                    call,
                    reported
                        .withProfile(reported.profile().toBuilder().tags(now.tags()).build())
                        .equals(now),
                    "must report the contact as it is now"));
  }

  /** Returns a new contact after its create alone. */
  private static Contact created(PartlyDone partly, ContactId id) {
    return partly.done().stream()
        .filter(Step.CreateContact.class::isInstance)
        .map(step -> SeveralSteps.afterCreate(((Step.CreateContact) step).contact(), id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("perform(new person) returned no step of a create"));
  }

  /** Returns whether the stage was erased and is to be put back by the rest. */
  private static boolean isStageErased(PartlyDone partly) {
    return partly.done().stream().anyMatch(Step.ReplaceRecord.class::isInstance)
        && partly.done().stream().noneMatch(Step.ChangeStage.class::isInstance);
  }

  private static Contact withStageOf(Contact now, Contact contact) {
    return now.stage().isDefined()
        ? contact
        : contact.withProfile(contact.profile().toBuilder().stage(null).build());
  }

  private void assertDone(String call, EditableContactBook book) {
    if (wanted.isEmpty()) {
      EditCheck.gone(call, book, before.get().id());
      return;
    }
    ContactId id = id(book, call);
    Contact contact = wanted.get().apply(id);
    AfterChange after =
        isCreate() ? AfterChange.ofCreate(contact) : AfterChange.of(before.get(), contact);
    EditCheck.contact(call, after, EditCheck.read(book, id));
    if (change instanceof ContactMerge merge) {
      EditCheck.gone(call, book, merge.source().id());
    }
  }

  /** Returns the id of the contact, which is the only new one after a create. */
  private ContactId id(EditableContactBook book, String call) {
    if (before.isDefined()) {
      return before.get().id();
    }
    List<ContactId> old = others.stream().map(Contact::id).toList();
    List<ContactId> created =
        EditCheck.all(book).stream().map(Contact::id).filter(id -> !old.contains(id)).toList();
    EditCheck.that(call, created.size() == 1, "must create one contact, but created " + created);
    return created.get(0);
  }
}
