package r7contacts.portal.micrometer.wrong;

import org.apache.hc.client5.http.classic.HttpClient;

/** A wrong example: metrics depend on the listener only. */
public record KnowsHttp(Class<HttpClient> client) {

  public KnowsHttp() {
    this(HttpClient.class);
  }
}
