package r7contacts.portal.http;

import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.AccessDenied;
import r7contacts.port.ContactError.NotAuthenticated;
import r7contacts.port.ContactError.Refused;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.portal.Credentials;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.http.Attempt.Retry;
import r7contacts.portal.network.TlsMismatch;
import r7contacts.portal.wire.AnswerReader;
import r7contacts.portal.wire.BrokenAnswerException;
import r7contacts.portal.wire.EnvelopeWire;

/**
 * Decides what an HTTP answer means: first by its status, then by its content type, then by its
 * envelope (field guide §1.2, §3.5, §5.1, §5.3). {@code docs/failures.md} shows every case.
 *
 * <table>
 *   <caption>Success</caption>
 *   <tr><th>body</th><th>means</th></tr>
 *   <tr><td>an envelope with an answer</td><td>what the {@link AnswerHandler} makes of it</td></tr>
 *   <tr><td>an envelope with an error</td><td>refused, in the portal's words</td></tr>
 *   <tr><td>none, another content type or charset, broken, too long, too deep, no envelope</td><td>unreadable</td></tr>
 * </table>
 *
 * <p>Of a failure, the status decides. A body that cannot be read tells nothing about it, and hides
 * nothing: only an envelope's message is passed on, one line of it.
 */
public final class ResponseClassifier {

  /** How the portal says that it has the route but not for this verb (field guide §5.1). */
  private static final String NO_SUCH_METHOD = "Method not found";

  /** As much of a web server's page is looked at. */
  private static final int MAX_PAGE = 4096;

  private final PortalSettings settings;

  ResponseClassifier(PortalSettings settings) {
    this.settings = settings;
  }

  /** Returns what the response means for this operation. */
  <E extends EnvelopeWire, T> Attempt<T> classify(
      Operation<E, T> operation, ClassicHttpResponse response) throws IOException {
    return operation.handler().isAnswered(response.getCode())
        ? success(operation, response)
        : failure(operation, response);
  }

  /**
   * Whether what was asked about is not there, or hidden: only an envelope says so, for without one
   * no portal was there to look for it (field guide §5.2).
   */
  public static boolean isMissing(int status, Option<? extends EnvelopeWire> envelope) {
    return status == 404
        && envelope.isDefined()
        && !envelope.get().errorMessage().contains(NO_SUCH_METHOD);
  }

  private <E extends EnvelopeWire, T> Attempt<T> success(
      Operation<E, T> operation, ClassicHttpResponse response) throws IOException {
    AnswerReader<E> reader = operation.reader();
    AnswerHandler<E, T> handler = operation.handler();
    HttpEntity entity = response.getEntity();
    Option<String> foreign = reader.foreignContent(entity);
    if (foreign.isDefined()) {
      return Attempt.failed(new Unreadable(foreign.get()));
    }
    InputStream body = entity.getContent();
    Option<E> envelope =
        reader.read(
            body,
            AnswerReader.charset(entity),
            read -> {
              outcomeIsKnown(body);
              return read.flatMap(handler::misdirected);
            });
    if (envelope.isEmpty()) {
      return Attempt.failed(
          new Unreadable("this is no answer of a portal: there is no envelope with a status"));
    }
    if (envelope.get().isFailure()) {
      return Attempt.failed(
          new Refused(envelope.get().errorMessage().getOrElse("the portal gives no reason")));
    }
    return handler.answer(envelope.get(), response);
  }

  private <E extends EnvelopeWire, T> Attempt<T> failure(
      Operation<E, T> operation, ClassicHttpResponse response) throws IOException {
    AnswerReader<E> reader = operation.reader();
    AnswerHandler<E, T> handler = operation.handler();
    int status = response.getCode();
    if (response.getEntity() instanceof AnswerBody body && !handler.needsEnvelope(status)) {
      body.getContent().outcomeIsKnown();
    }
    byte[] start = isServersOwn(status) ? start(response.getEntity()) : new byte[0];
    Option<E> envelope = envelopeOfFailure(operation, response, start);
    Option<ContactError> special = handler.failure(status, envelope);
    if (special.isDefined()) {
      return Attempt.failed(special.get());
    }
    String more =
        envelope.flatMap(EnvelopeWire::errorMessage).map(said -> ": " + said).getOrElse("")
            + ResponseHeaders.correlation(response)
            + reader.remedy(status, envelope);
    Option<String> tls = envelope.isEmpty() ? TlsMismatch.inPage(start) : Option.none();
    if (tls.isDefined()) {
      return refused("%s (%d)%s".formatted(tls.get(), status, more));
    }
    return byStatus(operation, response, envelope.isDefined(), more);
  }

  /** The table of statuses (field guide §3.5, §5.1, §5.3). */
  private <T> Attempt<T> byStatus(
      Operation<?, T> operation, ClassicHttpResponse response, boolean isEnvelope, String more) {
    int status = response.getCode();
    return switch (status) {
      case 400 -> refused("the portal does not take the request (400)" + more);
      case 401 -> Attempt.failed(new NotAuthenticated(notSignedIn() + orProxy(isEnvelope) + more));
      case 402 -> refused("the portal's subscription has expired (402)" + more);
      case 403 ->
          Attempt.failed(
              new AccessDenied(
                  "the portal denies this account %s (403)%s"
                      .formatted(operation.handler().right(), more)));
      case 404 ->
          isEnvelope ? refused("the portal does not know the request (404)" + more) : nobody(more);
      case 407 -> refused(ProxyTraffic.wantsSignIn(settings.route(), 407) + more);
      // Nothing was done: the request did not arrive in time, too early, or on a wrong connection.
      case 408, 421, 425 -> Attempt.failed(notNow(response, more), Retry.ALWAYS);
      // No answer from behind a gateway does not say that nothing was done there.
      case 502, 504 -> Attempt.failed(notNow(response, more), Retry.IF_READ_ONLY);
      case 429, 503 -> Attempt.failed(notNow(response, more), Retry.ALWAYS);
      default -> byClass(operation, response, more);
    };
  }

  private <T> Attempt<T> byClass(
      Operation<?, T> operation, ClassicHttpResponse response, String more) {
    int status = response.getCode();
    if (status >= 500) {
      return Attempt.failed(Unavailable.because("the portal failed (" + status + ")" + more));
    }
    if (status >= 400) {
      return refused("the portal refuses the request (" + status + ")" + more);
    }
    if (status >= 300 && status != HttpStatus.SC_NOT_MODIFIED) {
      String target =
          ResponseHeaders.redirectTarget(response, operation.shownUri(settings.base()))
              .map(place -> " to " + place)
              .getOrElse("");
      return refused(
          ("the portal redirects%s (%d); redirects are not followed because the token would be sent"
                  + " along")
              .formatted(target, status));
    }
    return Attempt.failed(new Unreadable("an answer has status 200, not " + status));
  }

  private static <T> Attempt<T> refused(String reason) {
    return Attempt.failed(new Refused(reason));
  }

  private String notSignedIn() {
    return settings.credentials().equals(Credentials.none())
        ? "no token and no login is set (401)"
        : "the portal does not accept the token (401); it may be wrong, expired or of another portal";
  }

  /** Some proxies reject their user with 401; with plain http that looks like the portal's. */
  private String orProxy(boolean isEnvelope) {
    return isEnvelope || settings.route().portal().isHttps() || settings.route().proxy() == null
        ? ""
        : ", or " + ProxyTraffic.wantsSignIn(settings.route(), 401);
  }

  private <T> Attempt<T> nobody(String more) {
    return Attempt.failed(
        Unavailable.because(
            "no portal answers at "
                + settings.route().portal()
                + " (404); it may be suspended, or the address wrong"
                + more));
  }

  private static Unavailable notNow(ClassicHttpResponse response, String more) {
    return new Unavailable(
        "the portal cannot answer now (" + response.getCode() + ")" + more,
        ResponseHeaders.retryAfter(response));
  }

  private static <E extends EnvelopeWire> Option<E> envelopeOfFailure(
      Operation<E, ?> operation, ClassicHttpResponse response, byte[] start) throws IOException {
    AnswerReader<E> reader = operation.reader();
    HttpEntity entity = response.getEntity();
    if (reader.foreignContent(entity).isDefined()) {
      return Option.none();
    }
    try {
      InputStream content = entity.getContent();
      return reader.read(
          start.length == 0
              ? content
              : new SequenceInputStream(new ByteArrayInputStream(start), content),
          AnswerReader.charset(entity),
          envelope -> {
            outcomeIsKnown(content);
            return Option.none();
          });
    } catch (BrokenAnswerException e) {
      return Option.none();
    } catch (IOException e) {
      // Such a status has no meaning without its envelope.
      if (operation.handler().needsEnvelope(response.getCode())) {
        throw e;
      }
      return Option.none();
    }
  }

  /** What follows an envelope in the body does not change its meaning. */
  private static void outcomeIsKnown(InputStream body) {
    if (body instanceof LimitedInputStream content) {
      content.outcomeIsKnown();
    }
  }

  /** Whether a web server that is asked in a wrong way answers so itself, in a page. */
  private static boolean isServersOwn(int status) {
    return status == 400 || status == 403;
  }

  private static byte[] start(@Nullable HttpEntity entity) {
    try {
      return entity == null ? new byte[0] : entity.getContent().readNBytes(MAX_PAGE);
    } catch (IOException e) {
      return new byte[0];
    }
  }
}
