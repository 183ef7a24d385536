package r7contacts.domain;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * By whom and when a contact was entered. The portal tells nothing of later changes.
 *
 * @param at the time, with the portal's own offset kept (field guide §9.1)
 * @param unreadableTime what the portal sent in place of a time, where it is none; absent otherwise
 */
public record Creation(Option<User> by, Option<OffsetDateTime> at, Option<String> unreadableTime) {

  private static final Creation UNKNOWN = new Creation(Option.none(), Option.none(), Option.none());

  public Creation {
    Objects.requireNonNull(by, "by");
    unreadableTime = Blank.toAbsent(unreadableTime);
    if (at.isDefined() && unreadableTime.isDefined()) {
      throw new IllegalArgumentException(
          "a creation time cannot be both read and unreadable: %s and \"%s\""
              .formatted(at.get(), PrintableText.singleLine(unreadableTime.get())));
    }
  }

  /** Nothing is known. */
  public static Creation unknown() {
    return UNKNOWN;
  }

  public static Creation of(@Nullable User by, @Nullable OffsetDateTime at) {
    return new Creation(Option.of(by), Option.of(at), Option.none());
  }

  /** How long ago, negative if the portal's clock is ahead; absent if the time is not known. */
  public Option<Duration> age(Instant now) {
    return at.map(then -> Duration.between(then.toInstant(), now));
  }
}
