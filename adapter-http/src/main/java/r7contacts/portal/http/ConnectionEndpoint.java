package r7contacts.portal.http;

import org.apache.hc.core5.http.EndpointDetails;

/** Endpoint details of an exchange, with a reference to its connection. */
final class ConnectionEndpoint extends EndpointDetails {

  private final PortalConnection connection;
  private final EndpointDetails counts;

  ConnectionEndpoint(PortalConnection connection, EndpointDetails counts) {
    super(counts.getRemoteAddress(), counts.getLocalAddress(), counts.getSocketTimeout());
    this.connection = connection;
    this.counts = counts;
  }

  PortalConnection connection() {
    return connection;
  }

  @Override
  public long getRequestCount() {
    return counts.getRequestCount();
  }

  @Override
  public long getResponseCount() {
    return counts.getResponseCount();
  }

  @Override
  public long getSentBytesCount() {
    return counts.getSentBytesCount();
  }

  @Override
  public long getReceivedBytesCount() {
    return counts.getReceivedBytesCount();
  }
}
