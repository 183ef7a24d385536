package r7contacts.simulator.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Passes a limited number of bytes on, counts them, and then throws. */
final class TruncatingOutputStream extends FilterOutputStream {

  private final long limit;
  private long passed;

  TruncatingOutputStream(OutputStream out, long limit) {
    super(out);
    this.limit = limit;
  }

  /** Thrown when more bytes than the limit are written. */
  static final class LimitReachedException extends IOException {

    private static final long serialVersionUID = 1;
  }

  /** Returns the number of bytes passed on. */
  long passed() {
    return passed;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int allowed = (int) Math.min(length, limit - passed);
    out.write(bytes, offset, allowed);
    passed += allowed;
    if (allowed < length) {
      throw new LimitReachedException();
    }
  }
}
