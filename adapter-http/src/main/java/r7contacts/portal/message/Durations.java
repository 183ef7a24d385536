package r7contacts.portal.message;

import java.time.Duration;
import java.util.Locale;

/** Lengths of time as sentences show them. */
public final class Durations {

  private Durations() {}

  public static String shown(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }

  /** To a tenth of a second. */
  public static String shownAbout(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
  }
}
