package r7contacts.domain;

import io.vavr.control.Option;
import java.util.Objects;

/**
 * A custom field as the portal's administrators set it up, whoever has a value in it (field guide
 * §8.6, §11.7).
 *
 * @param id the same number as {@link CustomField#id()}
 * @param position where the field stands among the others
 * @param mask how the field was set up, as the portal wrote it: a JSON text. {@link #empty()} has
 *     what it says
 * @param empty a value of the field's kind, with its options and sizes and without a text
 * @param usage how many contacts have a value in it, as far as the portal counts
 */
public record FieldDefinition(
    long id, Option<String> label, int position, Option<String> mask, FieldValue empty, int usage) {

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

  /** A definition at position 0 that has no mask and that nobody uses yet. */
  public static FieldDefinition of(long id, String label, FieldValue empty) {
    return new FieldDefinition(id, Option.of(label), 0, Option.none(), empty, 0);
  }

  /** Whether it is the title of a group of fields and never has a value. */
  public boolean isHeading() {
    return empty instanceof FieldValue.Heading;
  }
}
