package r7contacts.simulator;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/** Turns envelopes into answers, in the format that was asked for. */
final class Envelopes {

  /** What the web server answers if the API cannot even report its failure. */
  private static final CannedAnswer SERVER_ERROR =
      CannedAnswer.of(
          500,
          "text/html; charset=utf-8",
          "<!DOCTYPE html>\n<html><head><title>Runtime Error</title></head>"
              + "<body><h1>Server Error in '/' Application.</h1></body></html>\n");

  private final EnvelopeStyle shape;

  Envelopes(EnvelopeStyle shape) {
    this.shape = shape;
  }

  /** An envelope with one object. */
  CannedAnswer success(int status, String response, Format format) {
    return answer(status, shape.success(status, response), format);
  }

  CannedAnswer failure(Failure failure, Format format) {
    return of(failure.status(), format, text(shape.failure(failure), format));
  }

  /** An envelope given as compact JSON. Some texts cannot be written as XML, and fail. */
  CannedAnswer answer(int status, String envelope, Format format) {
    try {
      return of(status, format, text(envelope, format));
    } catch (XmlText.NotXmlException e) {
      if (!e.isReportable()) {
        return SERVER_ERROR;
      }
      // A list has told its total by then.
      String total = WireObject.of(envelope).json("total");
      String failure = shape.failure(Failure.argument(500, e.getMessage()), total);
      return of(500, format, text(failure, format));
    }
  }

  private byte[] text(String envelope, Format format) {
    return format.text(envelope, shape.isIndented()).getBytes(StandardCharsets.UTF_8);
  }

  /** A fresh tag each time, as the portal sends: conditional requests are of no use there. */
  static CannedAnswer of(int status, Format format, byte[] body) {
    String tag = Long.toHexString(ThreadLocalRandom.current().nextLong());
    return CannedAnswer.of(status, format.contentType, body)
        .withHeader("Access-Control-Allow-Origin", "*")
        .withHeader("Cache-Control", "private, max-age=0")
        .withHeader("ETag", '"' + tag + '"');
  }
}
