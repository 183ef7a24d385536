package r7contacts.files.duplicates.wrong;

import r7contacts.adapter.inmemory.InMemoryContacts;

public abstract class KnowsAnAdapter {
  abstract InMemoryContacts contacts();
}
