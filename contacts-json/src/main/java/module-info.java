/** The stable JSON form of a contact, on Jackson's streaming core. */
// The adapter of the qualified exports is not there yet when this module is compiled.
@SuppressWarnings("module")
module r7contacts.json {
  requires transitive r7contacts.domain;
  requires tools.jackson.core;
  // Only ContactJsonModule uses it. Not transitive: modules without data binding would not compile.
  // ContactJsonModule is not provided as a service: without data binding the JVM would not start.
  requires static tools.jackson.databind;

  exports r7contacts.json;
  exports r7contacts.json.document to
      r7contacts.adapter.inmemory;
  exports r7contacts.json.form to
      r7contacts.adapter.inmemory;
}
