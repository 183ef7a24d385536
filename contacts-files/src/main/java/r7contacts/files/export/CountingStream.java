package r7contacts.files.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Stream that counts the bytes written to it. */
final class CountingStream extends FilterOutputStream {

  private long count;

  CountingStream(OutputStream stream) {
    super(stream);
  }

  @Override
  public void write(int any) throws IOException {
    out.write(any);
    count++;
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    out.write(bytes, from, length);
    count += length;
  }

  long count() {
    return count;
  }
}
