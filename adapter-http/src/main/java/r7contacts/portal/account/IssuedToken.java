package r7contacts.portal.account;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.Objects;
import r7contacts.portal.Credentials;

/**
 * Token that a portal issued. Immutable; {@link #toString} does not show it.
 *
 * @param value the token: a secret, for {@link Credentials#token(String)}
 * @param expiry when it expires, by the portal's clock; absent if the portal has not stated it. The
 *     portal may reject it earlier (field guide §3.4)
 */
public record IssuedToken(String value, Option<Instant> expiry) {

  /** Creates a token. */
  public IssuedToken {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(expiry, "expiry");
  }

  @Override
  public String toString() {
    return "IssuedToken[value=(not shown), expiry=" + expiry + "]";
  }
}
