package r7contacts.testkit.edit.wrong;

import r7contacts.adapter.inmemory.InMemoryContacts;

/** A contract that knows an adapter. */
public final class KnowsMemory {

  private KnowsMemory() {}

  public static Object book() {
    return InMemoryContacts.demo();
  }
}
