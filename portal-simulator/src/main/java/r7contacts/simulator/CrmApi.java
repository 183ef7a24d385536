package r7contacts.simulator;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The API itself: from a request to the answer that a portal with these contacts gives. */
final class CrmApi {

  private static final Pattern BELOW_API =
      Pattern.compile("/api/2\\.0(?:/.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern CAPABILITIES = Route.path("capabilities");
  private static final Pattern AUTHENTICATION = Route.path("authentication(?:/(?<step>[^/]+?))?");
  private static final Pattern BATCH = Route.path("batch");

  private static final String NO_CAPABILITIES =
      "{\"ldapEnabled\":false,\"oauthEnabled\":false,\"providers\":[],"
          + "\"ssoLabel\":\"\",\"ssoUrl\":\"\"}";

  private static final CannedAnswer PAGE_NOT_FOUND =
      CannedAnswer.of(
          404,
          "text/html",
          "<!DOCTYPE html>\n<html><head><title>404 - Not Found</title></head>"
              + "<body><h1>404 - File or directory not found.</h1></body></html>\n");

  private static final CannedAnswer ALLOWED_FROM_ELSEWHERE =
      CannedAnswer.empty(200)
          .withHeader("Access-Control-Allow-Origin", "*")
          .withHeader("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE, OPTIONS")
          .withHeader("Access-Control-Allow-Headers", "Authorization, Content-Type");

  private final Authenticator gatekeeper;
  private final SignIn signIn;
  private final EnvelopeStyle shape;
  private final Envelopes envelopes;
  private final List<Route> routes;
  private final int pageCap;

  CrmApi(
      Authenticator gatekeeper,
      SignIn signIn,
      EnvelopeStyle shape,
      List<Route> routes,
      int pageCap) {
    this.gatekeeper = gatekeeper;
    this.signIn = signIn;
    this.shape = shape;
    this.envelopes = new Envelopes(shape);
    this.routes = routes;
    this.pageCap = pageCap;
  }

  /** A route and how a path matches it. */
  private record Match(Route route, Matcher path) {}

  /**
   * The answer.
   *
   * @param pageCap the most items of a list this time, if the portal does not give fewer anyway
   */
  CannedAnswer answer(RecordedRequest request, long pageCap) {
    String path = Target.of(request.target()).path();
    Matcher capabilities = CAPABILITIES.matcher(path);
    Matcher authentication = AUTHENTICATION.matcher(path);
    Matcher batch = BATCH.matcher(path);
    Match match = match(path);
    boolean isOpen = capabilities.matches() || authentication.matches();
    boolean isKnown = isOpen || batch.matches() || match != null;
    if (isKnown && request.method().equals("OPTIONS")) {
      return ALLOWED_FROM_ELSEWHERE;
    }
    if (isOpen) {
      return capabilities.matches()
          ? capabilities(request, capabilities.group("suffix"))
          : signIn(request, authentication.group("step"), authentication.group("suffix"));
    }
    if (!BELOW_API.matcher(path).matches()) {
      return PAGE_NOT_FOUND;
    }
    Optional<Authenticator.Pass> pass = gatekeeper.check(request);
    if (pass.isEmpty()) {
      return rejection(request);
    }
    String token = pass.get().token();
    int cap = (int) Math.min(this.pageCap, pageCap);
    CannedAnswer answer = PAGE_NOT_FOUND;
    if (batch.matches()) {
      answer = batch(request, token, cap, Format.of(batch.group("suffix"), request));
    } else if (match != null) {
      answer = routed(request, match, token, cap);
    }
    return isKnown && pass.get().byHeader()
        ? answer.withHeader("Set-Cookie", Target.TOKEN + "=" + token + "; path=/; HttpOnly")
        : answer;
  }

  private @Nullable Match match(String path) {
    for (Route route : routes) {
      Matcher matcher = route.path().matcher(path);
      if (matcher.matches()) {
        return new Match(route, matcher);
      }
    }
    return null;
  }

  private CannedAnswer signIn(
      RecordedRequest request, @Nullable String step, @Nullable String suffix) {
    Format format = Format.of(suffix, request);
    if (!request.method().equals("POST")) {
      return envelopes.failure(Failure.NO_METHOD, format);
    }
    try {
      return envelopes.success(201, signIn.answer(step, Parameters.of(request)), format);
    } catch (Refusal refusal) {
      return envelopes.failure(refusal.failure, format);
    }
  }

  private CannedAnswer capabilities(RecordedRequest request, @Nullable String suffix) {
    Format format = Format.of(suffix, request);
    return request.method().equals("GET")
        ? envelopes.success(200, NO_CAPABILITIES, format)
        : envelopes.failure(Failure.NO_METHOD, format);
  }

  private CannedAnswer routed(RecordedRequest request, Match match, String token, int cap) {
    Format format = Format.of(match.path().group("suffix"), request);
    if (!request.method().equals("GET")) {
      return envelopes.failure(Failure.NO_METHOD, format);
    }
    try {
      Call call = new Call(request, match.path(), token, cap);
      return envelopes.answer(200, match.route().answer().apply(call), format);
    } catch (Refusal refusal) {
      return envelopes.failure(refusal.failure, format);
    }
  }

  private CannedAnswer batch(RecordedRequest request, String token, int cap, Format format) {
    boolean isPost = request.method().equals("POST");
    if (!isPost && !request.method().equals("GET")) {
      return envelopes.failure(Failure.NO_METHOD, format);
    }
    Batch batch =
        new Batch(
            item -> {
              Match match = match(Target.of(item.target()).path());
              return match == null ? null : routed(item, match, token, cap);
            });
    try {
      int status = isPost ? 201 : 200;
      Page answers = new Page(batch.answers(request), 0, null);
      return envelopes.answer(status, shape.list(status, answers), format);
    } catch (Refusal refusal) {
      return envelopes.failure(refusal.failure, format);
    }
  }

  private static CannedAnswer rejection(RecordedRequest request) {
    CannedAnswer answer = CannedAnswer.of(401, "text/html", "Unauthorized");
    if (request.header("Authorization").isEmpty()) {
      return answer;
    }
    String host =
        request.header("Host").map(value -> value.replaceFirst(":[0-9]*$", "")).orElse("");
    return answer.withHeader("WWW-Authenticate", "Basic Realm=\"" + host + "\"");
  }
}
