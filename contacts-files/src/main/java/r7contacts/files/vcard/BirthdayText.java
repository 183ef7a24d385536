package r7contacts.files.vcard;

import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import r7contacts.domain.FieldValue;

/** Dates of birth as typed into a custom field. */
final class BirthdayText {

  /** Day, month and year with dots are Russian and German; no country begins with the month. */
  private static final Pattern DOTS = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

  private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

  private BirthdayText() {}

  /** Returns the day; absent for text that is not a date, or could be two. */
  static Option<LocalDate> parse(String text) {
    Matcher dots = DOTS.matcher(text.strip());
    if (dots.matches()) {
      return date(dots, 2, 1);
    }
    Matcher slashes = SLASHES.matcher(text.strip());
    if (slashes.matches()) {
      Option<LocalDate> monthFirst = date(slashes, 1, 2);
      Option<LocalDate> dayFirst = date(slashes, 2, 1);
      return monthFirst.equals(dayFirst)
          ? monthFirst
          : monthFirst.isEmpty() ? dayFirst : monthFirst.filter(any -> dayFirst.isEmpty());
    }
    return FieldValue.Date.of(text).date();
  }

  private static Option<LocalDate> date(Matcher parts, int month, int day) {
    try {
      return Option.some(
          LocalDate.of(
              Integer.parseInt(parts.group(3)),
              Integer.parseInt(parts.group(month)),
              Integer.parseInt(parts.group(day))));
    } catch (DateTimeException e) {
      return Option.none();
    }
  }
}
