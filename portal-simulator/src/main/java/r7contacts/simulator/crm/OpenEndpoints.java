package r7contacts.simulator.crm;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.http.Reply;
import r7contacts.simulator.http.Request;
import r7contacts.simulator.signin.SignIn;
import r7contacts.simulator.wire.EnvelopeStyle;
import r7contacts.simulator.wire.Envelopes;
import r7contacts.simulator.wire.Failure;
import r7contacts.simulator.wire.FailureException;
import r7contacts.simulator.wire.Format;
import r7contacts.simulator.wire.Parameters;

/** The endpoints that need no token: {@code capabilities} and {@code authentication}. */
final class OpenEndpoints {

  private static final Pattern CAPABILITIES = Route.path("capabilities");
  private static final Pattern AUTHENTICATION = Route.path("authentication(?:/(?<step>[^/]+?))?");

  private static final String NO_CAPABILITIES =
      "{\"ldapEnabled\":false,\"oauthEnabled\":false,\"providers\":[],"
          + "\"ssoLabel\":\"\",\"ssoUrl\":\"\"}";

  private final SignIn signIn;
  private final Envelopes envelopes;

  OpenEndpoints(SignIn signIn, EnvelopeStyle style) {
    this.signIn = signIn;
    this.envelopes = new Envelopes(style);
  }

  /** Returns whether a path is one of these endpoints. */
  boolean matches(String path) {
    return CAPABILITIES.matcher(path).matches() || AUTHENTICATION.matcher(path).matches();
  }

  /** Returns the reply to a request for one of these endpoints. */
  Reply reply(Request request) {
    Matcher authentication = AUTHENTICATION.matcher(request.target().path());
    if (authentication.matches()) {
      Format format = Format.of(authentication.group("suffix"), request);
      return signIn(request, authentication.group("step"), format);
    }
    Matcher capabilities = CAPABILITIES.matcher(request.target().path());
    Format format =
        Format.of(capabilities.matches() ? capabilities.group("suffix") : null, request);
    return request.method().equals("GET")
        ? envelopes.success(200, NO_CAPABILITIES, format)
        : envelopes.failure(Failure.NO_METHOD, format);
  }

  private Reply signIn(Request request, @Nullable String step, Format format) {
    if (!request.method().equals("POST")) {
      return envelopes.failure(Failure.NO_METHOD, format);
    }
    try {
      return envelopes.success(201, signIn.answer(step, Parameters.of(request)), format);
    } catch (FailureException e) {
      return envelopes.failure(e.failure(), format);
    }
  }
}
