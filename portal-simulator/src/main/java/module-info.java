/**
 * A portal simulator for tests and demonstrations.
 *
 * <p>{@link r7contacts.simulator.PortalSimulator} is the portal; {@link
 * r7contacts.simulator.junit.PortalExtension} starts one for each test. Only the extension needs
 * JUnit Jupiter at run time.
 */
module r7contacts.simulator {
  // HttpCore sets socket options with it, and has no module descriptor to require it.
  requires jdk.net;
  // For XML bodies of requests.
  requires java.xml;
  requires static transitive org.jspecify;
  // Not transitive, so that users of this module do not need JUnit to compile.
  requires static org.junit.jupiter.api;
  requires org.apache.httpcomponents.core5.httpcore5;
  requires tools.jackson.core;

  exports r7contacts.simulator;
  exports r7contacts.simulator.junit;
}
