package r7contacts.benchmarks.edit;

import org.openjdk.jmh.infra.ThreadParams;
import r7contacts.benchmarks.lookup.ManyContacts;
import r7contacts.domain.ContactId;

/**
 * The ids that one thread asks for, and no other thread: each once, in an order that no cache
 * predicts, then again. Not thread-safe.
 */
final class ShuffledIds {

  private final ContactId[] ids;
  private final int first;
  private final int step;
  private int next;

  ShuffledIds(int contacts, ThreadParams thread) {
    this.ids = ManyContacts.shuffledIds(contacts);
    this.first = thread.getThreadIndex();
    this.step = thread.getThreadCount();
    this.next = first;
  }

  ContactId next() {
    ContactId id = ids[next];
    next = next + step < ids.length ? next + step : first;
    return id;
  }
}
