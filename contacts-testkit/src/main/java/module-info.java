/** The contracts that adapters of the ports must pass, as JUnit tests. */
module r7contacts.testkit {
  requires transitive r7contacts.port;
  requires transitive org.junit.jupiter.api;
  requires org.assertj.core;

  exports r7contacts.testkit;
  exports r7contacts.testkit.edit;

  // JUnit calls the rules, which are not public.
  opens r7contacts.testkit to
      org.junit.platform.commons;
  opens r7contacts.testkit.edit to
      org.junit.platform.commons;
}
