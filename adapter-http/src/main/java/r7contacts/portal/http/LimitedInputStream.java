package r7contacts.portal.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import r7contacts.portal.wire.AnswerReader;
import r7contacts.portal.wire.BrokenAnswerException;

/**
 * Stream with a maximum size; one byte more is an error. Once the wait for the rest of an answer
 * has timed out, a failure is the end of the stream. Closing it does nothing: the owner of the
 * connection decides about the rest.
 */
final class LimitedInputStream extends FilterInputStream {

  private final long limit;
  private final Call call;
  private long bytesRead;

  LimitedInputStream(InputStream source, long limit, Call call) {
    super(source);
    this.limit = limit;
    this.call = call;
  }

  /** Returns the number of bytes read so far. */
  long bytesRead() {
    return bytesRead;
  }

  /** Limits the wait for the rest of the answer, which cannot change its outcome. */
  void outcomeIsKnown() {
    call.outcomeIsKnown();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read;
    try {
      read = super.read(buffer, offset, length);
    } catch (IOException e) {
      if (call.hasAbandonedRest()) {
        return -1;
      }
      throw e;
    }
    count(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long wanted) throws IOException {
    long skipped = super.skip(wanted);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() {}

  private void count(long bytes) throws IOException {
    bytesRead += bytes;
    if (bytesRead > limit) {
      throw new BrokenAnswerException(AnswerReader.tooLong(limit));
    }
  }
}
