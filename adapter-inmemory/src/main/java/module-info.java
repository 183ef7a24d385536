/** Contacts held in memory, and the JSON form in which they are kept in files. */
module r7contacts.adapter.inmemory {
  requires transitive r7contacts.port;
  requires tools.jackson.databind;

  exports r7contacts.adapter.inmemory;

  provides r7contacts.port.config.ContactBookProvider with
      r7contacts.adapter.inmemory.MemoryProvider;
}
