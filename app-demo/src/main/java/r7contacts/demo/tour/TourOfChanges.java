package r7contacts.demo.tour;

import io.vavr.control.Either;
import io.vavr.control.Option;
import r7contacts.domain.ContactId;
import r7contacts.domain.Person;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.WritePlan;
import r7contacts.port.edit.Written;

/** The part of the tour about changes: an edit, that of another user, a conflict, an undo. */
record TourOfChanges(Page page, EditableContactBook contacts) {

  private static final ContactId EDITED = ContactId.of(1004);

  /** Prints each change as its plan, or the reason it was not made. */
  void run() {
    Person seen = (Person) contacts.getById(EDITED);
    ContactEdit edit = ContactEdit.of(seen).jobTitle("CTO").build();
    ContactEdit other = ContactEdit.of(seen).jobTitle("CEO").build();
    print("Another user", other);
    print("The same edited", edit);
    print("Overwritten", edit.overwritingConflicts())
        .flatMap(written -> written.undo().change())
        .forEach(undo -> print("Undone", undo));
  }

  private Option<Written> print(String what, ContactChange change) {
    Either<WriteError, WritePlan> plan = contacts.plan(change);
    page.text(what + ":  " + plan.fold(WriteError::message, WritePlan::text));
    return plan.flatMap(contacts::perform).toOption();
  }
}
