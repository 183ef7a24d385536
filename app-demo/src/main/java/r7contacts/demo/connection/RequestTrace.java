package r7contacts.demo.connection;

import java.net.URI;
import java.util.Locale;
import r7contacts.demo.terminal.Environment;
import r7contacts.port.ContactError;
import r7contacts.portal.PortalListener;

/** A line on standard error for each request to the portal, sign-ins included, when it ends. */
final class RequestTrace implements PortalListener {

  private final Environment environment;
  private final String root;

  RequestTrace(Environment environment, URI root) {
    this.environment = environment;
    this.root = root.toString().replaceFirst("/+$", "");
  }

  /** Prints a request. The path contains no secrets, and parameters are not shown. */
  @Override
  public void onRequest(Request request) {
    String reason = request.error().map(ContactError::message).getOrElse("");
    String outcome = request.status().map(String::valueOf).getOrElse("no answer");
    environment.message(
        String.format(
            Locale.ROOT,
            "trace: %s %s%s: %s, %,d ms, %,d bytes, attempt %d%s",
            request.method(),
            root,
            request.path(),
            outcome,
            request.duration().toMillis(),
            request.bytes(),
            request.attempt(),
            reason.isEmpty() ? "" : "; " + reason));
  }
}
