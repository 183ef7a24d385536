package r7contacts.portal.micrometer.wrong;

import org.apache.hc.client5.http.classic.HttpClient;

/** A wrong example: metrics are made of what the listener is told, of nothing else. */
public record KnowsHttp(Class<HttpClient> client) {

  public KnowsHttp() {
    this(HttpClient.class);
  }
}
