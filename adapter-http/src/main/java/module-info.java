/**
 * A portal's contacts over HTTP: {@code r7contacts.portal} speaks to the portal whatever the
 * format, {@code r7contacts.adapter.http} is the port over JSON, {@code
 * r7contacts.portal.micrometer} makes metrics of it where there is Micrometer.
 */
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
  exports r7contacts.portal.micrometer;

  provides r7contacts.port.config.ContactBookProvider with
      r7contacts.adapter.http.JsonProvider;
}
