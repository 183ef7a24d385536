package r7contacts.simulator;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations and sizes as text with a unit, and as a number of the smallest unit. */
final class Quantities {

  static final long LONGEST_MILLIS = Duration.ofDays(365).toMillis();
  static final long LARGEST_SIZE = 1L << 40;
  static final long LARGEST_COUNT = 1_000_000;

  private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,18})([a-z]*)");

  private static final String[] TIMES = {"h", "m", "s", "ms"};
  private static final long[] TIME_UNITS = {3_600_000, 60_000, 1000, 1};
  private static final String[] SIZES = {"GB", "MB", "KB", "B"};
  private static final long[] SIZE_UNITS = {1L << 30, 1L << 20, 1L << 10, 1};

  private Quantities() {}

  /** Returns milliseconds; empty for malformed text and for more than a year. */
  static OptionalLong millis(String text) {
    return read(text, TIMES, TIME_UNITS, LONGEST_MILLIS);
  }

  /** Returns bytes; empty for malformed text and for more than 1024 GB. */
  static OptionalLong bytes(String text) {
    return read(text, SIZES, SIZE_UNITS, LARGEST_SIZE);
  }

  /** Returns a whole number; empty for malformed text and outside of the range. */
  static OptionalLong number(String text, long least, long most) {
    return text.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text)).stream()
            .filter(number -> number >= least && number <= most)
            .findFirst()
        : OptionalLong.empty();
  }

  /** Returns the text of milliseconds. */
  static String ofMillis(long millis) {
    return millis == 0 ? "0s" : text(millis, TIMES, TIME_UNITS);
  }

  /** Returns the text of bytes. */
  static String ofBytes(long bytes) {
    return bytes == 0 ? "0B" : text(bytes, SIZES, SIZE_UNITS);
  }

  private static OptionalLong read(String text, String[] names, long[] units, long most) {
    Matcher amount = AMOUNT.matcher(text.toLowerCase(Locale.ROOT));
    if (!amount.matches()) {
      return OptionalLong.empty();
    }
    long number = Long.parseLong(amount.group(1));
    for (int i = 0; i < names.length; i++) {
      if (names[i].equalsIgnoreCase(amount.group(2)) && number <= most / units[i]) {
        return OptionalLong.of(number * units[i]);
      }
    }
    return OptionalLong.empty();
  }

  /** Uses the largest unit that gives a whole number. */
  private static String text(long amount, String[] names, long[] units) {
    int unit = 0;
    while (amount % units[unit] != 0) {
      unit++;
    }
    return amount / units[unit] + names[unit];
  }
}
