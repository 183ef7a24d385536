package r7contacts.domain.change;

import java.util.List;
import java.util.Objects;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;

/**
 * Removal of a contact with its tasks, history and files. It cannot be undone.
 *
 * @param seen the contact as the caller saw it
 */
public record ContactRemoval(Contact seen) implements ContactChange {

  /** Creates a removal. */
  public ContactRemoval {
    Objects.requireNonNull(seen, "seen");
  }

  /** Returns the removal of this contact. */
  public static ContactRemoval of(Contact seen) {
    return new ContactRemoval(seen);
  }

  /** Returns the id of the contact. */
  public ContactId id() {
    return seen.id();
  }

  /**
   * Returns what other users changed since the contact was seen, as edits; empty if nothing
   * changed. The contact must have been read in the same way as what was seen.
   *
   * @throws IllegalArgumentException if it is another contact or of another kind
   */
  public List<Edit> changesUntil(Contact now) {
    return ContactEdit.between(seen, now).edits();
  }

  @Override
  public List<Problem> problems() {
    return List.of();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.removal(this);
  }
}
