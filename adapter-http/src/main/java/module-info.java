/**
 * The contacts of a portal over HTTP. {@code r7contacts.portal} is for all: settings, credentials,
 * listeners. {@code r7contacts.adapter.http} is the port over JSON. {@code
 * r7contacts.portal.micrometer} provides metrics if Micrometer is present. {@code
 * r7contacts.portal.contacts} and {@code r7contacts.portal.wire} are for adapters of other formats
 * alone.
 */
@SuppressWarnings("module") // Adapters of other formats are compiled after this module.
module r7contacts.adapter.http {
  requires transitive r7contacts.port;
  requires transitive org.apache.httpcomponents.client5.httpclient5;
  requires transitive tools.jackson.core;
  // HttpCore, which has no module-info to say so, reaches for it.
  requires jdk.net;
  requires io.github.resilience4j.core;
  requires io.github.resilience4j.retry;
  requires org.apache.httpcomponents.core5.httpcore5;
  requires org.slf4j;
  requires static org.mapstruct;
  // Not transitive: only whoever uses PortalMetrics needs it.
  requires static micrometer.core;

  exports r7contacts.adapter.http;
  exports r7contacts.portal;
  exports r7contacts.portal.contacts to
      r7contacts.adapter.xml;
  exports r7contacts.portal.wire to
      r7contacts.adapter.xml;
  exports r7contacts.portal.micrometer;

  provides r7contacts.port.config.ContactBookProvider with
      r7contacts.adapter.http.JsonProvider;
}
