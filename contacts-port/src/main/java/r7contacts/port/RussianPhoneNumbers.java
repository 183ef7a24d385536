package r7contacts.port;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parser of telephone numbers in text, by the {@link RussianNumberingPlan}.
 *
 * <p>A number is a sequence of groups of digits. The text between two groups decides whether the
 * number continues: a space, a dash or a bracket does not end it. A word or a comma ends it, and so
 * does the last digit that a number of this country can have.
 */
enum RussianPhoneNumbers implements PhoneNumbers {
  INSTANCE;

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

  /** The text after the number of a list item: {@code 1) 8 495 …}, {@code 2. +7 …}. */
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

  /** State of parsing a text. */
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
      if (hasNationalPart && current.length() + digits.length() > RussianNumberingPlan.LONGEST) {
        numbers.add(
            RussianNumberingPlan.comparable(
                current.substring(0, RussianNumberingPlan.NATIONAL_LENGTH), false));
        current.delete(0, RussianNumberingPlan.NATIONAL_LENGTH);
        hasNationalPart = false;
      }
      current.append(digits);
      groups++;
      hasNationalPart |=
          !isInternational && current.length() == RussianNumberingPlan.NATIONAL_LENGTH;
    }

    /** Whether the current digits are the number of a list item, and not a prefix. */
    private boolean isItem(String between) {
      return groups == 1
          && current.length() <= 2
          && !isInternational
          && !isBracketed
          && BEHIND_ITEM.matcher(between).matches()
          && !(between.startsWith(".") && RussianNumberingPlan.isPrefix(current.toString()));
    }

    private boolean isExtension(String between, String digits) {
      return (current.length() > 0 || !numbers.isEmpty())
          && digits.length() < RussianNumberingPlan.NATIONAL_LENGTH
          && EXTENSION.matcher(between).find();
    }

    private boolean endsNumber(String between) {
      return current.length() == 0
          || !JOINED.matcher(between).matches()
          || between.indexOf('/') >= 0 && current.length() > LONGEST_BEFORE_SLASH
          || RussianNumberingPlan.isWhole(current.toString(), isInternational)
          || current.length() == RussianNumberingPlan.NATIONAL_LENGTH
              && (groups == 1 || between.indexOf('(') >= 0);
    }

    void endNumber() {
      int length = current.length();
      boolean isExtension = isBehindAnother && !isInternational && length < SHORTEST_BEHIND_ANOTHER;
      if (length > 0 && !isExtension) {
        numbers.add(RussianNumberingPlan.comparable(current.toString(), isInternational));
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
}
