/**
 * A portal to run against when there is none.
 *
 * <p>{@link r7contacts.simulator.PortalSimulator} is the portal; {@link
 * r7contacts.simulator.junit.PortalExtension} hands one to each test and needs JUnit Jupiter at run
 * time, which nothing else here does.
 */
module r7contacts.simulator {
  // HttpCore sets socket options through it and, being no module, cannot ask for it.
  requires jdk.net;
  // A request's body may be XML.
  requires java.xml;
  requires static transitive org.jspecify;
  // Not transitive: else whoever requires this module would need JUnit to compile.
  requires static org.junit.jupiter.api;
  requires org.apache.httpcomponents.core5.httpcore5;
  requires tools.jackson.core;

  exports r7contacts.simulator;
  exports r7contacts.simulator.junit;
}
