package r7contacts.simulator.crm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A cache of totals, by user and search: as on portals, a total may be outdated. Thread-safe. */
public final class TotalCache {

  /** The oldest entries are dropped first. */
  private static final int MAX_ENTRIES = 10_000;

  private final Duration lifetime;
  private final Clock clock;
  private final Map<Key, Entry> entries = new LinkedHashMap<>();

  record Key(String token, ContactCriteria criteria) {}

  private record Entry(int total, Instant until) {}

  /**
   * Creates an empty cache.
   *
   * @param lifetime the lifetime of an entry; zero for totals that are never outdated
   */
  public TotalCache(Duration lifetime, Clock clock) {
    this.lifetime = lifetime;
    this.clock = clock;
  }

  /**
   * Returns the cached total.
   *
   * @param current the total now, which is returned and cached if there is no entry
   */
  synchronized int total(Key key, int current) {
    Entry entry = entries.get(key);
    if (entry != null && clock.instant().isBefore(entry.until())) {
      return entry.total();
    }
    entries.remove(key);
    if (entries.size() == MAX_ENTRIES) {
      entries.remove(entries.keySet().iterator().next());
    }
    entries.put(key, new Entry(current, clock.instant().plus(lifetime)));
    return current;
  }
}
