package r7contacts.port;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telephone numbers by the numbering plan of Russia and Kazakhstan: country code 7, ten digits.
 *
 * <p>A number is a chain of groups of digits. What is between two groups decides whether the chain
 * goes on: a space, a dash or a bracket does not end it, a word or a comma does, and so does the
 * last digit that a number of this country can have.
 */
enum RussianPhoneNumbers implements PhoneNumbers {
  INSTANCE;

  private static final String COUNTRY_CODE = "7";
  private static final String TRUNK_PREFIX = "8";
  private static final String INTERNATIONAL_PREFIX = "810";
  private static final String USUAL_INTERNATIONAL_PREFIX = "00";
  private static final int NATIONAL_LENGTH = 10;
  private static final int LONGEST_NATIONAL =
      INTERNATIONAL_PREFIX.length() + COUNTRY_CODE.length() + NATIONAL_LENGTH;

  /** Any country's number has 15 digits at most (E.164). */
  private static final int LONGEST = INTERNATIONAL_PREFIX.length() + 15;

  /** Local numbers have five to seven digits, extensions two to five. */
  private static final int SHORTEST_BEHIND_ANOTHER = 6;

  /** {@code 8/495/123-45-67} is one number, {@code 12-34-56/12-34-57} is two. */
  private static final int LONGEST_BEFORE_SLASH = 4;

  private static final Pattern GROUP = Pattern.compile("\\p{Nd}+");

  private static final String JOINTS = "[\\p{Zs}\\t\\p{Pd}\\p{Cf}\u2212.()\\[\\]{}~/_'\u2019]*";
  private static final Pattern JOINED = Pattern.compile(JOINTS);
  private static final Pattern PLUS = Pattern.compile("[+\uFF0B]" + JOINTS + "$");

  /**
   * {@code +44 (0)20 …}: the zero is dialled within the country only. In Italy (39) it is always
   * dialled, and in {@code +38 (0)44 …} it belongs to Ukraine's code.
   */
  private static final Pattern TRUNK_ZERO =
      Pattern.compile(
          "((?:\\+|(?<!\\p{Nd})00)"
              + JOINTS
              + "+(?!3[89](?!\\p{Nd}))\\p{Nd}{1,3}[\\p{Zs}.-]*+)\\(0\\)");

  /** What is behind the number of an item: {@code 1) 8 495 …}, {@code 2. +7 …}. */
  private static final Pattern BEHIND_ITEM = Pattern.compile("\\)[\\p{Zs}(+]*|\\.\\p{Zs}+[(+]*");

  private static final Pattern EXTENSION =
      Pattern.compile(
          "#|(?<!\\p{L})(?:доб(?:ав\\p{L}*)?|доп(?:олн\\p{L}*)?|донаб\\p{L}*|вн(?:ут\\p{L}*)?"
              + "|ext(?:n|ension)?|[xх])(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  @Override
  public Set<String> in(String text) {
    Reading reading = new Reading();
    String dialled = TRUNK_ZERO.matcher(text).replaceAll("$1");
    Matcher groups = GROUP.matcher(dialled);
    for (int end = 0; groups.find(); end = groups.end()) {
      reading.group(dialled.substring(end, groups.start()), ExactDigits.of(groups.group()));
    }
    reading.endNumber();
    return reading.numbers;
  }

  /** What was read of a text so far. */
  private static final class Reading {
    final Set<String> numbers = new LinkedHashSet<>();
    private final StringBuilder current = new StringBuilder();
    private int groups;
    private boolean isInternational;
    private boolean isBracketed;
    private boolean hasNationalPart;
    private boolean isBehindAnother;

    void group(String between, String digits) {
      boolean hasPlus = PLUS.matcher(between).find();
      if (!hasPlus && isExtension(between, digits)) {
        endNumber();
        return;
      }
      if (isItem(between)) {
        clear();
      }
      if (hasPlus || endsNumber(between)) {
        endNumber();
        isInternational = hasPlus;
        isBracketed = between.indexOf('(') >= 0;
      }
      if (hasNationalPart && current.length() + digits.length() > LONGEST) {
        numbers.add(comparable(current.substring(0, NATIONAL_LENGTH), false));
        current.delete(0, NATIONAL_LENGTH);
        hasNationalPart = false;
      }
      current.append(digits);
      groups++;
      hasNationalPart |= !isInternational && current.length() == NATIONAL_LENGTH;
    }

    /** Whether what was read is the number of an item in a list. A prefix is followed by none. */
    private boolean isItem(String between) {
      return groups == 1
          && current.length() <= 2
          && !isInternational
          && !isBracketed
          && BEHIND_ITEM.matcher(between).matches()
          && !(between.startsWith(".") && isPrefix(current.toString()));
    }

    private boolean isExtension(String between, String digits) {
      return (current.length() > 0 || !numbers.isEmpty())
          && digits.length() < NATIONAL_LENGTH
          && EXTENSION.matcher(between).find();
    }

    private boolean endsNumber(String between) {
      return current.length() == 0
          || !JOINED.matcher(between).matches()
          || between.indexOf('/') >= 0 && current.length() > LONGEST_BEFORE_SLASH
          || isWhole()
          || current.length() == NATIONAL_LENGTH && (groups == 1 || between.indexOf('(') >= 0);
    }

    /** Whether no further digit can belong to the number. */
    private boolean isWhole() {
      if (current.length() <= NATIONAL_LENGTH || current.length() > LONGEST_NATIONAL) {
        return false;
      }
      String digits = current.toString();
      boolean mayBeAbroad =
          !isInternational
              && digits.startsWith(INTERNATIONAL_PREFIX)
              && digits.length() < LONGEST_NATIONAL;
      return !mayBeAbroad && isNational(comparable(digits, isInternational));
    }

    void endNumber() {
      int length = current.length();
      boolean isExtension = isBehindAnother && !isInternational && length < SHORTEST_BEHIND_ANOTHER;
      if (length > 0 && !isExtension) {
        numbers.add(comparable(current.toString(), isInternational));
        isBehindAnother |= length >= SHORTEST_BEHIND_ANOTHER;
      }
      clear();
    }

    private void clear() {
      current.setLength(0);
      groups = 0;
      isInternational = false;
      isBracketed = false;
      hasNationalPart = false;
    }
  }

  private static boolean isPrefix(String digits) {
    return digits.equals(TRUNK_PREFIX) || digits.equals(COUNTRY_CODE);
  }

  private static boolean isNational(String comparable) {
    return comparable.startsWith("+" + COUNTRY_CODE)
        && comparable.length() == 1 + COUNTRY_CODE.length() + NATIONAL_LENGTH;
  }

  /** Returns {@code +} with country code and number, or a short number as it is. */
  private static String comparable(String digits, boolean isInternational) {
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
