package r7contacts.benchmarks.export;

import java.io.IOException;

/** Reader of all contacts of a portal. */
public interface Export extends AutoCloseable {

  /**
   * Reads all contacts and returns their number, or the number of bytes if they are not decoded.
   */
  long run() throws IOException;

  @Override
  void close() throws IOException;
}
