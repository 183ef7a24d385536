package r7contacts.portal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Gives no more than so many bytes: what comes after them is an error, not the end. Closing it does
 * nothing: whoever owns the connection decides whether the rest is worth reading.
 */
final class LimitedInputStream extends FilterInputStream {

  private final long limit;
  private long given;
  private boolean ended;

  LimitedInputStream(InputStream source, long limit) {
    super(source);
    this.limit = limit;
  }

  /** How many bytes were read so far. */
  long given() {
    return given;
  }

  /** Whether somebody has read to the end. */
  boolean isAtEnd() {
    return ended;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    if (next >= 0) {
      count(1);
    } else {
      ended = true;
    }
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read > 0) {
      count(read);
    } else if (read < 0) {
      ended = true;
    }
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
    given += bytes;
    if (given > limit) {
      throw new BrokenAnswerException(tooLong(limit));
    }
  }

  /** What is said of an answer that is longer. */
  static String tooLong(long limit) {
    return "the answer is longer than the limit of " + limit + " bytes";
  }
}
