package r7contacts.port.edit;

import io.vavr.control.Option;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Locks of contacts: changes of the same contact run one after the other. Few locks serve all
 * contacts; several are taken in a fixed order. Thread-safe.
 */
final class ContactLocks {

  private static final int COUNT = 256;

  private final List<ReentrantLock> locks =
      IntStream.range(0, COUNT).mapToObj(any -> new ReentrantLock()).toList();

  /** Runs the action with the locks of these keys; absent if the thread is interrupted before. */
  <T> Option<T> with(Collection<?> keys, Supplier<T> action) {
    return with(
        keys.stream()
            .map(key -> Math.floorMod(key.hashCode(), COUNT))
            .distinct()
            .sorted()
            .map(locks::get)
            .toList(),
        action,
        0);
  }

  private <T> Option<T> with(List<ReentrantLock> wanted, Supplier<T> action, int from) {
    if (from == wanted.size()) {
      return Option.some(action.get());
    }
    ReentrantLock lock = wanted.get(from);
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Option.none();
    }
    try {
      return with(wanted, action, from + 1);
    } finally {
      lock.unlock();
    }
  }
}
