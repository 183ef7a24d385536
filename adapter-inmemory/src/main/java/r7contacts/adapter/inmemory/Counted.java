package r7contacts.adapter.inmemory;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Entries of a catalog, and how many contacts have each. Entries that no contact has any more stay,
 * as on a portal. Immutable.
 *
 * @param entries in the order in which they became known
 * @param usage without the entries that no contact has
 */
record Counted<K, E>(Map<K, E> entries, Map<K, Integer> usage) {

  /** Entry that a contact has. It does not count if the contact has no value in it. */
  record Use<K, E>(K key, E entry, boolean counts) {
    Use(K key, E entry) {
      this(key, entry, true);
    }
  }

  static <K, E> Counted<K, E> none() {
    return new Counted<>(Map.of(), Map.of());
  }

  /** Returns a copy with these uses in place of others. */
  Counted<K, E> with(Collection<Use<K, E>> before, Collection<Use<K, E>> after) {
    if (before.equals(after)) {
      return this;
    }
    Map<K, E> known = new LinkedHashMap<>(entries);
    after.forEach(use -> known.putIfAbsent(use.key(), use.entry()));
    Map<K, Integer> counts = new HashMap<>(usage);
    before.forEach(use -> add(counts, use, -1));
    after.forEach(use -> add(counts, use, 1));
    return new Counted<>(Collections.unmodifiableMap(known), Collections.unmodifiableMap(counts));
  }

  private static <K, E> void add(Map<K, Integer> counts, Use<K, E> use, int number) {
    if (use.counts()) {
      counts.merge(
          use.key(),
          number,
          (one, other) -> one + other == 0 ? null : Integer.valueOf(one + other));
    }
  }

  int usage(K key) {
    return usage.getOrDefault(key, 0);
  }

  /** Returns the entries that the other one has not. */
  List<E> beyond(Counted<K, E> other) {
    return entries.entrySet().stream()
        .filter(entry -> !other.entries.containsKey(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }
}
