package r7contacts.port.edit;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Times of a {@link ContactEditor}.
 *
 * @param planAge the age from which a plan is compared with the contact once more before its first
 *     step, and from which the newest contact is read again before a create
 * @param catalogAge how long the portal's stages are kept
 * @param createSearches the waits before each search for a contact whose create was not answered
 */
public record EditTimes(Duration planAge, Duration catalogAge, List<Duration> createSearches) {

  /** Creates times. */
  public EditTimes {
    Objects.requireNonNull(planAge, "planAge");
    Objects.requireNonNull(catalogAge, "catalogAge");
    createSearches = List.copyOf(createSearches);
  }

  /** Returns 5 s, 1 min, and searches at once, after 2 s and after 10 s. */
  public static EditTimes standard() {
    return new EditTimes(
        Duration.ofSeconds(5),
        Duration.ofMinutes(1),
        List.of(Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(8)));
  }
}
