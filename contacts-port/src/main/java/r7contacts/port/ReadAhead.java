package r7contacts.port;

import io.vavr.control.Option;
import java.util.concurrent.ExecutorService;

/**
 * Contact book whose streams by id request a page ahead: the next page while the current one is
 * read and handled. For adapters whose requests take time, and for decorators; other books request
 * every page when it is needed.
 */
public interface ReadAhead {

  /**
   * Returns the threads that request pages ahead; absent if no page may be requested ahead. A
   * request that is no longer needed is interrupted. Closing the book shuts the threads down.
   */
  Option<ExecutorService> readAheadThreads();
}
