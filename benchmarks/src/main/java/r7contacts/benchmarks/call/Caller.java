package r7contacts.benchmarks.call;

import java.io.IOException;

/** Asks a portal for one contact, in whatever way; any number of threads may share one. */
public interface Caller extends AutoCloseable {

  /** What became of the answer: a contact, or the number of bytes if that is all one looks at. */
  Object call() throws Exception;

  @Override
  default void close() throws IOException {}
}
