package r7contacts.portal.session;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotAuthenticated;
import r7contacts.portal.Credentials;
import r7contacts.portal.SecondFactor;
import r7contacts.portal.message.OneLine;
import r7contacts.portal.wire.PortalTime;
import r7contacts.portal.wire.SignInWire;

/**
 * The portal's answer to credentials: a token, or a token once a code is given (field guide §3.1).
 *
 * @param now the portal's clock at the answer
 */
record Permit(SignInWire.Permit wire, Instant now) {

  /**
   * A new token is fetched so long before the old one expires, or a tenth of its time if that is
   * less.
   */
  private static final Duration MARGIN = Duration.ofSeconds(60);

  Option<String> token() {
    return Option.of(wire.token);
  }

  Token asToken() {
    String token = Credentials.token(wire.token).value();
    return serves().map(time -> Token.lasting(token, time)).getOrElse(() -> Token.lasting(token));
  }

  /** Returns how long the token is used; absent if until the portal rejects it. */
  Option<Duration> serves() {
    return Option.of(wire.expires)
        .flatMap(PortalTime::parse)
        .map(expires -> Duration.between(now, expires.toInstant()))
        // A token that is expired on arrival means wrong clocks; the portal rejects it in time.
        .filter(time -> !time.isNegative() && !time.isZero())
        .map(time -> time.minus(margin(time)));
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
                  "the portal wants to send a code by SMS and knows no telephone of this account; give it one at the portal"))
          : Either.right(
              new SecondFactor(SecondFactor.Kind.SMS, Option.of(OneLine.of(wire.phoneNoise))));
    }
    if (Boolean.TRUE.equals(wire.tfa)) {
      return wire.tfaKey != null
          ? Either.left(
              new NotAuthenticated(
                  "the portal wants the code of an authenticator app and none is set up for this account; set it up at the portal"))
          : Either.right(new SecondFactor(SecondFactor.Kind.APP, Option.none()));
    }
    return Either.left(
        new NotAuthenticated("the portal gives no token and does not say what else it wants"));
  }
}
