package r7contacts.port.edit;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import r7contacts.domain.Contact;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactMerge;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.domain.change.Edit;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SetCompany;
import r7contacts.domain.change.SetField;
import r7contacts.domain.change.SetSharing;
import r7contacts.domain.change.SetStage;

/**
 * The change that completes one of which some steps are done: the same change, with what the portal
 * erased and is not put back yet.
 *
 * @param last the contact with the steps that are done
 * @param done the steps that are done
 * @param attempted the step that failed if it may have been carried out all the same
 * @param beforeRecord the contact before its record was replaced, or may have been
 * @param losesStage whether the loss of its stage is accepted
 * @param now the contact afterwards; absent if it could not be read
 */
record Rest(
    Contact last,
    List<Step> done,
    Option<Step> attempted,
    Option<Contact> beforeRecord,
    boolean losesStage,
    Option<Contact> now)
    implements ContactChange.Visitor<ContactChange> {

  @Override
  public ContactChange newContact(NewContact change) {
    return Changes.withSeen(Changes.completion(change, last), now);
  }

  @Override
  public ContactChange edit(ContactEdit change) {
    List<Edit> edits = new ArrayList<>(change.edits());
    edits.removeIf(
        edit ->
            edit instanceof SetSharing
                && done.stream().anyMatch(step -> step.edits().contains(edit)));
    List<Edit> erased = erased(edits);
    edits.addAll(erased);
    // What is put back must not overwrite a value that another user set since.
    boolean overwrites = change.overwritesConflicts() && erased.isEmpty();
    Option<Contact> seen = change.overwritesConflicts() ? Option.some(last) : change.seen();
    return new ContactEdit(
        change.id(),
        change.kind(),
        seen.map(any -> withErasures(any, erased)),
        edits,
        overwrites,
        change.acceptedLosses());
  }

  @Override
  public ContactChange removal(ContactRemoval change) {
    return change;
  }

  /** The target was seen without the custom values that are set by now. */
  @Override
  public ContactChange merge(ContactMerge change) {
    return ContactMerge.of(change.source(), Changes.after(done, change.target()));
  }

  /** Returns whether something that no edit names has to be put back. */
  boolean putsBack(ContactChange change) {
    return change instanceof ContactEdit edit && !erased(edit.edits()).isEmpty();
  }

  /** Returns edits that put back what was erased, or may have been, and is not edited anyway. */
  private List<Edit> erased(List<Edit> edits) {
    List<Edit> erased = new ArrayList<>();
    for (Contact before : beforeRecord) {
      if (before.stage().isDefined() && !losesStage && !isDone(Step.ChangeStage.class)) {
        erased.add(new SetStage(before.stage()));
      }
      if (!isDone(Step.ReplaceRecord.class)) {
        Changes.company(before)
            .forEach(company -> erased.add(new SetCompany(Option.some(company))));
      }
    }
    erased.removeIf(
        edit ->
            edits.stream().anyMatch(any -> any.getClass() == edit.getClass())
                || now.exists(contact -> edit.valueIn(contact).isDefined()));
    return erased;
  }

  private boolean isDone(Class<? extends Step> kind) {
    return done.stream().anyMatch(kind::isInstance);
  }

  /**
   * Returns what was seen with the steps that are done, and without the values that the portal
   * erased: they are no conflicts.
   */
  private Contact withErasures(Contact seen, List<Edit> erased) {
    Contact result = Changes.after(done, seen);
    for (Edit clearing : clearings(seen, erased)) {
      result = clearing.applyTo(result);
    }
    return result;
  }

  private List<Edit> clearings(Contact seen, List<Edit> erased) {
    List<Edit> clearings = new ArrayList<>();
    if (beforeRecord.isDefined()) {
      clearings.add(new SetStage(Option.none()));
      Changes.company(seen).forEach(any -> clearings.add(new SetCompany(Option.none())));
    }
    clearings.removeIf(
        clearing -> !now.map(clearing::isDoneIn).getOrElse(isAssumed(clearing, erased)));
    for (Contact contact : now) {
      attemptedEdits()
          .filter(SetField.class::isInstance)
          .map(edit -> new SetField(((SetField) edit).field(), Option.none()))
          .filter(clearing -> clearing.isDoneIn(contact))
          .forEach(clearings::add);
    }
    return clearings;
  }

  private boolean isAssumed(Edit clearing, List<Edit> erased) {
    return erased.stream().anyMatch(any -> any.getClass() == clearing.getClass())
        || clearing instanceof SetStage
            && isDone(Step.ReplaceRecord.class)
            && !isDone(Step.ChangeStage.class);
  }

  private Stream<? extends Edit> attemptedEdits() {
    return attempted.toJavaStream().flatMap(step -> step.edits().stream());
  }
}
