package r7contacts.portal;

import io.vavr.control.Option;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.AccessDenied;
import r7contacts.port.ContactError.NotAuthenticated;
import r7contacts.port.ContactError.Refused;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.portal.Attempt.Again;

/**
 * Decides what an HTTP answer means: first by its status, then by its content type, then by its
 * envelope (WC §3.1, §8.3, §9, §16). {@code docs/failures.md} shows every case.
 *
 * <table>
 *   <caption>Success</caption>
 *   <tr><th>body</th><th>means</th></tr>
 *   <tr><td>an envelope with an answer</td><td>what the {@link Question} makes of it</td></tr>
 *   <tr><td>an envelope with an error</td><td>refused, in the portal's words</td></tr>
 *   <tr><td>none, another content type or charset, broken, too long, too deep, no envelope</td><td>unreadable</td></tr>
 * </table>
 *
 * <p>Of a failure, the status decides. A body that cannot be read tells nothing about it, and hides
 * nothing: only an envelope's message is passed on, one line of it.
 */
final class Judge {

  /** How the portal says that it has the route but not for this verb (WC §3.1). */
  private static final String NO_SUCH_METHOD = "Method not found";

  private static final List<String> CORRELATION =
      List.of(
          "X-Request-Id",
          "X-Correlation-Id",
          "Request-Id",
          "X-Amzn-Trace-Id",
          "traceparent",
          "CF-Ray");
  private static final int LONGEST_CORRELATION = 80;

  private final PortalSettings settings;

  Judge(PortalSettings settings) {
    this.settings = settings;
  }

  <E extends EnvelopeWire, T> Attempt<T> judge(
      Question<E, T> question, AnswerReader<E> reader, ClassicHttpResponse response)
      throws IOException {
    return question.isAnswered(response.getCode())
        ? success(question, reader, response)
        : failure(question, reader, response);
  }

  /**
   * Whether what was asked about is not there, or hidden: only an envelope says so, for without one
   * no portal was there to look for it (WC §9).
   */
  static boolean isMissing(int status, Option<? extends EnvelopeWire> envelope) {
    return status == 404
        && envelope.isDefined()
        && !envelope.get().errorMessage().contains(NO_SUCH_METHOD);
  }

  private <E extends EnvelopeWire, T> Attempt<T> success(
      Question<E, T> question, AnswerReader<E> reader, ClassicHttpResponse response)
      throws IOException {
    HttpEntity entity = response.getEntity();
    Option<String> foreign = reader.foreignContent(entity);
    if (foreign.isDefined()) {
      return Attempt.failed(new Unreadable(foreign.get()));
    }
    Option<E> envelope = reader.read(entity.getContent());
    if (envelope.isEmpty()) {
      return Attempt.failed(
          new Unreadable("this is no answer of a portal: there is no envelope with a status"));
    }
    if (envelope.get().error() != null) {
      return Attempt.failed(
          new Refused(envelope.get().errorMessage().getOrElse("the portal gives no reason")));
    }
    return question.answer(envelope.get());
  }

  private <E extends EnvelopeWire, T> Attempt<T> failure(
      Question<E, T> question, AnswerReader<E> reader, ClassicHttpResponse response)
      throws IOException {
    Option<E> envelope = envelopeOfFailure(reader, response);
    Option<ContactError> special = question.failure(response.getCode(), envelope);
    if (special.isDefined()) {
      return Attempt.failed(special.get());
    }
    String more =
        envelope.flatMap(EnvelopeWire::errorMessage).map(said -> ": " + said).getOrElse("")
            + correlation(response);
    return byStatus(question, response, envelope.isDefined(), more);
  }

  /** The table of statuses (WC §3.1, §8.3, §9). */
  private <T> Attempt<T> byStatus(
      Question<?, T> question, ClassicHttpResponse response, boolean isEnvelope, String more) {
    int status = response.getCode();
    return switch (status) {
      case 400 -> refused("the portal does not take the request (400)" + more);
      case 401 -> Attempt.failed(new NotAuthenticated(notSignedIn() + more));
      case 402 -> refused("the portal is not paid for (402)" + more);
      case 403 ->
          Attempt.failed(
              new AccessDenied(
                  "the portal denies this account %s (403)%s".formatted(question.right(), more)));
      case 404 ->
          isEnvelope ? refused("the portal does not know the request (404)" + more) : nobody(more);
      // No answer from behind a gateway does not say that nothing was done there.
      case 502, 504 -> Attempt.failed(notNow(response, more), Again.IF_READING);
      case 429, 503 -> Attempt.failed(notNow(response, more), Again.ALWAYS);
      default -> byClass(status, response, more);
    };
  }

  private static <T> Attempt<T> byClass(int status, ClassicHttpResponse response, String more) {
    if (status >= 500) {
      return Attempt.failed(Unavailable.because("the portal failed (" + status + ")" + more));
    }
    if (status >= 400) {
      return refused("the portal refuses the request (" + status + ")" + more);
    }
    if (status >= 300) {
      return refused(
          "the portal sends us elsewhere (%d)%s; redirects are not followed, for the token's sake"
              .formatted(status, elsewhere(response)));
    }
    return Attempt.failed(new Unreadable("an answer has status 200, not " + status));
  }

  private static <T> Attempt<T> refused(String reason) {
    return Attempt.failed(new Refused(reason));
  }

  private String notSignedIn() {
    return settings.credentials() instanceof Credentials.None
        ? "no token and no login is set (401)"
        : "the portal does not accept the token (401); it may be wrong, expired or of another portal";
  }

  private <T> Attempt<T> nobody(String more) {
    return Attempt.failed(
        Unavailable.because(
            "no portal answers at "
                + settings.address()
                + " (404); it may be suspended, or the address wrong"
                + more));
  }

  private static Unavailable notNow(ClassicHttpResponse response, String more) {
    return new Unavailable(
        "the portal cannot answer now (" + response.getCode() + ")" + more, wait(response));
  }

  /** What somebody who looks into the portal's or a proxy's logs needs to find this request. */
  private static String correlation(ClassicHttpResponse response) {
    for (String name : CORRELATION) {
      Header header = response.getFirstHeader(name);
      if (header != null && header.getValue() != null && !header.getValue().isBlank()) {
        String id = OneLine.of(header.getValue());
        return " [%s %s]"
            .formatted(name, id.substring(0, Math.min(id.length(), LONGEST_CORRELATION)));
      }
    }
    return "";
  }

  /** Where a redirect leads to, without the parts that may hold secrets. */
  private static String elsewhere(ClassicHttpResponse response) {
    Header location = response.getFirstHeader(HttpHeaders.LOCATION);
    if (location == null || location.getValue() == null) {
      return "";
    }
    try {
      URI target = URI.create(location.getValue().strip());
      return target.getHost() == null
          ? ""
          : ", to " + target.getScheme() + "://" + target.getHost();
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static Option<Duration> wait(ClassicHttpResponse response) {
    Header retryAfter = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
    if (retryAfter == null || retryAfter.getValue() == null) {
      return Option.none();
    }
    String value = retryAfter.getValue().strip();
    if (value.matches("\\d{1,9}")) {
      return Option.some(Duration.ofSeconds(Long.parseLong(value)));
    }
    return Option.of(DateUtils.parseStandardDate(value))
        .map(until -> Duration.between(Instant.now(), until))
        .filter(wait -> !wait.isNegative());
  }

  private static <E extends EnvelopeWire> Option<E> envelopeOfFailure(
      AnswerReader<E> reader, ClassicHttpResponse response) throws IOException {
    HttpEntity entity = response.getEntity();
    if (reader.foreignContent(entity).isDefined()) {
      return Option.none();
    }
    try {
      return reader.read(entity.getContent());
    } catch (BrokenAnswerException e) {
      return Option.none();
    } catch (IOException e) {
      // Only here it makes a difference whether there is an envelope, and now nobody knows.
      if (response.getCode() == 404) {
        throw e;
      }
      return Option.none();
    }
  }
}
