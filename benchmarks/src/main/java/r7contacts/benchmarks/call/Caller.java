package r7contacts.benchmarks.call;

import java.io.IOException;

/** Client that reads one contact from a portal. Thread-safe. */
public interface Caller extends AutoCloseable {

  /** Returns the contact, or the number of bytes if the client does not decode. */
  Object call() throws Exception;

  @Override
  default void close() throws IOException {}
}
