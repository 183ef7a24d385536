package r7contacts.portal.http;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpStatus;
import r7contacts.port.ContactError.AccessDenied;
import r7contacts.port.ContactError.NotAuthenticated;
import r7contacts.port.ContactError.Refused;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.port.config.ContactSetting;
import r7contacts.portal.Credentials;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.http.Attempt.Retry;

/** Failures by HTTP status (field guide §3.5, §5.1, §5.3). */
final class StatusFailures {

  private final PortalSettings settings;

  StatusFailures(PortalSettings settings) {
    this.settings = settings;
  }

  /**
   * Returns the failure for the status of this response.
   *
   * @param isEnvelope whether the response has an envelope, and so comes from a portal
   * @param details details from the answer, added to the reason
   */
  <T> Attempt<T> of(
      Operation<?, T> operation, ClassicHttpResponse response, boolean isEnvelope, String details) {
    int status = response.getCode();
    return switch (status) {
      case 400 -> refused("the portal rejects the request (400)" + details);
      case 401 ->
          Attempt.failed(new NotAuthenticated(tokenRejected() + proxyHint(isEnvelope) + details));
      case 402 -> refused("the portal's subscription has expired (402)" + details);
      case 403 ->
          Attempt.failed(
              new AccessDenied(
                  "the portal denies this account %s (403)%s"
                      .formatted(operation.handler().right(), details)));
      case 404 ->
          isEnvelope
              ? refused("the portal does not know the request (404)" + details)
              : noPortal(details);
      case 407 -> refused(ProxyTraffic.credentialsRejected(settings.route(), 407) + details);
      // Not carried out: the request arrived late, too early, or on a wrong connection.
      case 408, 421, 425 -> Attempt.failed(unavailable(response, details), Retry.ALWAYS);
      // The gateway got no answer, but the portal may have carried out the request.
      case 502, 504 -> Attempt.failed(unavailable(response, details), Retry.IF_REPEATABLE);
      case 429, 503 -> Attempt.failed(unavailable(response, details), Retry.ALWAYS);
      default -> byClass(operation, response, details);
    };
  }

  private <T> Attempt<T> byClass(
      Operation<?, T> operation, ClassicHttpResponse response, String details) {
    int status = response.getCode();
    if (status >= 500) {
      return Attempt.failed(Unavailable.because("the portal failed (" + status + ")" + details));
    }
    if (status >= 400) {
      return refused("the portal rejects the request (" + status + ")" + details);
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
    return Attempt.failed(new Unreadable("the answer has status " + status + " instead of 200"));
  }

  private static <T> Attempt<T> refused(String reason) {
    return Attempt.failed(new Refused(reason));
  }

  private String tokenRejected() {
    Credentials credentials = settings.credentials();
    if (credentials.equals(Credentials.none())) {
      return "the portal requires a token (401): set %s, or %s and a password"
          .formatted(ContactSetting.TOKEN, ContactSetting.LOGIN);
    }
    String reason =
        "the portal does not accept the token (401); it may be wrong, expired or of another portal";
    if (credentials instanceof Credentials.Token) {
      return reason + "; check " + ContactSetting.TOKEN;
    }
    return credentials instanceof Credentials.Supplied supplied
        ? reason + "; check " + supplied.source()
        : reason;
  }

  /** Some proxies reject their user with 401, which looks like the portal's with plain http. */
  private String proxyHint(boolean isEnvelope) {
    return isEnvelope || settings.route().portal().isHttps() || settings.route().proxy() == null
        ? ""
        : ", or " + ProxyTraffic.credentialsRejected(settings.route(), 401);
  }

  private <T> Attempt<T> noPortal(String details) {
    return Attempt.failed(
        Unavailable.because(
            "no portal answers at "
                + settings.route().portal()
                + " (404); it may be suspended, or the address is wrong"
                + details));
  }

  private static Unavailable unavailable(ClassicHttpResponse response, String details) {
    return new Unavailable(
        "the portal cannot answer now (" + response.getCode() + ")" + details,
        ResponseHeaders.retryAfter(response));
  }
}
