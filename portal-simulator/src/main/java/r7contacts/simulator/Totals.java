package r7contacts.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

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

  /**
   * What is told now.
   *
   * @param right how many there are, remembered if nothing is
   */
  synchronized int told(Key key, int right) {
    Known total = known.get(key);
    if (total != null && clock.instant().isBefore(total.until())) {
      return total.total();
    }
    known.remove(key);
    if (known.size() == REMEMBERED) {
      known.remove(known.keySet().iterator().next());
    }
    known.put(key, new Known(right, clock.instant().plus(lifetime)));
    return right;
  }
}
