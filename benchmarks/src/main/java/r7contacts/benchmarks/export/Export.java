package r7contacts.benchmarks.export;

import java.io.IOException;

/** Reads all contacts of a portal, whenever it is told to. */
public interface Export extends AutoCloseable {

  /** How many contacts there were, or bytes if nobody looks at these. */
  long run() throws IOException;

  @Override
  void close() throws IOException;
}
