package r7contacts.simulator.crm.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** The last writes that took effect, in their order. Thread-safe. */
public final class WriteJournal {

  private static final int MAX_ENTRIES = 10_000;

  private final Deque<Entry> entries = new ArrayDeque<>();

  /**
   * A write.
   *
   * @param path the path as sent
   * @param isSuccess whether the answer was a success
   * @param contacts the ids of the contacts that it created, changed or deleted, in ascending order
   */
  public record Entry(String method, String path, boolean isSuccess, Set<Integer> contacts) {}

  synchronized void add(Entry entry) {
    entries.addLast(entry);
    if (entries.size() > MAX_ENTRIES) {
      entries.removeFirst();
    }
  }

  /** Returns the writes, oldest first. */
  public synchronized List<Entry> all() {
    return List.copyOf(entries);
  }
}
