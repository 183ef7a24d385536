package r7contacts.simulator;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Lets so many bytes through and then ends the writing with an exception; counts them, too. */
final class TruncatingOutputStream extends FilterOutputStream {

  private final long limit;
  private long passed;

  TruncatingOutputStream(OutputStream out, long limit) {
    super(out);
    this.limit = limit;
  }

  /** Thrown once enough was written. */
  static final class EnoughException extends IOException {

    private static final long serialVersionUID = 1;
  }

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
      throw new EnoughException();
    }
  }
}
