package r7contacts.portal;

import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/**
 * The portal's way to write a moment: ISO 8601 with seven fraction digits and its own offset (WC
 * §7).
 */
final class PortalTime {

  private static final LocalDateTime NO_DATE = LocalDateTime.of(1, 1, 1, 0, 0);

  private PortalTime() {}

  /** The moment, absent if the text is none. */
  static Option<OffsetDateTime> parse(String text) {
    try {
      return Option.some(OffsetDateTime.parse(text.strip()));
    } catch (DateTimeException e) {
      return Option.none();
    }
  }

  /** Whether this is what the portal writes for "no date": the first moment of the year 1. */
  static boolean isNoDate(OffsetDateTime time) {
    return time.toLocalDateTime().equals(NO_DATE);
  }
}
