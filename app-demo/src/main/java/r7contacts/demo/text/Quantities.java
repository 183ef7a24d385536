package r7contacts.demo.text;

import java.util.Locale;

/** Counts, sizes and durations in words. */
public final class Quantities {

  private Quantities() {}

  /** Returns a number with its digits grouped, such as {@code 1,000}. */
  public static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Returns a number of contacts, such as {@code 1,000 contacts}. */
  public static String contacts(long number) {
    return grouped(number) + (number == 1 ? " contact" : " contacts");
  }

  /** Returns a number of lines, such as {@code 1,000 lines}. */
  public static String lines(long number) {
    return grouped(number) + (number == 1 ? " line" : " lines");
  }

  /** Returns a number of people, such as {@code 2 people}. */
  public static String people(long number) {
    return grouped(number) + (number == 1 ? " person" : " people");
  }

  /** Returns a size, such as {@code 999,999 bytes} or {@code 12 MB}. */
  public static String size(long bytes) {
    return bytes < 1_000_000 ? grouped(bytes) + " bytes" : grouped(Math.round(bytes / 1e6)) + " MB";
  }

  /** Returns a duration, such as {@code 35 s}, {@code 1 min 29 s} or {@code 2 h 13 min}. */
  public static String duration(long seconds) {
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3600
        ? "%d min %d s".formatted(seconds / 60, seconds % 60)
        : "%d h %d min".formatted(seconds / 3600, seconds % 3600 / 60);
  }
}
