package r7contacts.domain;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * User and time of a contact's creation. Portals do not send later changes.
 *
 * @param by the user; absent if unknown
 * @param at the time with the portal's offset (field guide §9.1); absent if unknown
 * @param unreadableTime the text that the portal sent as a time and that is not one
 */
public record Creation(Option<User> by, Option<OffsetDateTime> at, Option<String> unreadableTime) {

  private static final Creation UNKNOWN = new Creation(Option.none(), Option.none(), Option.none());

  /**
   * Creates a creation.
   *
   * @throws IllegalArgumentException if both a time and an unreadable time are given
   */
  public Creation {
    Objects.requireNonNull(by, "by");
    unreadableTime = Blank.toAbsent(unreadableTime);
    if (at.isDefined() && unreadableTime.isDefined()) {
      throw new IllegalArgumentException(
          "a creation time cannot be both read and unreadable: %s and \"%s\""
              .formatted(at.get(), PrintableText.singleLine(unreadableTime.get())));
    }
  }

  /** Returns a creation without user and time. */
  public static Creation unknown() {
    return UNKNOWN;
  }

  /** Returns a creation by this user at this time; null is absent. */
  public static Creation of(@Nullable User by, @Nullable OffsetDateTime at) {
    return new Creation(Option.of(by), Option.of(at), Option.none());
  }

  /** Returns the time since then, negative if the portal's clock is ahead; absent if unknown. */
  public Option<Duration> age(Instant now) {
    return at.map(then -> Duration.between(then.toInstant(), now));
  }
}
