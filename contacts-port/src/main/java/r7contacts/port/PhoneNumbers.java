package r7contacts.port;

import java.util.Set;

/**
 * How telephone numbers are read from text and compared, see {@link
 * ContactInfoQuery#withPhoneNumbers}. Two texts are about the same number if both give it.
 *
 * <p>{@link #russia()} is the default. For another country, plug in a library that knows its
 * numbering plan, for example libphonenumber:
 *
 * <pre>{@code
 * PhoneNumbers germany = text -> {
 *   Set<String> numbers = new LinkedHashSet<>();
 *   util.findNumbers(text, "DE").forEach(match -> numbers.add(util.format(match.number(), E164)));
 *   return numbers;
 * };
 * }</pre>
 */
@FunctionalInterface
public interface PhoneNumbers {

  /**
   * Returns the numbers that the text holds, each in the one form in which it is compared, which
   * must end with the number's own last digits: a portal is asked for those. Empty if the text
   * holds no number. Must not fail, whatever the text.
   */
  Set<String> in(String text);

  /**
   * Compares numbers as they are dialled in Russia, and in Kazakhstan, which has the same country
   * code: {@code 8 912 345-67-89}, {@code +7 912 345-67-89} and {@code 9123456789} are the same
   * number.
   *
   * <ul>
   *   <li>The digits behind +, 00 or 8 10 begin with a country code. A number of more than ten
   *       digits begins with one as well, except eleven digits that begin with 7 or 8.
   *   <li>A zero in brackets behind a country code is no digit: {@code +44 (0)20 7946 0958}. Nor is
   *       the number of an item: {@code 1) 8 495 123-45-67}.
   *   <li>Numbers of fewer than ten digits are compared as they are: 112, internal and local ones.
   *   <li>A text may hold several numbers.
   *   <li>Extensions are no part of a number: what follows {@code доб.}, {@code вн.}, {@code ext},
   *       {@code x}, {@code #}, and any piece of fewer than six digits behind a number of six or
   *       more, as in {@code 8 495 123-45-67, 12}.
   * </ul>
   */
  static PhoneNumbers russia() {
    return RussianPhoneNumbers.INSTANCE;
  }

  /**
   * Compares all digits of the text, in their order, and nothing else: {@code 8 912…} and {@code +7
   * 912…} are different numbers, and so are numbers with and without an extension.
   */
  static PhoneNumbers exactDigits() {
    return ExactDigits.INSTANCE;
  }
}
