package r7contacts.domain;

import java.util.regex.Pattern;

/**
 * Id of a contact within one portal; people and companies share one sequence.
 *
 * <p>Ids of portals are positive and fit 32 bits (field guide §2.1, §8.1). Zero is allowed because
 * the portal's documentation shows it.
 */
public record ContactId(long value) implements Comparable<ContactId> {

  // A minus sign is accepted here, for the better message.
  private static final Pattern DIGITS = Pattern.compile("-?[0-9]+");

  /**
   * Creates an id.
   *
   * @throws IllegalArgumentException if the value is negative
   */
  public ContactId {
    if (value < 0) {
      throw new IllegalArgumentException("contact id must not be negative: " + value);
    }
  }

  /**
   * Returns the id with this value.
   *
   * @throws IllegalArgumentException if the value is negative
   */
  public static ContactId of(long value) {
    return new ContactId(value);
  }

  /**
   * Parses an id as typed: decimal digits, white space around them is ignored.
   *
   * @throws IllegalArgumentException if the text is not a number; the message shows it
   */
  public static ContactId parse(String text) {
    String digits = text.strip();
    try {
      if (DIGITS.matcher(digits).matches()) {
        return new ContactId(Long.parseLong(digits));
      }
    } catch (NumberFormatException tooBig) {
      // Falls through to the one message: no portal has such a number.
    }
    throw new IllegalArgumentException(
        "contact id must be a number: \"" + PrintableText.singleLine(text) + "\"");
  }

  /**
   * Spreads consecutive ids: hash tables with linear probing, such as {@code Map.copyOf}, would
   * otherwise probe whole blocks of them.
   */
  @Override
  public int hashCode() {
    // The golden ratio as a fraction of 2^64 (Fibonacci hashing); the upper half is mixed best.
    return (int) (value * 0x9E37_79B9_7F4A_7C15L >>> 32);
  }

  @Override
  public int compareTo(ContactId other) {
    return Long.compare(value, other.value);
  }

  /** Returns the number, as in the portal's URLs; {@link #parse} accepts it. */
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
