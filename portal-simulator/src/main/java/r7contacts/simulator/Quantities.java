package r7contacts.simulator;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times and sizes as people write them; all as a number of the smallest unit. */
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

  /** Milliseconds; empty for what is no time, and for more than a year. */
  static OptionalLong millis(String text) {
    return read(text, TIMES, TIME_UNITS, LONGEST_MILLIS);
  }

  /** Bytes; empty for what is no size, and for more than may be. */
  static OptionalLong bytes(String text) {
    return read(text, SIZES, SIZE_UNITS, LARGEST_SIZE);
  }

  static OptionalLong number(String text, long least, long most) {
    return text.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text)).stream()
            .filter(number -> number >= least && number <= most)
            .findFirst()
        : OptionalLong.empty();
  }

  static String ofMillis(long millis) {
    return millis == 0 ? "0s" : text(millis, TIMES, TIME_UNITS);
  }

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

  /** In the largest unit of which it is a whole number. */
  private static String text(long amount, String[] names, long[] units) {
    int unit = 0;
    while (amount % units[unit] != 0) {
      unit++;
    }
    return amount / units[unit] + names[unit];
  }
}
