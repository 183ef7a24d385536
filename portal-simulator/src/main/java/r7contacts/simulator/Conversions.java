package r7contacts.simulator;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From a parameter's text to what it means. Each throws a {@link Refusal} if it means nothing. */
final class Conversions {

  private static final Pattern GUID =
      Pattern.compile("[{(]?(\\p{XDigit}{8})(-?)(\\p{XDigit}{4}\\2){3}(\\p{XDigit}{12})[)}]?");

  /** The fraction has no, three or seven digits. */
  private static final Pattern DATE =
      Pattern.compile(
          "(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})"
              + "(?:T(?<time>[0-9]{2}([:-])[0-9]{2}\\3[0-9]{2}(?:\\.[0-9]{3}|\\.[0-9]{7})?)"
              + "(?<zone>Z|[+-][0-9]{2}:[0-9]{2})?)?");

  private Conversions() {}

  static int number(String text) {
    if (!isNumber(text)) {
      throw new Refusal(Failure.format("Input string was not in a correct format."));
    }
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new Refusal(Failure.ID_TOO_LARGE);
    }
  }

  private static boolean isNumber(String text) {
    return text.strip().matches("[+-]?[0-9]+");
  }

  static boolean flag(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new Refusal(Failure.format("String was not recognized as a valid Boolean."));
    };
  }

  /**
   * The number of a name, in any case; or a number, even if it is nobody's.
   *
   * @param names by their numbers
   * @param first the number of the first name
   */
  static int oneOf(List<String> names, int first, String text) {
    if (isNumber(text)) {
      return number(text);
    }
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase(text.strip())) {
        return first + i;
      }
    }
    throw new Refusal(Failure.argument(400, "Requested value '" + text + "' was not found."));
  }

  /** In lower case, with hyphens. */
  static String guid(String text) {
    if (!GUID.matcher(text.strip()).matches()) {
      throw new Refusal(Failure.format("Unrecognized Guid format."));
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
   * A moment, in one of the forms that the portal reads.
   *
   * @param zone of what names none
   */
  static Instant date(String text, ZoneOffset zone) {
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
        // It only looks like a date.
      }
    }
    throw new Refusal(Failure.format("String was not recognized as a valid DateTime."));
  }
}
