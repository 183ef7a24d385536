package r7contacts.simulator.wire;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What becomes of texts in JSON bodies that look like date-times: the portal parses and prints them
 * again, without zeros at the end of the fraction, and with offsets in its server's zone, UTC.
 */
final class RewrittenDate {

  private static final Pattern DATE =
      Pattern.compile(
          "(?<time>[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})"
              + "(?:\\.(?<fraction>[0-9]{1,7}))?(?<zone>Z|[+-][0-9]{2}:[0-9]{2})?");

  private RewrittenDate() {}

  /** Returns a text as it arrives. */
  static String of(String text) {
    Matcher date = DATE.matcher(text);
    if (!date.matches()) {
      return text;
    }
    try {
      String zone = date.group("zone") == null ? "" : date.group("zone");
      String digits = date.group("fraction") == null ? "" : date.group("fraction");
      String fraction = digits.replaceFirst("0+$", "");
      String end = fraction.isEmpty() ? "" : "." + fraction;
      return zone.isEmpty() || zone.equals("Z")
          ? seconds(LocalDateTime.parse(date.group("time"))) + end + zone
          : seconds(
                  OffsetDateTime.parse(date.group("time") + zone)
                      .withOffsetSameInstant(ZoneOffset.UTC)
                      .toLocalDateTime())
              + end
              + "+00:00";
    } catch (DateTimeException e) {
      return text;
    }
  }

  /** Prints the seconds even if they are zero. */
  private static String seconds(LocalDateTime time) {
    return time.getSecond() == 0 ? time + ":00" : time.toString();
  }
}
