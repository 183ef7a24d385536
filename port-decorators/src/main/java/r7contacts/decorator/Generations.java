package r7contacts.decorator;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import r7contacts.domain.ContactId;

/**
 * Generations of contacts: a change ends one, so that what was read before it is not cached after
 * it. Contacts may share a generation, which only costs a cache entry. Thread-safe.
 */
final class Generations {

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final long[] numbers = new long[1024];

  /** Returns the present generations of these contacts. */
  Map<ContactId, Long> of(Collection<ContactId> ids) {
    Map<ContactId, Long> present = new HashMap<>();
    lock.readLock().lock();
    try {
      ids.forEach(id -> present.put(id, numbers[index(id)]));
    } finally {
      lock.readLock().unlock();
    }
    return present;
  }

  /** Runs an action on the contacts whose generation is still this one. None ends meanwhile. */
  void withCurrent(Map<ContactId, Long> earlier, Consumer<Set<ContactId>> action) {
    lock.readLock().lock();
    try {
      action.accept(
          earlier.keySet().stream()
              .filter(id -> earlier.get(id) == numbers[index(id)])
              .collect(Collectors.toSet()));
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Ends the generations of these contacts, after the actions that are running. */
  void end(Set<ContactId> ids) {
    lock.writeLock().lock();
    try {
      ids.forEach(id -> numbers[index(id)]++);
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Ends all generations, after the actions that are running. */
  void endAll() {
    lock.writeLock().lock();
    try {
      Arrays.setAll(numbers, index -> numbers[index] + 1);
    } finally {
      lock.writeLock().unlock();
    }
  }

  private int index(ContactId id) {
    return (int) (id.value() % numbers.length);
  }
}
