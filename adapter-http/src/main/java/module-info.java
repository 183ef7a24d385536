/**
 * Contacts of a portal over HTTP. {@code r7contacts.adapter.http} implements the port over JSON.
 * {@code r7contacts.portal} has settings, credentials and listeners for all formats. {@code
 * r7contacts.portal.account} signs in for a token and reads the user's profile, {@code
 * r7contacts.portal.check} finds the reason why a portal cannot be used. {@code
 * r7contacts.portal.micrometer} has metrics and requires Micrometer. {@code
 * r7contacts.portal.contacts}, {@code r7contacts.portal.edit} and {@code r7contacts.portal.wire}
 * are exported to adapters of other formats only.
 */
@SuppressWarnings("module") // Adapters of other formats are compiled after this module.
module r7contacts.adapter.http {
  requires transitive r7contacts.port;
  requires transitive org.apache.httpcomponents.client5.httpclient5;
  requires transitive tools.jackson.core;
  // Used by HttpCore, which has no module-info to declare it.
  requires jdk.net;
  requires io.github.resilience4j.core;
  requires io.github.resilience4j.retry;
  requires org.apache.httpcomponents.core5.httpcore5;
  requires org.slf4j;
  requires static org.mapstruct;
  // Not transitive: only callers of PortalMetrics need it.
  requires static micrometer.core;

  exports r7contacts.adapter.http;
  exports r7contacts.portal;
  exports r7contacts.portal.account;
  exports r7contacts.portal.check;
  exports r7contacts.portal.contacts to
      r7contacts.adapter.xml;
  exports r7contacts.portal.edit to
      r7contacts.adapter.xml;
  exports r7contacts.portal.wire to
      r7contacts.adapter.xml;
  exports r7contacts.portal.micrometer;

  provides r7contacts.port.config.ContactBookProvider with
      r7contacts.adapter.http.JsonProvider;
}
