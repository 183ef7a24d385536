package r7contacts.simulator.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Conversions of parameter values. Each throws a {@link FailureException} for malformed text. */
public final class Conversions {

  private static final Pattern GUID =
      Pattern.compile("[{(]?(\\p{XDigit}{8})(-?)(\\p{XDigit}{4}\\2){3}(\\p{XDigit}{12})[)}]?");

  /** The fraction has no, three or seven digits. */
  private static final Pattern DATE =
      Pattern.compile(
          "(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})"
              + "(?:T(?<time>[0-9]{2}([:-])[0-9]{2}\\3[0-9]{2}(?:\\.[0-9]{3}|\\.[0-9]{7})?)"
              + "(?<zone>Z|[+-][0-9]{2}:[0-9]{2})?)?");

  private Conversions() {}

  /** Converts a whole number of 32 bits. */
  public static int number(String text) {
    if (!isNumber(text)) {
      throw new FailureException(Failure.format("Input string was not in a correct format."));
    }
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new FailureException(Failure.ID_TOO_LARGE);
    }
  }

  private static boolean isNumber(String text) {
    return text.strip().matches("[+-]?[0-9]+");
  }

  /** Converts a truth value. */
  public static boolean flag(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new FailureException(
              Failure.format("String was not recognized as a valid Boolean."));
    };
  }

  /**
   * Converts a name to its number, ignoring case; or a number, even one without a name.
   *
   * @param names the names in the order of their numbers
   * @param first the number of the first name
   */
  public static int oneOf(List<String> names, int first, String text) {
    if (isNumber(text)) {
      return number(text);
    }
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase(text.strip())) {
        return first + i;
      }
    }
    throw new FailureException(
        Failure.argument(400, "Requested value '" + text + "' was not found."));
  }

  /** Converts a GUID to lower case with hyphens. */
  public static String guid(String text) {
    if (!GUID.matcher(text.strip()).matches()) {
      throw new FailureException(Failure.format("Unrecognized Guid format."));
    }
    String digits = text.replaceAll("[^0-9A-Fa-f]", "").toLowerCase(Locale.ROOT);
    return String.join(
        "-",
        digits.substring(0, 8),
        digits.substring(8, 12),
        digits.substring(12, 16),
        digits.substring(16, 20),
        digits.substring(20));
  }

  /**
   * Converts a date or a date with a time, in one of the portal's forms.
   *
   * @param zone the time zone of dates that have none
   */
  public static Instant date(String text, ZoneOffset zone) {
    Matcher date = DATE.matcher(text);
    if (date.matches()) {
      try {
        LocalDate day = LocalDate.parse(date.group("day"));
        String time = date.group("time");
        String itsZone = date.group("zone");
        return time == null
            ? day.atStartOfDay().toInstant(zone)
            : day.atTime(LocalTime.parse(time.replace('-', ':')))
                .toInstant(itsZone == null ? zone : ZoneOffset.of(itsZone));
      } catch (DateTimeException e) {
        // Not a date of the calendar.
      }
    }
    throw new FailureException(Failure.format("String was not recognized as a valid DateTime."));
  }
}
