package r7contacts.portal.http;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stream that copies what is read from it. */
final class CopiedInputStream extends FilterInputStream {

  private final ByteArrayOutputStream copy;

  CopiedInputStream(InputStream source, ByteArrayOutputStream copy) {
    super(source);
    this.copy = copy;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      copy.write(read);
    }
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read > 0) {
      copy.write(buffer, offset, read);
    }
    return read;
  }

  /** Skips by reading, so that skipped bytes are copied too. */
  @Override
  public long skip(long wanted) throws IOException {
    return Math.max(0, read(new byte[(int) Math.min(Math.max(wanted, 0), 8192)]));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
