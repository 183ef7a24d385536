package r7contacts.domain;

import java.util.regex.Pattern;

/**
 * Identifies a contact within one portal; people and companies share the numbers.
 *
 * <p>Real ids are positive and fit 32 bits (field guide §2.1, §8.1). Zero is legal because the
 * portal's own documentation shows it.
 */
public record ContactId(long value) implements Comparable<ContactId> {

  // A minus is let through, for the better message.
  private static final Pattern DIGITS = Pattern.compile("-?[0-9]+");

  public ContactId {
    if (value < 0) {
      throw new IllegalArgumentException("contact id must not be negative: " + value);
    }
  }

  public static ContactId of(long value) {
    return new ContactId(value);
  }

  /**
   * Reads what a person typed: decimal digits, with or without white space around them.
   *
   * @throws IllegalArgumentException naming the text, if it is no such number
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
   * Spreads ids that follow each other, or lie in blocks: tables that look at one place after the
   * other, as {@code Map.copyOf} does, would walk through all of a block that falls on another.
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

  /** The number alone, as in the portal's addresses; {@link #parse} reads it back. */
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
