package r7contacts.simulator.wire;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import r7contacts.simulator.http.Reply;

/** Makes replies of envelopes, in the requested format. */
public final class Envelopes {

  /** The web server's reply if the API cannot even report its failure. */
  private static final Reply SERVER_ERROR =
      Reply.of(
          500,
          "text/html; charset=utf-8",
          "<!DOCTYPE html>\n<html><head><title>Runtime Error</title></head>"
              + "<body><h1>Server Error in '/' Application.</h1></body></html>\n");

  private final EnvelopeStyle style;

  /** Creates envelopes of one style. */
  public Envelopes(EnvelopeStyle style) {
    this.style = style;
  }

  /** Returns a reply with one object, given as compact JSON. */
  public Reply success(int status, String response, Format format) {
    return reply(status, style.success(status, response), format);
  }

  /** Returns a reply with a list. */
  public Reply list(int status, Page page, Format format) {
    return reply(status, style.list(status, page), format);
  }

  /** Returns a reply that reports a failure. */
  public Reply failure(Failure failure, Format format) {
    return of(failure.status(), format, text(style.failure(failure), format));
  }

  /**
   * Returns a reply with an envelope, given as compact JSON. Text that XML cannot represent makes
   * it a failure.
   */
  public Reply reply(int status, String envelope, Format format) {
    try {
      return of(status, format, text(envelope, format));
    } catch (NotXmlException e) {
      if (!e.isReportable()) {
        return SERVER_ERROR;
      }
      // The failure of a list still contains the list's total.
      String total = WireObject.of(envelope).json("total");
      String failure = style.failure(Failure.argument(500, e.getMessage()), total);
      return of(500, format, text(failure, format));
    }
  }

  private byte[] text(String envelope, Format format) {
    return format.text(envelope, style.isIndented()).getBytes(StandardCharsets.UTF_8);
  }

  /** Returns a reply with the API's headers: a new {@code ETag} each time, as portals send. */
  public static Reply of(int status, Format format, byte[] body) {
    String tag = Long.toHexString(ThreadLocalRandom.current().nextLong());
    return Reply.of(status, format.contentType, body)
        .withHeader("Access-Control-Allow-Origin", "*")
        .withHeader("Cache-Control", "private, max-age=0")
        .withHeader("ETag", '"' + tag + '"');
  }
}
