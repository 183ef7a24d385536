/** The ports over contacts held in memory, loaded from code or from a fixture file. */
module r7contacts.adapter.inmemory {
  requires transitive r7contacts.port;
  requires r7contacts.json;

  exports r7contacts.adapter.inmemory;

  provides r7contacts.port.config.ContactBookProvider with
      r7contacts.adapter.inmemory.MemoryProvider;
}
