package r7contacts.simulator.signin;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import r7contacts.simulator.http.Request;
import r7contacts.simulator.http.Target;

/** Authenticates requests by a token or by Basic authentication. Thread-safe. */
public final class Authenticator {

  /**
   * How a request was authenticated.
   *
   * @param isByHeader whether by the header, so that the reply sets the cookie
   */
  public record Pass(boolean isByHeader, String token) {}

  private final Tokens tokens;
  private final Map<String, String> accounts;

  /**
   * Creates an authenticator.
   *
   * @param accounts passwords by login
   */
  public Authenticator(Tokens tokens, Map<String, String> accounts) {
    this.tokens = tokens;
    this.accounts = Map.copyOf(accounts);
  }

  /**
   * Authenticates a request; empty if that fails. One at a time, because the tokens may be revoked
   * after a number of requests.
   */
  public synchronized Optional<Pass> check(Request request) {
    Optional<Pass> pass =
        request
            .header("Authorization")
            .flatMap(this::fromHeader)
            .map(token -> new Pass(true, token))
            .or(
                () ->
                    fromCookie(request)
                        .or(() -> request.target().token().filter(tokens::isValid))
                        .map(token -> new Pass(false, token)));
    pass.ifPresent(accepted -> tokens.countUse());
    return pass;
  }

  /** Returns whether this is an account and its password. */
  boolean isAccount(String login, String password) {
    String expected = accounts.get(login);
    return expected != null && Tokens.isSame(password, expected);
  }

  private Optional<String> fromHeader(String authorization) {
    return Optional.of(authorization)
        .filter(tokens::isValid)
        .or(() -> afterScheme("Bearer ", authorization).filter(tokens::isValid))
        .or(
            () ->
                afterScheme("Basic ", authorization)
                    .filter(this::isAccount)
                    // Each request signs in and gets a new token.
                    .map(account -> tokens.issue().token()));
  }

  private static Optional<String> afterScheme(String scheme, String authorization) {
    return authorization.regionMatches(true, 0, scheme, 0, scheme.length())
        ? Optional.of(authorization.substring(scheme.length()).strip())
        : Optional.empty();
  }

  /** Splits at every colon as the portal does: text after a second one is ignored. */
  private boolean isAccount(String base64) {
    try {
      String[] parts =
          new String(Base64.getDecoder().decode(base64), StandardCharsets.US_ASCII).split(":", -1);
      return parts.length > 1 && isAccount(parts[0], parts[1]);
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  private Optional<String> fromCookie(Request request) {
    String start = Target.TOKEN + "=";
    return request.headers().getOrDefault("Cookie", List.of()).stream()
        .flatMap(header -> Arrays.stream(header.split(";")))
        .map(String::strip)
        .filter(cookie -> cookie.startsWith(start))
        .map(cookie -> cookie.substring(start.length()))
        .filter(tokens::isValid)
        .findFirst();
  }
}
