package r7contacts.domain;

import io.vavr.control.Option;
import java.util.Objects;

/**
 * Definition of a custom field on the portal (field guide §8.6, §11.7).
 *
 * @param id the same id as {@link CustomField#id()}
 * @param position the position among the fields
 * @param mask the portal's definition of the field, a JSON text; {@link #empty()} has its meaning
 * @param empty a value of the field's kind, with its options and sizes and without a text
 * @param usage number of contacts with a value in it, as counted by the portal
 */
public record FieldDefinition(
    long id, Option<String> label, int position, Option<String> mask, FieldValue empty, int usage) {

  /**
   * Creates a definition.
   *
   * @throws IllegalArgumentException if the empty value has a text, or the usage is negative
   */
  public FieldDefinition {
    Objects.requireNonNull(empty, "empty");
    label = Blank.toAbsent(label);
    mask = Blank.toAbsent(mask);
    if (empty.text().isDefined()) {
      throw new IllegalArgumentException(
          "a definition has no text: \"" + PrintableText.singleLine(empty.text().get()) + "\"");
    }
    if (usage < 0) {
      throw new IllegalArgumentException("usage of a field must not be negative: " + usage);
    }
  }

  /** Returns a definition at position 0, without mask and usage. */
  public static FieldDefinition of(long id, String label, FieldValue empty) {
    return new FieldDefinition(id, Option.of(label), 0, Option.none(), empty, 0);
  }

  /**
   * Returns the definition of a contact's field.
   *
   * @throws IllegalArgumentException if the usage is negative
   */
  public static FieldDefinition of(CustomField field, int usage) {
    return new FieldDefinition(
        field.id(),
        field.label(),
        field.position(),
        field.mask(),
        field.value().withText(null),
        usage);
  }

  /** Returns whether this is the heading of a group of fields, which never has a value. */
  public boolean isHeading() {
    return empty instanceof FieldValue.Heading;
  }
}
