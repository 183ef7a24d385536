package r7contacts.portal.http;

import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.jspecify.annotations.Nullable;
import r7contacts.portal.wire.AnswerReader;
import r7contacts.portal.wire.EnvelopeWire;

/**
 * A request to the portal, and how its answers are read.
 *
 * @param name for listeners and metrics: {@code read-contact}
 * @param path below the portal's root, with the suffix of the format
 * @param shownPath the path without secrets, for listeners, logs and messages
 * @param query never shown: it holds what the caller searches for
 * @param body null for none
 * @param isReadOnly whether it changes nothing, and so may be sent again even if the portal may
 *     have carried it out
 */
public record Operation<E extends EnvelopeWire, T>(
    String name,
    Method method,
    String path,
    String shownPath,
    QueryString query,
    @Nullable HttpEntity body,
    boolean isReadOnly,
    AnswerReader<E> reader,
    AnswerHandler<E, T> handler) {

  /** The root of the portal's API. */
  public static final String API = "/api/2.0/";

  /**
   * Returns a GET request.
   *
   * @param path below {@code /api/2.0/}, without a suffix
   */
  public static <E extends EnvelopeWire, T> Operation<E, T> get(
      String name,
      String path,
      QueryString query,
      AnswerReader<E> reader,
      AnswerHandler<E, T> handler) {
    String suffixed = API + path + "." + reader.format().suffix();
    return new Operation<>(
        name, Method.GET, suffixed, suffixed, query, null, true, reader, handler);
  }

  /**
   * Returns the HTTP request. It has no Content-Type without a body: with a JSON one the portal
   * would answer in JSON whatever the suffix says (field guide §2.2).
   */
  HttpUriRequestBase request(URI portal) {
    HttpUriRequestBase request =
        new HttpUriRequestBase(method.name(), URI.create(portal + path + query));
    request.setHeader(HttpHeaders.ACCEPT, reader.format().mediaType());
    if (body != null) {
      request.setEntity(isReadOnly ? body : new SentOnce(body));
    }
    return request;
  }

  /**
   * Returns the URI of the request without secrets in its path; redirects may be relative to it.
   */
  URI shownUri(URI portal) {
    return URI.create(portal + shownPath.replaceAll("[{}]", "") + query);
  }

  /** A body that an injected HttpClient does not repeat by itself. */
  private static final class SentOnce extends HttpEntityWrapper {
    SentOnce(HttpEntity body) {
      super(body);
    }

    @Override
    public boolean isRepeatable() {
      return false;
    }
  }
}
