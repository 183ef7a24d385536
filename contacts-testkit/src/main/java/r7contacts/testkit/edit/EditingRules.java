package r7contacts.testkit.edit;

import r7contacts.port.edit.EditableContactBook;

/** Rules for the books that {@link ContactEditingContract} opened. */
interface EditingRules {

  /** Returns the book that the contract opened for the test that runs. */
  EditableContactBook book();

  /** Returns the book of another user, with the same data. */
  EditableContactBook rival();

  /** Opens a book with the same data, in which a write fails. */
  EditableContactBook failing(WriteFault fault);

  /** Opens a book of a user who is no administrator, with data of its own. */
  EditableContactBook withoutAdministrator();
}
