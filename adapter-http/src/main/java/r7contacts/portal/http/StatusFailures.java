package r7contacts.portal.http;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpStatus;
import r7contacts.port.ContactError.AccessDenied;
import r7contacts.port.ContactError.NotAuthenticated;
import r7contacts.port.ContactError.Refused;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.portal.Credentials;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.http.Attempt.Retry;

/** The failures that the statuses of HTTP mean (field guide §3.5, §5.1, §5.3). */
final class StatusFailures {

  private final PortalSettings settings;

  StatusFailures(PortalSettings settings) {
    this.settings = settings;
  }

  /**
   * Returns the failure.
   *
   * @param isEnvelope whether it came in an envelope, and so from a portal
   * @param more what the answer says about it, to be added to the reason
   */
  <T> Attempt<T> of(
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
}
