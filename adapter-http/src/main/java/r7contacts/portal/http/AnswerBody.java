package r7contacts.portal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.jspecify.annotations.Nullable;
import r7contacts.portal.wire.BrokenAnswerException;

/** Body of an answer: read once, decompressed, limited in size and time. */
final class AnswerBody extends HttpEntityWrapper {

  /** How much of an unread body is drained to keep the connection reusable. */
  private static final int MAX_DRAINED = 16 * 1024;

  private final Raw raw;
  private final InputStream decoded;
  private final LimitedInputStream content;

  /**
   * @param codings the headers that name the content codings
   * @param copy takes the decompressed bytes as they are read; null for no copy
   */
  AnswerBody(
      HttpEntity entity,
      Header[] codings,
      long limit,
      Call call,
      @Nullable ByteArrayOutputStream copy)
      throws IOException {
    super(entity);
    this.raw = new Raw(entity);
    InputStream plain = ContentDecoding.decode(raw, entity, codings);
    this.decoded = copy == null ? plain : new CopiedInputStream(plain, copy);
    this.content = new LimitedInputStream(decoded, limit, call);
  }

  @Override
  public LimitedInputStream getContent() {
    return content;
  }

  /** Returns the bytes that were read, after decompression. */
  long bytesRead() {
    return content.bytesRead();
  }

  /** Stops reading. The connection is not reusable afterwards. */
  void discard() throws IOException {
    decoded.close();
  }

  /**
   * Stops reading and returns whether the body is complete. Drains the received rest of an unread
   * body to keep the connection reusable; never waits for more.
   */
  boolean finish() {
    try (decoded) {
      byte[] unread = new byte[raw.ended ? 0 : 2048];
      long drained = 0;
      while (!raw.ended && drained < MAX_DRAINED && raw.isReceived()) {
        drained += raw.read(unread, 0, unread.length);
      }
    } catch (IOException e) {
      return false;
    }
    return raw.ended;
  }

  /** Stream of the bytes of the connection. */
  private static final class Raw extends InputStream {

    /** HttpCore's message for a chunked body that ends after the bytes of a chunk. */
    private static final String CHUNK_CUT = "CRLF expected at end of chunk";

    private final HttpEntity entity;
    private final InputStream source;
    private long read;
    private boolean ended;
    private @Nullable IOException failure;

    Raw(HttpEntity entity) throws IOException {
      this.source = entity.getContent();
      this.entity = entity;
    }

    /** Returns whether a read would not wait. */
    boolean isReceived() throws IOException {
      return available() > 0 || read == entity.getContentLength();
    }

    @Override
    public int available() throws IOException {
      return source.available();
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (failure != null) {
        throw failure;
      }
      try {
        int count = source.read(bytes, offset, length);
        ended = count < 0;
        read += Math.max(0, count);
        return count;
      } catch (IOException e) {
        // After a failure, HttpClient reports the end of the stream.
        failure = described(e);
        throw failure;
      }
    }

    /** Without a cause: parsers report the innermost one. */
    private static IOException described(IOException e) {
      if (e instanceof MessageConstraintException) {
        return new BrokenAnswerException(
            "the chunk headers or trailers of the answer are too long");
      }
      if (e instanceof TruncatedChunkException || CHUNK_CUT.equals(e.getMessage())) {
        return new ConnectionClosedException("the last chunk is missing");
      }
      return e instanceof MalformedChunkCodingException
          ? new BrokenAnswerException("the chunks of the answer are broken")
          : e;
    }
  }
}
