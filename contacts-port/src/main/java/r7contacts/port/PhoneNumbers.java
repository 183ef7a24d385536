package r7contacts.port;

import java.util.Set;

/**
 * Parser of telephone numbers in a comparable form, for {@link ContactInfoQuery#withPhoneNumbers}.
 *
 * <p>{@link #russia()} is the default. For another country use a library with its numbering plan,
 * such as libphonenumber:
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
   * Returns the numbers in the text, each in a form that is equal for equal numbers and ends with
   * the number's last digits, which a portal is asked for; empty if there are none. Must not throw.
   */
  Set<String> in(String text);

  /**
   * Returns the parser by the numbering plan of Russia and Kazakhstan, which have the same country
   * code: {@code 8 912 345-67-89}, {@code +7 912 345-67-89} and {@code 9123456789} are the same
   * number.
   *
   * <ul>
   *   <li>The digits after +, 00 or 8 10 begin with a country code. A number of more than ten
   *       digits begins with one as well, except eleven digits that begin with 7 or 8.
   *   <li>A zero in brackets after a country code is ignored: {@code +44 (0)20 7946 0958}, and so
   *       is the number of a list item: {@code 1) 8 495 123-45-67}.
   *   <li>Numbers of fewer than ten digits stay as they are: 112, internal and local ones.
   *   <li>A text may contain several numbers.
   *   <li>Extensions are not part of a number: the digits after {@code доб.}, {@code вн.}, {@code
   *       ext}, {@code x}, {@code #}, and fewer than six digits after a number of six or more, as
   *       in {@code 8 495 123-45-67, 12}.
   * </ul>
   */
  static PhoneNumbers russia() {
    return RussianPhoneNumbers.INSTANCE;
  }

  /**
   * Returns the parser that takes all digits of the text as one number: {@code 8 912…} and {@code
   * +7 912…} are different numbers, and so are numbers with and without an extension.
   */
  static PhoneNumbers exactDigits() {
    return ExactDigits.INSTANCE;
  }
}
