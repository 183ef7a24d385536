package r7contacts.demo.connection;

import io.vavr.control.Option;
import java.time.Instant;
import r7contacts.port.config.ConnectionString;

/**
 * Sign-in that {@code login} stored: a portal and a token, which is sent to this portal only. Never
 * the password.
 *
 * @param name the name of the profile
 * @param address the portal
 * @param login the account
 * @param token the token: a secret
 * @param expiry when the token expires; absent if the portal has not stated it
 */
public record Profile(
    String name, ConnectionString address, String login, String token, Option<Instant> expiry) {

  @Override
  public String toString() {
    return "Profile[name=%s, address=%s, token=(not shown)]".formatted(name, address);
  }
}
