package r7contacts.portal.session;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotAuthenticated;
import r7contacts.portal.Credentials;
import r7contacts.portal.SecondFactor;
import r7contacts.portal.message.OneLine;
import r7contacts.portal.wire.PortalTime;
import r7contacts.portal.wire.SignInWire;

/**
 * Result of a sign-in: a token, or the second factor that is required (field guide §3.1).
 *
 * @param wire members of the answer
 * @param now time of the portal at the answer
 */
record SignInResult(SignInWire.Result wire, Instant now) {

  /**
   * Time before the expiry at which a new token is fetched; a tenth of the validity if that is
   * less.
   */
  private static final Duration MARGIN = Duration.ofSeconds(60);

  Option<String> token() {
    return Option.of(wire.token);
  }

  Token asToken() {
    String token = Credentials.token(wire.token).value();
    Option<Instant> expiry = expiry();
    return validity()
        .map(time -> Token.lasting(token, time, expiry))
        .getOrElse(() -> Token.lasting(token, expiry));
  }

  /** Returns how long the token is used; absent if it is used until the portal rejects it. */
  Option<Duration> validity() {
    return expiry()
        .map(expires -> Duration.between(now, expires))
        // A token that is expired on arrival indicates wrong clocks; the portal may accept it.
        .filter(time -> !time.isNegative() && !time.isZero())
        .map(time -> time.minus(margin(time)));
  }

  private Option<Instant> expiry() {
    return Option.of(wire.expires).flatMap(PortalTime::parse).map(OffsetDateTime::toInstant);
  }

  private static Duration margin(Duration lasting) {
    Duration tenth = lasting.dividedBy(10);
    return tenth.compareTo(MARGIN) < 0 ? tenth : MARGIN;
  }

  Either<ContactError, SecondFactor> secondFactor() {
    if (Boolean.TRUE.equals(wire.sms)) {
      return wire.phoneNoise == null
          ? Either.left(
              new NotAuthenticated(
                  "the portal requires a code by SMS, but has no phone number of this account; add one"
                      + " at the portal"))
          : Either.right(
              new SecondFactor(SecondFactor.Kind.SMS, Option.of(OneLine.of(wire.phoneNoise))));
    }
    if (Boolean.TRUE.equals(wire.tfa)) {
      return wire.tfaKey != null
          ? Either.left(
              new NotAuthenticated(
                  "the portal requires the code of an authenticator app, but none is set up for this"
                      + " account; set one up at the portal"))
          : Either.right(new SecondFactor(SecondFactor.Kind.APP, Option.none()));
    }
    return Either.left(
        new NotAuthenticated(
            "the portal returned no token and does not state what else it requires"));
  }
}
