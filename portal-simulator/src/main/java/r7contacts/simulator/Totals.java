package r7contacts.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many contacts a query found, told for a while to whoever asks again, right or wrong. */
final class Totals {

  /** The oldest go first. */
  private static final int REMEMBERED = 10_000;

  private final Duration lifetime;
  private final Clock clock;
  private final Map<Key, Known> known = new LinkedHashMap<>();

  record Key(String token, ContactCriteria criteria) {}

  private record Known(int total, Instant until) {}

  /**
   * Nothing is remembered yet.
   *
   * @param lifetime zero for totals that are always right
   */
  Totals(Duration lifetime, Clock clock) {
    this.lifetime = lifetime;
    this.clock = clock;
  }

  synchronized @Nullable Integer of(Key key) {
    Known total = known.get(key);
    return total == null || !clock.instant().isBefore(total.until()) ? null : total.total();
  }

  synchronized void remember(Key key, int total) {
    known.remove(key);
    if (known.size() == REMEMBERED) {
      known.remove(known.keySet().iterator().next());
    }
    known.put(key, new Known(total, clock.instant().plus(lifetime)));
  }
}
