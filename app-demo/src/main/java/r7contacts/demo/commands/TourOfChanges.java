package r7contacts.demo.commands;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Consumer;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.domain.ContactId;
import r7contacts.domain.Person;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.port.edit.ContactEditing;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.WritePlan;
import r7contacts.port.edit.Written;

/**
 * The part of the tour about changes, in memory: an edit, that of another user, a conflict, an
 * undo.
 *
 * @param printLine prints one line
 */
record TourOfChanges(Consumer<String> printLine) {

  private static final ContactId EDITED = ContactId.of(1004);

  /** Prints each change as its plan, or the reason it was not made. */
  void run() {
    try (InMemoryContacts contacts = InMemoryContacts.demo()) {
      Person seen = (Person) contacts.getById(EDITED);
      ContactEdit edit = ContactEdit.of(seen).jobTitle("CTO").build();
      ContactEdit other = ContactEdit.of(seen).jobTitle("CEO").build();
      print("Another user", contacts, other);
      print("The same edited", contacts, edit);
      print("Overwritten", contacts, edit.overwritingConflicts())
          .flatMap(written -> written.undo().change())
          .forEach(undo -> print("Undone", contacts, undo));
    }
  }

  private Option<Written> print(String what, ContactEditing contacts, ContactChange change) {
    Either<WriteError, WritePlan> plan = contacts.plan(change);
    printLine.accept(what + ":  " + plan.fold(WriteError::message, WritePlan::text));
    return plan.flatMap(contacts::perform).toOption();
  }
}
