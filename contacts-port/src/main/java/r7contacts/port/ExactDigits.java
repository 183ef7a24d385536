package r7contacts.port;

import java.util.Set;

/** Comparison by all digits of a text, as one number. */
enum ExactDigits implements PhoneNumbers {
  INSTANCE;

  @Override
  public Set<String> in(String text) {
    String digits = of(text);
    return digits.isEmpty() ? Set.of() : Set.of(digits);
  }

  /** Returns the digits of a text, of any script, as ASCII digits. */
  static String of(String text) {
    StringBuilder digits = new StringBuilder();
    text.codePoints()
        .filter(Character::isDigit)
        .forEach(digit -> digits.append(Character.digit(digit, 10)));
    return digits.toString();
  }
}
