package r7contacts.portal.account;

import io.vavr.control.Either;
import java.util.function.BiFunction;
import r7contacts.port.ContactError;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contacts.AccountRequest;
import r7contacts.portal.http.Call;
import r7contacts.portal.session.PortalSession;
import r7contacts.portal.wire.WireFormat;

/**
 * Requests about the account of settings. Each method opens its own connections and closes them.
 */
public final class PortalAccount {

  private PortalAccount() {}

  /**
   * Signs in and returns the token, for programs that keep it instead of the password. Without a
   * login, returns the token of the settings, without a request and without an expiry. A sign-in
   * that the portal rejects is not repeated.
   *
   * @return or the reason why there is no token
   */
  public static Either<ContactError, IssuedToken> signIn(PortalSettings settings) {
    return inSession(
        settings,
        (session, call) ->
            session.token(call).map(token -> new IssuedToken(token.value(), token.expiry())));
  }

  /** Reads the user's profile, after a sign-in if the settings have a login. */
  public static Either<ContactError, UserProfile> profile(PortalSettings settings) {
    return inSession(
        settings,
        (session, call) -> session.ask(call, AccountRequest.of(session, UserProfile::of)));
  }

  private static <T> T inSession(
      PortalSettings settings, BiFunction<PortalSession, Call, T> requests) {
    try (PortalSession session = new PortalSession(WireFormat.json(), settings)) {
      return session.inOneCall(call -> requests.apply(session, call));
    }
  }
}
