package r7contacts.portal.http;

import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.apache.hc.core5.net.URIAuthority;
import org.jspecify.annotations.Nullable;
import r7contacts.portal.wire.AnswerReader;
import r7contacts.portal.wire.EnvelopeWire;

/**
 * Request to the portal and the interpretation of its answers.
 *
 * @param name name for listeners: {@code read-contact}
 * @param path path below the portal's root, with the suffix of the format
 * @param shownPath path without secrets, for listeners, logs and messages
 * @param query parameters; never shown, because they contain what the caller searches for
 * @param body null for none
 * @param isRepeatable whether a repetition changes nothing more than the request itself, so that it
 *     may be sent again even if the portal may have carried it out
 * @param reader reader of the answers' bytes
 * @param handler interpretation of the answers
 */
public record Operation<E extends EnvelopeWire, T>(
    String name,
    Method method,
    String path,
    String shownPath,
    QueryString query,
    @Nullable HttpEntity body,
    boolean isRepeatable,
    AnswerReader<E> reader,
    AnswerHandler<E, T> handler) {

  private static final URI NO_PARTS = URI.create("/");

  /** The root of the portal's API. */
  public static final String API = "/api/2.0/";

  /**
   * Returns a GET request.
   *
   * @param path path below {@code /api/2.0/}, without a suffix
   */
  public static <E extends EnvelopeWire, T> Operation<E, T> get(
      String name,
      String path,
      QueryString query,
      AnswerReader<E> reader,
      AnswerHandler<E, T> handler) {
    // Not by "+", whose buffer would be most of what a call of the library allocates.
    String suffixed = API.concat(path).concat(reader.dotSuffix());
    return new Operation<>(
        name, Method.GET, suffixed, suffixed, query, null, true, reader, handler);
  }

  /**
   * Returns the HTTP request. Without a body it has no Content-Type: with that of JSON, the portal
   * would answer in JSON regardless of the suffix (field guide §2.2).
   *
   * @param authority host and port of the portal
   */
  HttpUriRequestBase request(URI portal, URIAuthority authority) {
    // The parts are known and encoded already, so they are set as they are, and not parsed again.
    HttpUriRequestBase request = new HttpUriRequestBase(method.name(), NO_PARTS);
    request.setScheme(portal.getScheme());
    request.setAuthority(authority);
    request.setPath(portal.getRawPath().concat(path).concat(query.toString()));
    request.setHeader(HttpHeaders.ACCEPT, reader.format().mediaType());
    if (body != null) {
      request.setEntity(isRepeatable ? body : new SentOnce(body));
    }
    return request;
  }

  /**
   * Returns the URI of the request without secrets in its path; redirects may be relative to it.
   */
  URI shownUri(URI portal) {
    return URI.create(portal + shownPath.replaceAll("[{}]", "") + query);
  }

  /** Body that is not repeatable, so that an injected HttpClient does not resend it. */
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
