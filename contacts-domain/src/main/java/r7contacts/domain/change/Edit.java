package r7contacts.domain.change;

import io.vavr.control.Option;
import java.util.List;
import r7contacts.domain.Contact;

/**
 * Smallest part of a change: one member of a contact that is set, cleared, added to or removed
 * from.
 *
 * <p>Applying an edit twice gives the same contact as applying it once.
 */
public sealed interface Edit
    permits SetText, SetStage, SetField, SetCompany, SetSharing, TagEdit, ListEdit {

  /** Returns what is touched, in words: {@code job title}, {@code field "Birthday"}. */
  String member();

  /**
   * Returns the contact after this edit, or the contact itself if there is nothing to do. Every
   * member that the edit does not name stays.
   *
   * @throws IllegalArgumentException if contacts of this kind have no such member
   */
  Contact applyTo(Contact contact);

  /** Returns the value that this edit touches, as text for people; absent if it is not set. */
  Option<String> valueIn(Contact contact);

  /** Returns why a portal could not store the value of this edit; empty if no reason is known. */
  List<Problem> problems();

  /** Returns the visitor's result for this kind of edit. */
  <R> R accept(Visitor<R> visitor);

  /** Returns whether contacts of this kind have the member. */
  default boolean isFor(PersonOrCompany kind) {
    return true;
  }

  /** Returns whether the contact is already as this edit wants it. */
  default boolean isDoneIn(Contact contact) {
    return applyTo(contact).equals(contact);
  }

  /**
   * Returns whether the value that this edit would replace is the same in both contacts. Edits that
   * replace no value, such as adding a tag, return true.
   */
  default boolean replacesSame(Contact seen, Contact now) {
    return true;
  }

  /**
   * Returns whether this edit would overwrite a value of another user: it is not done yet, and what
   * it replaces differs from what was seen.
   */
  default boolean conflictsWith(Contact seen, Contact now) {
    return !isDoneIn(now) && !replacesSame(seen, now);
  }

  /**
   * Returns whether a portal can only do this by replacing the contact's record, which erases the
   * members that {@link Loss.Kind} lists.
   */
  default boolean replacesRecordOf(Contact now) {
    return false;
  }

  /** Visitor with one method for each kind of edit. */
  interface Visitor<R> {
    /** Returns the result for a text that is set or cleared. */
    R text(SetText edit);

    /** Returns the result for a stage that is set or cleared. */
    R stage(SetStage edit);

    /** Returns the result for a custom field that is set or cleared. */
    R field(SetField edit);

    /** Returns the result for a person's company that is set or cleared. */
    R company(SetCompany edit);

    /** Returns the result for a sharing. */
    R sharing(SetSharing edit);

    /** Returns the result for a tag that is added or removed. */
    R tag(TagEdit edit);

    /** Returns the result for an edit of the contact infos or addresses. */
    R list(ListEdit<?> edit);
  }
}
