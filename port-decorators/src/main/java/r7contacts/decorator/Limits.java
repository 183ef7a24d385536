package r7contacts.decorator;

import java.time.Duration;

/** Checks of settings, with the setting's name in the message. */
final class Limits {

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofDays(365);

  private Limits() {}

  static Duration positive(String name, Duration length) {
    if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          name + " must be at least a millisecond and at most 365 days: " + length);
    }
    return length;
  }

  static Duration zeroOrMore(String name, Duration length) {
    return length.isZero() ? length : positive(name, length);
  }

  static int atLeast(int least, String name, int number) {
    return Math.toIntExact(atLeast(least, name, (long) number));
  }

  static long atLeast(long least, String name, long number) {
    if (number < least) {
      throw new IllegalArgumentException(name + " must be at least " + least + ": " + number);
    }
    return number;
  }

  static int atMost(int most, String name, int number) {
    if (number > most) {
      throw new IllegalArgumentException(name + " must be at most " + most + ": " + number);
    }
    return number;
  }
}
