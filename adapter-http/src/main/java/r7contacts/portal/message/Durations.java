package r7contacts.portal.message;

import java.time.Duration;
import java.util.Locale;

/** Durations as messages show them. */
public final class Durations {

  private Durations() {}

  /** Returns whole seconds as {@code 5 s}, other times as {@code 250 ms}. */
  public static String shown(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }

  /** Returns the time in seconds, rounded to a tenth: {@code 0.8 s}. */
  public static String shownAbout(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
  }
}
