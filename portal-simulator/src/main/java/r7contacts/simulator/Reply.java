package r7contacts.simulator;

import java.nio.charset.Charset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer on its way out. */
record Reply(
    int status,
    @Nullable String contentType,
    Map<String, String> headers,
    Body body,
    boolean isChunked,
    Zip zip) {

  /** Whether the body is compressed before it is sent. */
  enum Zip {
    ALWAYS,
    IF_ASKED,
    NEVER
  }

  private static final Charset NOT_UTF8 = Charset.forName("windows-1251");

  /** An answer that is sent as it is. */
  static Reply of(CannedAnswer answer) {
    return new Reply(
        answer.status(),
        answer.contentType(),
        answer.headers(),
        Body.of(answer.body()),
        false,
        Zip.NEVER);
  }

  /** An answer of the API, which compresses its successes for whoever asks. */
  static Reply ofApi(CannedAnswer answer) {
    Reply reply = of(answer);
    return reply.isSuccess() ? reply.with(Zip.IF_ASKED) : reply;
  }

  /** An answer of the API with another body, longer than others. */
  static Reply ofApi(CannedAnswer answer, Body body) {
    return ofApi(answer).with(body).with(true);
  }

  Reply reshaped(FaultKind shape) {
    return switch (shape) {
      case GZIP ->
          isSuccess() && !headers.containsKey("Content-Encoding") ? with(Zip.ALWAYS) : this;
      case NO_GZIP -> with(Zip.NEVER);
      case CHUNKED -> with(true);
      case NO_CHUNKED -> with(false);
      case LOWER_CASE_CHARSET ->
          contentType == null ? this : with(contentType.replace("charset=UTF-8", "charset=utf-8"));
      case NOT_UTF8 -> with(body.in(NOT_UTF8));
      case WRONG_TYPE -> contentType == null ? this : with("text/plain");
      default -> throw new IllegalArgumentException(shape + " gives no shape");
    };
  }

  private boolean isSuccess() {
    return status / 100 == 2;
  }

  private Reply with(String contentType) {
    return new Reply(status, contentType, headers, body, isChunked, zip);
  }

  private Reply with(Body body) {
    return new Reply(status, contentType, headers, body, isChunked, zip);
  }

  private Reply with(boolean isChunked) {
    return new Reply(status, contentType, headers, body, isChunked, zip);
  }

  private Reply with(Zip zip) {
    return new Reply(status, contentType, headers, body, isChunked, zip);
  }
}
