package r7contacts.portal.wire;

import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * Date and time in the portal's format: ISO 8601 with seven fraction digits and the portal's offset
 * (field guide §9.1), as in {@code 2024-03-05T09:30:00.0000000+03:00}.
 */
public final class PortalTime {

  private static final long SMALLEST = LocalDate.of(1, 1, 1).toEpochDay();
  private static final long LARGEST = LocalDate.of(9999, 12, 31).toEpochDay();
  private static final Pattern NO_DATE = Pattern.compile("\\s*(0001-01-01|9999-12-31)T");

  /** Pattern in which a zero stands for any digit. */
  private static final String LOCAL = "0000-00-00T00:00:00.0000000";

  private static final String OFFSET = "00:00";
  private static final int NANOS_IN_THE_LAST_DIGIT = 100;

  private PortalTime() {}

  /** Returns the date and time; absent if the text has another format or no offset. */
  public static Option<OffsetDateTime> parse(String text) {
    try {
      String moment = text.strip();
      return Option.some(isUsual(moment) ? usual(moment) : OffsetDateTime.parse(moment));
    } catch (DateTimeException e) {
      return Option.none();
    }
  }

  /** Returns whether the text has the usual format, which is parsed faster than ISO 8601. */
  private static boolean isUsual(String text) {
    int zone = LOCAL.length();
    if (!isLike(LOCAL, text, 0)) {
      return false;
    }
    return text.length() == zone + 1
        ? text.charAt(zone) == 'Z'
        : text.length() == zone + 1 + OFFSET.length()
            && (text.charAt(zone) == '+' || text.charAt(zone) == '-')
            && isLike(OFFSET, text, zone + 1);
  }

  private static boolean isLike(String pattern, String text, int from) {
    if (text.length() < from + pattern.length()) {
      return false;
    }
    for (int i = 0; i < pattern.length(); i++) {
      char wanted = pattern.charAt(i);
      char there = text.charAt(from + i);
      if (wanted == '0' ? there < '0' || there > '9' : there != wanted) {
        return false;
      }
    }
    return true;
  }

  private static OffsetDateTime usual(String text) {
    return OffsetDateTime.of(
        number(text, 0, 4),
        number(text, 5, 7),
        number(text, 8, 10),
        number(text, 11, 13),
        number(text, 14, 16),
        number(text, 17, 19),
        number(text, 20, LOCAL.length()) * NANOS_IN_THE_LAST_DIGIT,
        offset(text, LOCAL.length()));
  }

  private static ZoneOffset offset(String text, int at) {
    if (text.charAt(at) == 'Z') {
      return ZoneOffset.UTC;
    }
    int sign = text.charAt(at) == '-' ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(
        sign * number(text, at + 1, at + 3), sign * number(text, at + 4, at + 6));
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  /**
   * Returns whether this time means "no date": .NET's smallest or largest date, with any offset
   * (field guide §9.1), or the day before the smallest one, which results from conversion to UTC.
   */
  public static boolean isNoDate(OffsetDateTime time) {
    long day = time.toLocalDate().toEpochDay();
    return day == SMALLEST || day == SMALLEST - 1 || day == LARGEST;
  }

  /** Returns whether this text, which has no offset, means "no date". */
  public static boolean isNoDate(String text) {
    return NO_DATE.matcher(text).lookingAt();
  }
}
