package r7contacts.files.imports.wrong;

import r7contacts.adapter.inmemory.InMemoryContacts;

public abstract class KnowsAnAdapter {
  abstract InMemoryContacts contacts();
}
