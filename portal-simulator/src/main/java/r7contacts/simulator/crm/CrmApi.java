package r7contacts.simulator.crm;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.http.Reply;
import r7contacts.simulator.http.Request;
import r7contacts.simulator.http.Target;
import r7contacts.simulator.signin.Authenticator;
import r7contacts.simulator.signin.SignIn;
import r7contacts.simulator.wire.EnvelopeStyle;
import r7contacts.simulator.wire.Envelopes;
import r7contacts.simulator.wire.Failure;
import r7contacts.simulator.wire.FailureException;
import r7contacts.simulator.wire.Format;
import r7contacts.simulator.wire.Page;
import r7contacts.simulator.wire.Pictures;

/** The API of a portal: authenticates a request and finds its route. Thread-safe. */
public final class CrmApi {

  private static final Pattern BELOW_API =
      Pattern.compile("/api/2\\.0(?:/.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern BATCH = Route.path("batch");

  private static final Reply PAGE_NOT_FOUND =
      Reply.of(
          404,
          "text/html",
          "<!DOCTYPE html>\n<html><head><title>404 - Not Found</title></head>"
              + "<body><h1>404 - File or directory not found.</h1></body></html>\n");

  private static final Reply CROSS_ORIGIN_OPTIONS =
      Reply.empty(200)
          .withHeader("Access-Control-Allow-Origin", "*")
          .withHeader("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE, OPTIONS")
          .withHeader("Access-Control-Allow-Headers", "Authorization, Content-Type");

  private final Authenticator authenticator;
  private final OpenEndpoints open;
  private final EnvelopeStyle style;
  private final Envelopes envelopes;
  private final List<Route> routes;
  private final int pageCap;

  /**
   * Creates an API.
   *
   * @param pageCap the most items on a page of a list
   */
  public CrmApi(
      Authenticator authenticator,
      SignIn signIn,
      EnvelopeStyle style,
      List<Route> routes,
      int pageCap) {
    this.authenticator = authenticator;
    this.style = style;
    this.open = new OpenEndpoints(signIn, style);
    this.envelopes = new Envelopes(style);
    this.routes = List.copyOf(routes);
    this.pageCap = pageCap;
  }

  /** A route and how a path matches it. */
  private record Match(Route route, Matcher path) {

    boolean isFor(String method) {
      return route.method().equals(method);
    }
  }

  /**
   * Returns the reply to a request.
   *
   * @param pageCap a lower page cap for this request
   */
  public Reply reply(Request request, long pageCap) {
    return uncompressed(request, (int) Math.min(this.pageCap, pageCap)).compressible();
  }

  /**
   * Returns the reply to a read of one contact, without a check of a token.
   *
   * @param suffix the format, {@code json} or {@code xml}
   */
  public Reply contact(String id, String suffix) {
    Target target = new Target("/api/2.0/crm/contact/" + id + "." + suffix);
    Request read = new Request("GET", target, Map.of(), new byte[0], false);
    return routed(read, Objects.requireNonNull(match(read)), "", pageCap);
  }

  /** Returns the requests in a batch; none for other requests and for malformed batches. */
  public static List<Request> requestsInBatch(Request request) {
    return BATCH.matcher(request.target().path()).matches() ? Batch.requests(request) : List.of();
  }

  private Reply uncompressed(Request request, int pageCap) {
    String path = request.target().path();
    boolean isOpen = open.matches(path);
    Matcher batch = BATCH.matcher(path);
    Match match = match(request);
    boolean isKnown = isOpen || batch.matches() || match != null;
    if (isKnown && request.method().equals("OPTIONS")) {
      return CROSS_ORIGIN_OPTIONS;
    }
    if (isOpen) {
      return open.reply(request);
    }
    Reply picture = Pictures.reply(request.target());
    if (picture == null && !BELOW_API.matcher(path).matches()) {
      return PAGE_NOT_FOUND;
    }
    Optional<Authenticator.Pass> pass = authenticator.check(request);
    if (pass.isEmpty()) {
      return unauthorized(request);
    }
    if (picture != null) {
      return picture;
    }
    String token = pass.get().token();
    Reply reply = PAGE_NOT_FOUND;
    if (batch.matches()) {
      reply = batch(request, token, pageCap, Format.of(batch.group("suffix"), request));
    } else if (match != null) {
      reply = routed(request, match, token, pageCap);
    }
    return isKnown && pass.get().isByHeader()
        ? reply.withHeader("Set-Cookie", Target.TOKEN + "=" + token + "; path=/; HttpOnly")
        : reply;
  }

  /** Returns the first route for path and method, else the first for the path. */
  private @Nullable Match match(Request request) {
    Match other = null;
    for (Route route : routes) {
      Match match = new Match(route, route.path().matcher(request.target().path()));
      if (match.path().matches()) {
        if (match.isFor(request.method())) {
          return match;
        }
        other = other == null ? match : other;
      }
    }
    return other;
  }

  private Reply routed(Request request, Match match, String token, int pageCap) {
    Format format = Format.of(match.path().group("suffix"), request);
    if (!match.isFor(request.method())) {
      return envelopes.failure(Failure.NO_METHOD, format);
    }
    try {
      Call call = new Call(request, match.path(), token, pageCap);
      int status = request.method().equals("POST") ? 201 : 200;
      Route.Answer answer = match.route().answer().apply(call);
      return envelopes.reply(status, answer.envelope(style, status), format);
    } catch (FailureException e) {
      return envelopes.failure(e.failure(), format);
    }
  }

  private Reply batch(Request request, String token, int pageCap, Format format) {
    boolean isPost = request.method().equals("POST");
    if (!isPost && !request.method().equals("GET")) {
      return envelopes.failure(Failure.NO_METHOD, format);
    }
    Batch batch =
        new Batch(
            item -> {
              Match match = match(item);
              return match == null ? null : routed(item, match, token, pageCap);
            });
    try {
      return envelopes.list(isPost ? 201 : 200, new Page(batch.answers(request), 0, null), format);
    } catch (FailureException e) {
      return envelopes.failure(e.failure(), format);
    }
  }

  private static Reply unauthorized(Request request) {
    Reply reply = Reply.of(401, "text/html", "Unauthorized");
    if (request.header("Authorization").isEmpty()) {
      return reply;
    }
    String host =
        request.header("Host").map(value -> value.replaceFirst(":[0-9]*$", "")).orElse("");
    return reply.withHeader("WWW-Authenticate", "Basic Realm=\"" + host + "\"");
  }
}
