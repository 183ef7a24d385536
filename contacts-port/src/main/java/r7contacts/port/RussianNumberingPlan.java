package r7contacts.port;

/** Numbering plan of Russia and Kazakhstan: country code 7, ten digits, trunk prefix 8. */
final class RussianNumberingPlan {

  static final int NATIONAL_LENGTH = 10;

  private static final String COUNTRY_CODE = "7";
  private static final String TRUNK_PREFIX = "8";
  private static final String INTERNATIONAL_PREFIX = "810";
  private static final String USUAL_INTERNATIONAL_PREFIX = "00";
  private static final int LONGEST_NATIONAL =
      INTERNATIONAL_PREFIX.length() + COUNTRY_CODE.length() + NATIONAL_LENGTH;

  /** Numbers of any country have at most 15 digits (E.164). */
  static final int LONGEST = INTERNATIONAL_PREFIX.length() + 15;

  private RussianNumberingPlan() {}

  /** Returns whether these digits alone are a prefix, which a number follows. */
  static boolean isPrefix(String digits) {
    return digits.equals(TRUNK_PREFIX) || digits.equals(COUNTRY_CODE);
  }

  /** Returns whether no further digit can belong to the number. */
  static boolean isWhole(String digits, boolean isInternational) {
    if (digits.length() <= NATIONAL_LENGTH || digits.length() > LONGEST_NATIONAL) {
      return false;
    }
    boolean mayBeAbroad =
        !isInternational
            && digits.startsWith(INTERNATIONAL_PREFIX)
            && digits.length() < LONGEST_NATIONAL;
    return !mayBeAbroad && isNational(comparable(digits, isInternational));
  }

  private static boolean isNational(String comparable) {
    return comparable.startsWith("+" + COUNTRY_CODE)
        && comparable.length() == 1 + COUNTRY_CODE.length() + NATIONAL_LENGTH;
  }

  /** Returns {@code +} with country code and number, or a short number as it is. */
  static String comparable(String digits, boolean isInternational) {
    int length = digits.length();
    int withPrefix = NATIONAL_LENGTH + TRUNK_PREFIX.length();
    if (length == withPrefix + 1 && digits.startsWith(COUNTRY_CODE + TRUNK_PREFIX)) {
      // +7 (8-495) …: numbers behind +7 have ten digits.
      return "+" + COUNTRY_CODE + digits.substring(2);
    }
    if (isInternational) {
      // No country has the code 89: a mobile number of Russia with both prefixes at once.
      return length == withPrefix && digits.startsWith("89")
          ? "+" + COUNTRY_CODE + digits.substring(1)
          : "+" + digits;
    }
    if (digits.startsWith(USUAL_INTERNATIONAL_PREFIX) && length >= NATIONAL_LENGTH) {
      return comparable(digits.substring(USUAL_INTERNATIONAL_PREFIX.length()), true);
    }
    if (digits.startsWith(INTERNATIONAL_PREFIX) && length > withPrefix) {
      return comparable(digits.substring(INTERNATIONAL_PREFIX.length()), true);
    }
    if (length == withPrefix
        && (digits.startsWith(TRUNK_PREFIX) || digits.startsWith(COUNTRY_CODE))) {
      return "+" + COUNTRY_CODE + digits.substring(1);
    }
    if (length == NATIONAL_LENGTH) {
      return "+" + COUNTRY_CODE + digits;
    }
    return length > NATIONAL_LENGTH ? "+" + digits : digits;
  }
}
