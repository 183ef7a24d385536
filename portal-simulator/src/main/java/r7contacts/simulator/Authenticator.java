package r7contacts.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides whether a request is authenticated, and by what. */
final class Authenticator {

  /**
   * What let a request in.
   *
   * @param byHeader whether it was the header, which has the cookie set
   */
  record Pass(boolean byHeader, String token) {}

  private final Tokens tokens;
  private final Map<String, String> accounts;

  Authenticator(Tokens tokens, Map<String, String> accounts) {
    this.tokens = tokens;
    this.accounts = Map.copyOf(accounts);
  }

  /** Lets a request in, or not. One at a time: how many were let in may end the tokens. */
  synchronized Optional<Pass> check(RecordedRequest request) {
    Optional<Pass> pass =
        request
            .header("Authorization")
            .flatMap(this::fromHeader)
            .map(token -> new Pass(true, token))
            .or(
                () ->
                    fromCookie(request)
                        .or(() -> Target.of(request.target()).token().filter(tokens::isGood))
                        .map(token -> new Pass(false, token)));
    pass.ifPresent(letIn -> tokens.used());
    return pass;
  }

  boolean isAccount(String login, String password) {
    String expected = accounts.get(login);
    return expected != null && Tokens.isSame(password, expected);
  }

  private Optional<String> fromHeader(String authorization) {
    return Optional.of(authorization)
        .filter(tokens::isGood)
        .or(() -> afterScheme("Bearer ", authorization).filter(tokens::isGood))
        .or(
            () ->
                afterScheme("Basic ", authorization)
                    .filter(this::isAccount)
                    // It is a sign-in of its own, each time.
                    .map(account -> tokens.issue().token()));
  }

  private static Optional<String> afterScheme(String scheme, String authorization) {
    return authorization.regionMatches(true, 0, scheme, 0, scheme.length())
        ? Optional.of(authorization.substring(scheme.length()).strip())
        : Optional.empty();
  }

  /** The portal splits at every colon: what follows a second one is lost. */
  private boolean isAccount(String base64) {
    try {
      String[] parts =
          new String(Base64.getDecoder().decode(base64), StandardCharsets.US_ASCII).split(":", -1);
      return parts.length > 1 && isAccount(parts[0], parts[1]);
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  private Optional<String> fromCookie(RecordedRequest request) {
    String start = Target.TOKEN + "=";
    return request.headers().getOrDefault("Cookie", List.of()).stream()
        .flatMap(header -> Arrays.stream(header.split(";")))
        .map(String::strip)
        .filter(cookie -> cookie.startsWith(start))
        .map(cookie -> cookie.substring(start.length()))
        .filter(tokens::isGood)
        .findFirst();
  }
}
