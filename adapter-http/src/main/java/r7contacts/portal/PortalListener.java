package r7contacts.portal;

import io.vavr.control.Option;
import java.time.Duration;
import r7contacts.port.ContactError;
import r7contacts.port.config.ContactBookListener;

/**
 * Listener for requests and calls to the portal: for metrics, traces and logs.
 *
 * <p>Called by many threads at a time, on the thread of the call, right after the event; it should
 * return quickly. Its exceptions are logged and do not affect the call. Events contain no secrets,
 * and no data of contacts except ids; only {@link Answer} contains what the portal sent.
 */
public interface PortalListener extends ContactBookListener {

  /** Called before a request is sent, sign-ins included. Does nothing by default. */
  default void onStart(Start start) {}

  /**
   * Returns whether {@link #onAnswer} is called, so that answers are kept in memory; false by
   * default.
   */
  default boolean takesAnswers() {
    return false;
  }

  /**
   * Called with the body of an answer, before {@link #onRequest}, if {@link #takesAnswers()}: for
   * diagnosis. Not called for sign-ins, whose answers contain tokens. Does nothing by default.
   */
  default void onAnswer(Answer answer) {}

  /** Called when a request has ended, sign-ins included. Does nothing by default. */
  default void onRequest(Request request) {}

  /** Called before the wait for another attempt of a request. Does nothing by default. */
  default void onRetry(Retry retry) {}

  /** Called when a call of the port has ended, with all its requests. Does nothing by default. */
  default void onCall(Call call) {}

  /**
   * A request that is about to be sent.
   *
   * @param operation name of the operation, such as {@code read-contact} or {@code sign-in}
   * @param attempt number of the request within its call, from 1; a sign-in has its own count
   */
  record Start(String operation, int attempt) {}

  /**
   * A wait for another attempt, after a temporary failure.
   *
   * @param operation name of the operation
   * @param attempt number of the attempt that follows the wait, from 2; it may take several
   *     requests
   * @param maxAttempts number of attempts after which the call fails
   * @param delay time until the attempt: the portal's {@code Retry-After}, else that of the
   *     settings
   * @param error reason of the failure
   */
  record Retry(
      String operation, int attempt, int maxAttempts, Duration delay, ContactError error) {}

  /**
   * The body of one answer of the portal. It contains data of contacts.
   *
   * @param operation name of the operation, as in {@link Request}
   * @param path path at the portal, without the host
   * @param status HTTP status
   * @param body bytes as far as they were read, after decompression; a token that the server
   *     repeats is replaced by {@code ***}; not copied
   */
  record Answer(String operation, String path, int status, byte[] body) {}

  /**
   * One request to the portal.
   *
   * @param operation name of the operation, such as {@code read-contact}, {@code search-contacts}
   *     or {@code sign-in}; independent of path and query
   * @param method HTTP method
   * @param path path at the portal, without the host; a second factor's code in it is not shown
   * @param attempt number of the request within its call, from 1; a sign-in has its own count
   * @param status HTTP status; absent if no answer began
   * @param error reason of a failure; absent if the request succeeded
   * @param duration time from sending the request to its outcome
   * @param bytes size of the answer's body as far as it was read, after decompression
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
   * @param operation name of the operation, such as {@code read-contact}; independent of path and
   *     query
   * @param method HTTP method
   * @param path path at the portal, without the host
   * @param requests number of requests sent, without those of a sign-in; 0 if the call ended before
   *     the first one
   * @param error reason of a failure; absent if the call succeeded
   * @param duration time of the call, including all waits: for a connection, for a sign-in, between
   *     attempts
   * @param bytes size of all answers' bodies as far as they were read, after decompression
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
