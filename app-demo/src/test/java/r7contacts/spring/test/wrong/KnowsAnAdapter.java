package r7contacts.spring.test.wrong;

import r7contacts.adapter.inmemory.InMemoryContacts;

/** Breaks the rule: an adapter is a matter of the address. */
public class KnowsAnAdapter {
  Class<?> adapter = InMemoryContacts.class;
}
