package r7contacts.port.edit;

import io.vavr.control.Option;
import java.util.List;
import java.util.Objects;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;

/**
 * Change that was carried out completely.
 *
 * @param id the contact; of a merge the target
 * @param contact the contact as read afterwards; absent after a removal, and if it could not be
 *     read. Tags are read only if the change touches tags
 * @param isChanged whether anything was written; false if the contact was as wanted already
 * @param unexpected members that differ from what the change should have made of the contact, for
 *     example because another user changed them meanwhile; empty if the contact could not be read
 * @param undo how to undo it
 */
public record Written(
    ContactId id,
    Option<Contact> contact,
    boolean isChanged,
    List<Difference> unexpected,
    Undo undo) {

  /** Creates an outcome. */
  public Written {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(contact, "contact");
    Objects.requireNonNull(undo, "undo");
    unexpected = List.copyOf(unexpected);
  }
}
