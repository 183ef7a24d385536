package r7contacts.simulator;

import java.nio.charset.StandardCharsets;
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
    return hasCookie(request) || Target.of(request.target()).token().equals(Optional.of(token))
        ? Pass.COOKIE_OR_QUERY
        : Pass.NONE;
  }

  private boolean isGood(String authorization) {
    return authorization.equals(token)
        || afterScheme("Bearer ", authorization).equals(Optional.of(token))
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
      return parts.length > 1 && parts[1].equals(accounts.get(parts[0]));
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  private boolean hasCookie(RecordedRequest request) {
    return request.headers().getOrDefault("Cookie", List.of()).stream()
        .flatMap(header -> Arrays.stream(header.split(";")))
        .anyMatch(cookie -> cookie.strip().equals(Target.TOKEN + "=" + token));
  }
}
