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
 * Undoes the content coding of a body. What is wrong with it is reported by the first read, so that
 * a failure whose status decides never depends on it.
 */
final class ContentDecoding extends InputStream {

  /** What requests accept: HttpClient's own list depends on its version and the class path. */
  static final String ACCEPTED = "gzip, deflate";

  /** Looking for a charset of that name would take longer than the decompression. */
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
   * Returns the content of this body; a charset in place of a coding changes nothing.
   *
   * @param headers those that name the codings
   */
  static InputStream decode(InputStream encoded, HttpEntity entity, Header... headers) {
    if (headers.length == 0) {
      return encoded;
    }
    List<String> codings =
        Arrays.stream(headers)
            .flatMap(header -> Arrays.stream(value(header).split(",")))
            .map(String::strip)
            .filter(coding -> KNOWN.contains(coding) || !isNothing(coding))
            .toList();
    return codings.isEmpty() ? encoded : new ContentDecoding(encoded, entity, codings);
  }

  private static String value(Header header) {
    return header.getValue() == null ? "" : header.getValue().toLowerCase(Locale.ROOT);
  }

  /** Also by the names that servers give to no coding, or to that of the transfer of mails. */
  private static boolean isNothing(String coding) {
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
        // Behind the compressed content there is nothing but the end of the body.
        encoded.read();
      }
      return count;
    } catch (ZipException e) {
      throw new BrokenAnswerException(
          "the answer is not compressed with %s, as it says, or broken".formatted(shown()));
    } catch (EOFException e) {
      throw isWhole() ? new BrokenAnswerException("the compressed answer breaks off") : e;
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
          "the answer has the content encoding %s, and %s was asked for"
              .formatted(shown(), ACCEPTED));
    }
    int first = encoded.read();
    if (first < 0) {
      return encoded;
    }
    encoded.unread(first);
    return codings.get(0).equals("deflate") ? inflating(first) : new GZIPInputStream(encoded);
  }

  /** By the standard deflate has a zlib header; many servers leave it out. */
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

  /** Whether HTTP says where the body ends, so that it did not end by accident. */
  private boolean isWhole() {
    return entity.getContentLength() >= 0 || entity.isChunked();
  }
}
