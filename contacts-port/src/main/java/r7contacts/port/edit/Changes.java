package r7contacts.port.edit;

import io.vavr.control.Option;
import java.util.List;
import java.util.Set;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactMerge;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.domain.change.Edit;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SetSharing;
import r7contacts.domain.change.SharingChange;
import r7contacts.domain.change.TagEdit;

/** Functions of changes and contacts that several parts of the editor need. */
final class Changes {

  private Changes() {}

  /** Returns the edit that completes a new contact. Its create sets the sharing. */
  static ContactEdit completion(NewContact change, Contact now) {
    return new ContactEdit(
        now.id(),
        change.kind(),
        Option.none(),
        change.edits().stream().filter(any -> !(any instanceof SetSharing)).toList(),
        false,
        Set.of());
  }

  /** Returns who may see a new contact. */
  static SharingChange sharing(NewContact change) {
    return change.edits().stream()
        .filter(SetSharing.class::isInstance)
        .map(any -> ((SetSharing) any).sharing())
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  /**
   * Returns the change of a plan; what it was made from counts as seen if nothing else was. A plan
   * without steps was shown as one that writes nothing.
   */
  static ContactChange aim(WritePlan plan) {
    return plan.change() instanceof ContactEdit edit && (edit.seen().isEmpty() || plan.isEmpty())
        ? withSeen(edit, plan.before())
        : plan.change();
  }

  /** Returns a copy of an edit with another contact that was seen. */
  static ContactEdit withSeen(ContactEdit edit, Option<Contact> seen) {
    return new ContactEdit(
        edit.id(),
        edit.kind(),
        seen,
        edit.edits(),
        edit.overwritesConflicts(),
        edit.acceptedLosses());
  }

  /** Returns the contact after these steps. */
  static Contact after(List<Step> done, Contact contact) {
    Contact result = contact;
    for (Step step : done) {
      result = step.applyTo(result);
    }
    return result;
  }

  /** Returns whether the contact of a change is read with its tags. */
  static boolean readsTags(ContactChange change) {
    return change.accept(
        new ContactChange.Visitor<>() {
          @Override
          public Boolean newContact(NewContact created) {
            return touchesTags(created.edits());
          }

          @Override
          public Boolean edit(ContactEdit edit) {
            return touchesTags(edit.edits());
          }

          @Override
          public Boolean removal(ContactRemoval removal) {
            return !removal.seen().tags().isEmpty();
          }

          @Override
          public Boolean merge(ContactMerge merge) {
            return true;
          }
        });
  }

  private static boolean touchesTags(List<Edit> edits) {
    return edits.stream().anyMatch(TagEdit.class::isInstance);
  }

  /** Returns the company of a person. */
  static Option<CompanyLink> company(Contact contact) {
    return contact.fold(person -> person.company(), any -> Option.none());
  }
}
