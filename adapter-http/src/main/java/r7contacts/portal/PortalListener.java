package r7contacts.portal;

import io.vavr.control.Option;
import java.time.Duration;
import r7contacts.port.ContactError;

/**
 * Is told what the repository does at the portal: for metrics, traces, logs of one's own.
 *
 * <p>Called on the thread that does the work, right after it; so it should be quick, and is called
 * by many threads at a time. What it throws is logged and changes nothing. Nothing that it is told
 * holds a secret or a word of a contact but its id.
 */
public interface PortalListener {

  /** A request has ended, sign-ins included. */
  default void onRequest(Request request) {}

  /** A call of the port has ended, with all its requests. */
  default void onCall(Call call) {}

  /**
   * One request.
   *
   * @param operation its name, such as {@code read-contact}, {@code list-contacts} or {@code
   *     sign-in}; independent of path and query
   * @param method of HTTP
   * @param path at the portal, without its host; a code in it is not shown
   * @param attempt counts the requests of one call, from 1; a sign-in counts its own
   * @param status of HTTP, absent if no answer began
   * @param error absent if the request was answered
   * @param bytes of the answer's body as far as it was read, after decompression
   */
  record Request(
      String operation,
      String method,
      String path,
      int attempt,
      Option<Integer> status,
      Option<ContactError> error,
      Duration duration,
      long bytes) {}

  /**
   * One call of the port.
   *
   * @param operation its name, such as {@code read-contact}; independent of path and query
   * @param method of HTTP
   * @param path at the portal, without its host
   * @param requests how many were sent for it, without those of a sign-in; 0 if it never came to
   *     that
   * @param error absent if the contact was found
   * @param duration with all waiting: for a connection, for a sign-in, between attempts
   * @param bytes of all answers
   */
  record Call(
      String operation,
      String method,
      String path,
      int requests,
      Option<ContactError> error,
      Duration duration,
      long bytes) {}
}
