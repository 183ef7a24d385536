package r7contacts.portal.http;

import io.vavr.control.Option;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultClassicHttpResponseFactory;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.jspecify.annotations.Nullable;
import r7contacts.portal.message.OneLine;
import r7contacts.portal.network.TlsMismatch;
import r7contacts.portal.wire.BrokenAnswerException;

/**
 * Parser of the status lines and headers of one connection. Sets its own limits, because HttpCore's
 * defaults depend on its version, and describes other protocols in its messages.
 */
final class ResponseHeadParser extends DefaultHttpResponseParser {

  /** In bytes: a header of 64 KiB with its name. */
  static final int MAX_LINE = 65 * 1024;

  private static final int MAX_HEADERS = 1000;
  private static final int MAX_EMPTY_LINES = 10;
  private static final int MAX_HEAD = 512 * 1024;
  private static final int MAX_INTERIM = 100;

  private @Nullable SessionInputBuffer received;
  private int interim;

  ResponseHeadParser() {
    super(
        Http1Config.custom()
            .setMaxLineLength(MAX_LINE)
            .setMaxHeaderCount(MAX_HEADERS)
            .setMaxEmptyLineCount(MAX_EMPTY_LINES)
            .build(),
        new SecretHeaderParser(),
        DefaultClassicHttpResponseFactory.INSTANCE);
  }

  /** Returns whether received bytes do not belong to a response. */
  boolean hasUnreadBytes() {
    return received != null && received.length() > 0;
  }

  /** Returns the next response without its body; null if the connection ended before it. */
  @Override
  public @Nullable ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream source)
      throws IOException, HttpException {
    received = buffer;
    Head head = new Head(source);
    ClassicHttpResponse response;
    try {
      response = super.parse(buffer, head);
    } catch (MessageConstraintException e) {
      throw new BrokenAnswerException(
          "the head exceeds the limits (lines of %d KiB, %d headers, %d empty lines before it)"
              .formatted(MAX_LINE / 1024, MAX_HEADERS, MAX_EMPTY_LINES),
          e);
    } catch (HttpException e) {
      head.requireComplete();
      throw new BrokenAnswerException(OneLine.of(reason(e)), e);
    }
    if (response != null) {
      head.requireComplete();
      countInterim(response.getCode());
    }
    return response;
  }

  /** Removes the invalid line that HttpCore adds to its message: it may contain a secret. */
  private static String reason(HttpException e) {
    return String.valueOf(e.getMessage()).replaceFirst("(?s)(;|: <).*", "");
  }

  private void countInterim(int status) throws BrokenAnswerException {
    if (status == HttpStatus.SC_SWITCHING_PROTOCOLS) {
      throw new BrokenAnswerException("an unrequested switch to another protocol (101)");
    }
    interim = status < 200 ? interim + 1 : 0;
    if (interim > MAX_INTERIM) {
      throw new BrokenAnswerException(
          "more than %d interim responses (%d)".formatted(MAX_INTERIM, status));
    }
  }

  /** Stream of one head: limited, and rejected as soon as it cannot be a status line. */
  private static final class Head extends FilterInputStream {

    private static final String START = "HTTP/";
    private static final int SHOWN = 16;

    private int matched;
    private int length;
    private boolean ended;

    Head(InputStream source) {
      super(source);
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
      int read = super.read(bytes, offset, count);
      ended = read < 0;
      length += Math.max(0, read);
      if (length > MAX_HEAD) {
        throw new BrokenAnswerException("the head is longer than " + MAX_HEAD / 1024 + " KiB");
      }
      if (matched < START.length() && length == read) {
        compare(bytes, offset, read);
      }
      return read;
    }

    private void compare(byte[] bytes, int offset, int count) throws BrokenAnswerException {
      for (int i = offset; i < offset + count && matched < START.length(); i++) {
        boolean isEmptyLine = matched == 0 && (bytes[i] == '\r' || bytes[i] == '\n');
        if (!isEmptyLine && bytes[i] != START.charAt(matched++)) {
          throw new BrokenAnswerException(foreignProtocol(bytes, offset, count));
        }
      }
    }

    private static String foreignProtocol(byte[] bytes, int offset, int count) {
      Option<String> tls = TlsMismatch.inBytes(bytes, offset, count);
      if (tls.isDefined()) {
        return tls.get();
      }
      boolean isHttp2Settings = count > 4 && bytes[offset] == 0 && bytes[offset + 3] == 4;
      String start = new String(bytes, offset, Math.min(count, SHOWN), StandardCharsets.US_ASCII);
      if (isHttp2Settings || start.startsWith("PRI * HTTP/2")) {
        return "the port speaks HTTP/2 only";
      }
      String word = start.replaceFirst("(?s)[^!-~].*", "");
      return "the answer begins " + (word.isEmpty() ? "with binary data" : "with \"" + word + "\"");
    }

    /** Throws if the connection has ended: the source is read only while a line is expected. */
    void requireComplete() throws ConnectionClosedException {
      if (ended) {
        throw new ConnectionClosedException("the head of the answer is truncated");
      }
    }
  }
}
