package r7contacts.domain;

import io.vavr.control.Option;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Custom field with a contact's value (field guide §8.6). Portals do not send fields without a
 * value, except headings of contacts read by id.
 *
 * @param id the field's id, the same for all contacts
 * @param entityId the contact's id; 0 for headings. The documentation shows an unrelated one
 * @param position the position among the fields
 * @param mask the portal's definition of the field, a JSON text; {@link #value()} has its meaning
 */
public record CustomField(
    long id,
    long entityId,
    Option<String> label,
    int position,
    Option<String> mask,
    FieldValue value) {

  /** Creates a field; blank texts are absent. */
  public CustomField {
    Objects.requireNonNull(value, "value");
    label = Blank.toAbsent(label);
    mask = Blank.toAbsent(mask);
  }

  /** Returns a field at position 0, without contact and mask. */
  public static CustomField of(long id, @Nullable String label, FieldValue value) {
    return new CustomField(id, 0, Blank.toAbsent(label), 0, Option.none(), value);
  }

  /** Returns a copy with this contact's id. */
  public CustomField withEntityId(long contactId) {
    return new CustomField(id, contactId, label, position, mask, value);
  }

  /** Returns a copy with this position. */
  public CustomField withPosition(int newPosition) {
    return new CustomField(id, entityId, label, newPosition, mask, value);
  }

  /** Returns a copy with this mask. */
  public CustomField withMask(@Nullable String json) {
    return new CustomField(id, entityId, label, position, Blank.toAbsent(json), value);
  }

  /** Returns a copy with this value. */
  public CustomField withValue(FieldValue newValue) {
    return new CustomField(id, entityId, label, position, mask, newValue);
  }

  /** Returns the value as typed; absent if the field is empty. */
  public Option<String> text() {
    return value.text();
  }

  /** Returns whether this is the heading of a group of fields. */
  public boolean isHeading() {
    return value instanceof FieldValue.Heading;
  }
}
