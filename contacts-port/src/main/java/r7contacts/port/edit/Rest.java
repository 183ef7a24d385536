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
    return Planner.withSeen(Planner.completion(change, last), now);
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
    return new ContactEdit(
        change.id(),
        change.kind(),
        change.seen().map(seen -> withErasures(seen, erased)),
        edits,
        change.overwritesConflicts(),
        change.acceptedLosses());
  }

  @Override
  public ContactChange removal(ContactRemoval change) {
    return change;
  }

  /** The target was seen without the custom values that are set by now. */
  @Override
  public ContactChange merge(ContactMerge change) {
    Contact target = change.target();
    for (Step step : done) {
      target = step.applyTo(target);
    }
    return ContactMerge.of(change.source(), target);
  }

  /** Returns whether something that no edit names has to be put back. */
  boolean putsBack(ContactChange change) {
    return change instanceof ContactEdit edit && !erased(edit.edits()).isEmpty();
  }

  /** Returns edits that put back what was erased, or may have been, and is not edited anyway. */
  private List<Edit> erased(List<Edit> edits) {
    List<Edit> erased = new ArrayList<>();
    for (Contact before : beforeRecord) {
      if (before.stage().isDefined() && !losesStage) {
        erased.add(new SetStage(before.stage()));
      }
      Planner.company(before).forEach(company -> erased.add(new SetCompany(Option.some(company))));
    }
    erased.removeIf(
        edit ->
            edits.stream().anyMatch(any -> any.getClass() == edit.getClass())
                || now.exists(contact -> edit.valueIn(contact).isDefined()));
    return erased;
  }

  /** Returns what was seen without the values that the portal erased: they are no conflicts. */
  private Contact withErasures(Contact seen, List<Edit> erased) {
    Contact result = seen;
    for (Edit clearing : clearings(seen, erased)) {
      result = clearing.applyTo(result);
    }
    return result;
  }

  private List<Edit> clearings(Contact seen, List<Edit> erased) {
    List<Edit> clearings = new ArrayList<>();
    if (beforeRecord.isDefined()) {
      clearings.add(new SetStage(Option.none()));
    }
    if (beforeRecord.isDefined() || isUnlinked()) {
      Planner.company(seen).forEach(any -> clearings.add(new SetCompany(Option.none())));
    }
    clearings.removeIf(
        clearing -> !now.map(clearing::isDoneIn).getOrElse(isAssumed(clearing, erased)));
    for (Contact contact : now) {
      attemptedEdits()
          .filter(SetField.class::isInstance)
          .map(edit -> new SetField(((SetField) edit).field(), Option.none()))
          .filter(clearing -> clearing.isDoneIn(contact))
          .forEach(clearings::add);
      ContactEdit.between(seen, contact).edits().stream()
          .filter(edit -> edit instanceof SetSharing own && isOwn(own))
          .forEach(clearings::add);
    }
    return clearings;
  }

  private boolean isAssumed(Edit clearing, List<Edit> erased) {
    boolean isRecordDone = done.stream().anyMatch(Step.ReplaceRecord.class::isInstance);
    return erased.stream().anyMatch(any -> any.getClass() == clearing.getClass())
        || clearing instanceof SetStage && isRecordDone
        || clearing instanceof SetCompany && isUnlinked();
  }

  /** Returns whether the link to a company is removed, of a person who is moved to another one. */
  private boolean isUnlinked() {
    return done.stream()
        .filter(Step.ChangeCompany.class::isInstance)
        .reduce((first, last) -> last)
        .map(Step.ChangeCompany.class::cast)
        .filter(step -> step.edit().company().isEmpty())
        .isPresent();
  }

  /** Returns whether the sharing is that of the step which failed, as far as it can be read. */
  private boolean isOwn(SetSharing found) {
    return attemptedEdits()
        .anyMatch(
            edit ->
                edit instanceof SetSharing own
                    && own.sharing().level() == found.sharing().level()
                    && !own.sharing().isPrivate());
  }

  private Stream<? extends Edit> attemptedEdits() {
    return attempted.toJavaStream().flatMap(step -> step.edits().stream());
  }
}
