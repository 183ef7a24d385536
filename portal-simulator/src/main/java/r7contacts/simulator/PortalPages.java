package r7contacts.simulator;

import java.util.Set;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.crm.CrmApi;
import r7contacts.simulator.http.Reply;
import r7contacts.simulator.http.Request;

/**
 * The pages for people who open the portal's address in a browser: {@code /}, the answers of the
 * API for one contact, and the requests so far as JSON. They need no token, so they are served to
 * requests for this machine only: a page of another site cannot read them under a name of its own
 * that leads to the loopback address. Thread-safe.
 */
final class PortalPages {

  private static final Pattern CONTACT = Pattern.compile("/contact/(\\d{1,10})\\.(json|xml)");
  private static final Pattern LOCAL_HOST =
      Pattern.compile("(?i)(?:127\\.0\\.0\\.1|localhost|\\[::1])(?::\\d+)?");
  private static final String PLAIN = "text/plain; charset=utf-8";
  private static final Set<String> METHODS = Set.of("GET", "HEAD");

  private final CrmApi api;
  private final ExchangeLog exchanges;
  private final StartPage start;

  PortalPages(
      CrmApi api,
      ContactListing listing,
      ExchangeLog exchanges,
      @Nullable LongFunction<ContactView.Part> view) {
    this.api = api;
    this.exchanges = exchanges;
    this.start = new StartPage(listing, view);
  }

  /** Returns the reply to a read of a page; null for other requests, and for other hosts. */
  @Nullable Reply reply(Request request) {
    boolean isLocal =
        request.header("Host").filter(host -> LOCAL_HOST.matcher(host).matches()).isPresent();
    if (!isLocal || !METHODS.contains(request.method())) {
      return null;
    }
    String path = request.target().path();
    if (path.equals("/")) {
      return safe(start.reply(request));
    }
    if (path.equals("/requests.json")) {
      return safe(
          Reply.of(200, "application/json; charset=utf-8", ExchangeJson.of(exchanges)),
          "default-src 'none'");
    }
    Matcher contact = CONTACT.matcher(path);
    return contact.matches() ? answer(contact.group(1), contact.group(2)) : null;
  }

  /**
   * The bytes that the API sends, without its headers, which allow other sites to read them. As
   * plain text, no browser interprets them.
   */
  private Reply answer(String id, String suffix) {
    Reply sent = api.contact(id, suffix);
    Reply plain = Reply.of(sent.status(), PLAIN, new byte[0]).withBody(sent.body());
    return safe(plain, "default-src 'none'");
  }

  private static Reply safe(Reply reply, String policy) {
    return safe(reply.withHeader("Content-Security-Policy", policy));
  }

  private static Reply safe(Reply reply) {
    return reply
        .withHeader("X-Content-Type-Options", "nosniff")
        .withHeader("Referrer-Policy", "no-referrer")
        .withHeader("Cross-Origin-Resource-Policy", "same-origin")
        .withHeader("Cache-Control", "no-store");
  }
}
