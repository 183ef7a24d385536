package r7contacts.decorator;

import io.vavr.control.Option;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.cache.Cache;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import r7contacts.domain.ContactId;
import r7contacts.domain.PrintableText;

/**
 * Values by contact id in a JCache. A cache that fails is logged and treated as absent. If values
 * could not be removed, all are removed before the next one is read.
 */
final class SharedCache {

  private static final Logger LOG = LoggerFactory.getLogger(SharedCachedContacts.class);

  private final Cache<String, String> cache;
  private final String prefix;
  private final AtomicBoolean readFails = new AtomicBoolean();
  private final AtomicBoolean writeFails = new AtomicBoolean();
  private final AtomicLong failedRemovals = new AtomicLong();
  private final AtomicLong repairedRemovals = new AtomicLong();

  SharedCache(Cache<String, String> cache, String prefix) {
    this.cache = cache;
    this.prefix = prefix;
  }

  /** Returns the values of these ids, which need not be text; absent if the cache fails. */
  Option<Map<ContactId, Object>> get(Collection<ContactId> ids) {
    if (ids.isEmpty() || !isRepaired()) {
      return Option.none();
    }
    try {
      Map<String, ?> values = cache.getAll(ids.stream().map(this::key).collect(Collectors.toSet()));
      readFails.set(false);
      Map<ContactId, Object> found = new HashMap<>();
      for (ContactId id : ids) {
        Option.<Object>of(values.get(key(id))).forEach(value -> found.put(id, value));
      }
      return Option.some(found);
    } catch (RuntimeException | LinkageError e) {
      // Providers have exceptions of their own beside CacheException. A stored object whose class
      // is missing or different here is a LinkageError.
      log("read", readFails, e);
      return Option.none();
    }
  }

  void put(Map<ContactId, String> texts) {
    if (texts.isEmpty()) {
      return;
    }
    Map<String, String> byKey = new HashMap<>();
    texts.forEach((id, text) -> byKey.put(key(id), text));
    write(() -> cache.putAll(byKey));
  }

  void remove(Collection<ContactId> ids) {
    if (!ids.isEmpty()) {
      remove(() -> cache.removeAll(ids.stream().map(this::key).collect(Collectors.toSet())));
    }
  }

  /** Removes the values of all contacts, and of no other entry. */
  void removeAll() {
    remove(this::removeEntries);
  }

  /** Removes values in an interrupted thread too, in which some caches fail. */
  private void remove(Runnable removal) {
    boolean isInterrupted = Thread.interrupted();
    try {
      if (!write(removal)) {
        failedRemovals.incrementAndGet();
      }
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void removeEntries() {
    Set<String> keys = new HashSet<>();
    for (Cache.Entry<String, String> entry : cache) {
      if (isKey(entry.getKey())) {
        keys.add(entry.getKey());
      }
    }
    cache.removeAll(keys);
  }

  /** Returns whether no value is left that could not be removed. */
  private boolean isRepaired() {
    long failed = failedRemovals.get();
    if (repairedRemovals.get() < failed && write(this::removeEntries)) {
      repairedRemovals.accumulateAndGet(failed, Math::max);
    }
    return repairedRemovals.get() == failedRemovals.get();
  }

  /** Returns whether the cache could be written. */
  private boolean write(Runnable operation) {
    try {
      operation.run();
      writeFails.set(false);
      return true;
    } catch (RuntimeException | LinkageError e) {
      log("written", writeFails, e);
      return false;
    }
  }

  private static void log(String what, AtomicBoolean already, Throwable e) {
    if (already.getAndSet(true)) {
      LOG.debug("the shared cache still cannot be {}", what, e);
    } else {
      LOG.warn(
          "the shared cache cannot be {} and is bypassed: {}",
          what,
          PrintableText.singleLine(e.toString()));
    }
  }

  private String key(ContactId id) {
    return prefix + id;
  }

  private boolean isKey(Object key) {
    return key instanceof String text
        && text.startsWith(prefix)
        && text.substring(prefix.length()).matches("[0-9]+");
  }
}
