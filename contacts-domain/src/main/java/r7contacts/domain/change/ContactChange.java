package r7contacts.domain.change;

import java.util.List;

/** Change of the contacts of a portal: a new contact, an edit, a removal or a merge. */
public sealed interface ContactChange
    permits NewContact, ContactEdit, ContactRemoval, ContactMerge {

  /**
   * Returns why a portal could not store the change, as far as this is known without a request;
   * empty if no reason is known.
   */
  List<Problem> problems();

  /** Returns the visitor's result for this kind of change. */
  <R> R accept(Visitor<R> visitor);

  /** Visitor with one method for each kind of change. */
  interface Visitor<R> {
    /** Returns the result for a new contact. */
    R newContact(NewContact change);

    /** Returns the result for an edit. */
    R edit(ContactEdit change);

    /** Returns the result for a removal. */
    R removal(ContactRemoval change);

    /** Returns the result for a merge. */
    R merge(ContactMerge change);
  }
}
