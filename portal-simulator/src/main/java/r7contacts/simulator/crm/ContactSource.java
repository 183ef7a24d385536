package r7contacts.simulator.crm;

import org.jspecify.annotations.Nullable;

/** A fixed set of contacts, too many to be held in memory. Thread-safe. */
public interface ContactSource {

  /** Returns all ids in ascending order. Callers must not change the array. */
  int[] ids();

  /** Returns whether there is a contact with this id. */
  boolean has(int id);

  /** Returns the contact with this id; null if absent. */
  @Nullable ListedContact find(int id);
}
