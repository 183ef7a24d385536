package r7contacts.domain;

import io.vavr.control.Option;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field that the portal's administrators added to contacts, with this contact's value (field
 * guide §8.6).
 *
 * <p>Fields without a value are not sent, except headings, which an answer with one contact has and
 * a list has not.
 *
 * @param id the field's number, the same for all contacts
 * @param entityId the contact's number; 0 for headings. The documentation shows an unrelated one
 * @param position where the field stands among the others
 * @param mask how the field was set up, as the portal wrote it: a JSON text. {@link #value()} has
 *     what it says
 */
public record CustomField(
    long id,
    long entityId,
    Option<String> label,
    int position,
    Option<String> mask,
    FieldValue value) {

  public CustomField {
    Objects.requireNonNull(value, "value");
    label = Blank.toAbsent(label);
    mask = Blank.toAbsent(mask);
  }

  /** A field at position 0 that belongs to no contact yet and has no mask. */
  public static CustomField of(long id, @Nullable String label, FieldValue value) {
    return new CustomField(id, 0, Blank.toAbsent(label), 0, Option.none(), value);
  }

  public CustomField withEntityId(long contactId) {
    return new CustomField(id, contactId, label, position, mask, value);
  }

  public CustomField withPosition(int newPosition) {
    return new CustomField(id, entityId, label, newPosition, mask, value);
  }

  public CustomField withMask(@Nullable String json) {
    return new CustomField(id, entityId, label, position, Blank.toAbsent(json), value);
  }

  /** What was typed, absent if nothing was. */
  public Option<String> text() {
    return value.text();
  }

  public boolean isHeading() {
    return value instanceof FieldValue.Heading;
  }
}
