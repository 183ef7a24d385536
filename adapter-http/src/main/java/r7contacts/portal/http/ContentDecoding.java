package r7contacts.portal.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import r7contacts.portal.message.OneLine;
import r7contacts.portal.wire.BrokenAnswerException;

/**
 * Stream of a decompressed body. The first read reports an unsupported or invalid content coding,
 * so that failures that are decided by their status do not depend on it.
 */
final class ContentDecoding extends InputStream {

  /** Value of Accept-Encoding: HttpClient's own depends on its version and the class path. */
  static final String ACCEPTED = "gzip, deflate";

  /** Supported codings. Known without a lookup of charsets, which would be slow. */
  private static final Set<String> KNOWN = Set.of("gzip", "x-gzip", "deflate");

  private static final Set<String> NO_CODING = Set.of("identity", "none", "7bit", "8bit", "binary");

  private final PushbackInputStream encoded;
  private final HttpEntity entity;
  private final List<String> codings;
  private @Nullable InputStream decoded;

  private ContentDecoding(InputStream encoded, HttpEntity entity, List<String> codings) {
    this.encoded = new PushbackInputStream(encoded);
    this.entity = entity;
    this.codings = codings;
  }

  /**
   * Returns the decoded content of a body; a charset in place of a coding is ignored.
   *
   * @param headers the Content-Encoding headers
   */
  static InputStream decode(InputStream encoded, HttpEntity entity, Header... headers) {
    if (headers.length == 0) {
      return encoded;
    }
    List<String> codings =
        Arrays.stream(headers)
            .flatMap(header -> Arrays.stream(value(header).split(",")))
            .map(String::strip)
            .filter(coding -> KNOWN.contains(coding) || !isNoCoding(coding))
            .toList();
    return codings.isEmpty() ? encoded : new ContentDecoding(encoded, entity, codings);
  }

  private static String value(Header header) {
    return header.getValue() == null ? "" : header.getValue().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns whether this name means no coding: servers also send transfer encodings of mails, and
   * charsets.
   */
  private static boolean isNoCoding(String coding) {
    String name = coding.replaceAll("^\"|\"$", "");
    try {
      return name.isEmpty() || NO_CODING.contains(name) || Charset.isSupported(name);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      if (decoded == null) {
        decoded = open();
      }
      int count = decoded.read(bytes, offset, length);
      if (count < 0) {
        // Reads the end of the body, which follows the compressed content.
        encoded.read();
      }
      return count;
    } catch (ZipException e) {
      throw new BrokenAnswerException(
          "the answer is not valid %s, which its Content-Encoding names".formatted(shown()));
    } catch (EOFException e) {
      throw hasDeclaredEnd() ? new BrokenAnswerException("the compressed answer is truncated") : e;
    }
  }

  /** Releases the memory of the decompression; the body itself stays open. */
  @Override
  public void close() throws IOException {
    if (decoded != null) {
      decoded.close();
    }
  }

  private InputStream open() throws IOException {
    if (codings.size() > 1) {
      throw new BrokenAnswerException("the answer is compressed more than once: " + shown());
    }
    if (!KNOWN.contains(codings.get(0))) {
      throw new BrokenAnswerException(
          "the answer has the content encoding %s instead of %s".formatted(shown(), ACCEPTED));
    }
    int first = encoded.read();
    if (first < 0) {
      return encoded;
    }
    encoded.unread(first);
    return codings.get(0).equals("deflate") ? inflating(first) : new GZIPInputStream(encoded);
  }

  /** Detects the zlib header of deflate, which the standard requires and many servers omit. */
  private InputStream inflating(int first) {
    boolean hasHeader = (first & 0x0F) == 8 && (first & 0x80) == 0;
    return new InflaterInputStream(encoded, new Inflater(!hasHeader)) {
      @Override
      public void close() throws IOException {
        inf.end();
        super.close();
      }
    };
  }

  private String shown() {
    return OneLine.of(String.join(", ", codings));
  }

  /**
   * Returns whether HTTP declares the end of the body, so that its end is not a lost connection.
   */
  private boolean hasDeclaredEnd() {
    return entity.getContentLength() >= 0 || entity.isChunked();
  }
}
