package r7contacts.decorator.wrong;

import r7contacts.adapter.inmemory.InMemoryContacts;

/** A wrong example: a decorator that knows what it decorates. */
public final class KnowsMemory {

  public Class<?> inner() {
    return InMemoryContacts.class;
  }
}
