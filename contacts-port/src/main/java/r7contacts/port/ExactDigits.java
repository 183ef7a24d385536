package r7contacts.port;

import java.util.Set;

/** A text is one number: its digits. */
enum ExactDigits implements PhoneNumbers {
  INSTANCE;

  @Override
  public Set<String> in(String text) {
    String digits = of(text);
    return digits.isEmpty() ? Set.of() : Set.of(digits);
  }

  /** Returns the digits of a text, of whatever script, as ASCII digits. */
  static String of(String text) {
    StringBuilder digits = new StringBuilder();
    text.codePoints()
        .filter(Character::isDigit)
        .forEach(digit -> digits.append(Character.digit(digit, 10)));
    return digits.toString();
  }
}
