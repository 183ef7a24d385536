package r7contacts.simulator;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The API itself: from a request to the answer that a portal with these contacts gives. */
final class CrmApi {

  private static final Pattern CONTACT = route("crm/contact/(?<id>[0-9]+)");
  private static final Pattern CAPABILITIES = route("capabilities");
  private static final Pattern AUTHENTICATION = route("authentication(?:/(?<step>[^/]+?))?");

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

  private final Gatekeeper gatekeeper;
  private final SignIn signIn;
  private final Shape shape;
  private final Map<Integer, String> contacts = new ConcurrentHashMap<>();

  CrmApi(Gatekeeper gatekeeper, SignIn signIn, Shape shape) {
    this.gatekeeper = gatekeeper;
    this.signIn = signIn;
    this.shape = shape;
  }

  private static Pattern route(String path) {
    return Pattern.compile(
        "/api/2\\.0/" + path + "(?<suffix>\\.(?:json|xml|tml))?", Pattern.CASE_INSENSITIVE);
  }

  void put(WireContact contact) {
    contacts.put(contact.id(), contact.json());
  }

  void remove(long id) {
    if (id == (int) id) {
      contacts.remove((int) id);
    }
  }

  CannedAnswer answer(RecordedRequest request) {
    String path = Target.of(request.target()).path();
    Matcher contact = CONTACT.matcher(path);
    Matcher capabilities = CAPABILITIES.matcher(path);
    Matcher authentication = AUTHENTICATION.matcher(path);
    if (!contact.matches() && !capabilities.matches() && !authentication.matches()) {
      return PAGE_NOT_FOUND;
    }
    if (request.method().equals("OPTIONS")) {
      return ALLOWED_FROM_ELSEWHERE;
    }
    if (authentication.matches()) {
      return signIn(request, authentication.group("step"), authentication.group("suffix"));
    }
    return capabilities.matches()
        ? capabilities(request, capabilities.group("suffix"))
        : contact(request, contact.group("id"), contact.group("suffix"));
  }

  private CannedAnswer signIn(
      RecordedRequest request, @Nullable String step, @Nullable String suffix) {
    Format format = Format.of(suffix, request);
    if (!request.method().equals("POST")) {
      return failure(Failure.NO_METHOD, format);
    }
    try {
      String reply = signIn.answer(step, Parameters.of(request));
      return success(201, reply, format);
    } catch (Refusal refusal) {
      return failure(refusal.failure, format);
    }
  }

  private CannedAnswer capabilities(RecordedRequest request, @Nullable String suffix) {
    Format format = Format.of(suffix, request);
    return request.method().equals("GET")
        ? success(200, NO_CAPABILITIES, format)
        : failure(Failure.NO_METHOD, format);
  }

  private CannedAnswer contact(RecordedRequest request, String id, @Nullable String suffix) {
    Optional<Gatekeeper.Pass> pass = gatekeeper.check(request);
    if (pass.isEmpty()) {
      return rejection(request);
    }
    Format format = Format.of(suffix, request);
    CannedAnswer answer =
        request.method().equals("GET")
            ? contact(new BigInteger(id), format)
            : failure(Failure.NO_METHOD, format);
    return pass.get().byHeader()
        ? answer.withHeader(
            "Set-Cookie", Target.TOKEN + "=" + pass.get().token() + "; path=/; HttpOnly")
        : answer;
  }

  private CannedAnswer contact(BigInteger id, Format format) {
    if (id.bitLength() > 31) {
      return failure(Failure.ID_TOO_LARGE, format);
    }
    String contact = contacts.get(id.intValue());
    if (contact != null) {
      return success(200, contact, format);
    }
    // Zero is refused only here: the documented sample has it for an id.
    return failure(id.signum() == 0 ? Failure.ID_ZERO : Failure.NOT_FOUND, format);
  }

  private CannedAnswer success(int status, String response, Format format) {
    String text;
    try {
      text = format.text(shape.success(status, response), shape.isIndented());
    } catch (XmlText.NotXmlException e) {
      return failure(Failure.argument(500, e.getMessage()), format);
    }
    return enveloped(status, format, text.getBytes(StandardCharsets.UTF_8));
  }

  private CannedAnswer failure(Failure failure, Format format) {
    String text = format.text(shape.failure(failure), shape.isIndented());
    return enveloped(failure.status(), format, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A fresh tag each time, as the portal sends: asking "has it changed" is of no use there. */
  static CannedAnswer enveloped(int status, Format format, byte[] body) {
    String tag = Long.toHexString(ThreadLocalRandom.current().nextLong());
    return CannedAnswer.of(status, format.contentType, body)
        .withHeader("Access-Control-Allow-Origin", "*")
        .withHeader("Cache-Control", "private, max-age=0")
        .withHeader("ETag", '"' + tag + '"');
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
