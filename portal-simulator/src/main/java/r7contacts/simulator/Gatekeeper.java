package r7contacts.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides whether a request is authenticated, and by what. */
final class Gatekeeper {

  /** What let a request in, if anything did. */
  enum Pass {
    HEADER,
    COOKIE_OR_QUERY,
    NONE
  }

  private final String token;
  private final Map<String, String> accounts;

  Gatekeeper(String token, Map<String, String> accounts) {
    this.token = token;
    this.accounts = Map.copyOf(accounts);
  }

  Pass check(RecordedRequest request) {
    if (request.header("Authorization").filter(this::isGood).isPresent()) {
      return Pass.HEADER;
    }
    Optional<String> inQuery = Target.of(request.target()).token();
    return hasCookie(request) || inQuery.filter(this::isToken).isPresent()
        ? Pass.COOKIE_OR_QUERY
        : Pass.NONE;
  }

  private boolean isGood(String authorization) {
    return isToken(authorization)
        || afterScheme("Bearer ", authorization).filter(this::isToken).isPresent()
        || afterScheme("Basic ", authorization).filter(this::isAccount).isPresent();
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
      String password = accounts.get(parts[0]);
      return parts.length > 1 && password != null && isSame(parts[1], password);
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  private boolean hasCookie(RecordedRequest request) {
    return request.headers().getOrDefault("Cookie", List.of()).stream()
        .flatMap(header -> Arrays.stream(header.split(";")))
        .anyMatch(cookie -> isSame(cookie.strip(), Target.TOKEN + "=" + token));
  }

  private boolean isToken(String given) {
    return isSame(given, token);
  }

  /** Takes no longer the more of a guess is right. */
  private static boolean isSame(String given, String secret) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }
}
