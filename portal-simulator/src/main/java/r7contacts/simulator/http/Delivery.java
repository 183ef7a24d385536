package r7contacts.simulator.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a reply is sent: when, how fast, and how the sending ends.
 *
 * @param delay the time before the reply is sent
 * @param bytePause the time between two bytes of the body; null for full speed
 * @param ending how the sending ends
 */
public record Delivery(Duration delay, @Nullable Duration bytePause, Ending ending) {

  /** At once, at full speed, completely. */
  static final Delivery NORMAL = new Delivery(Duration.ZERO, null, Ending.COMPLETE);

  /** How the sending of a reply ends. */
  public enum Ending {
    /** The whole reply is sent. */
    COMPLETE,
    /** Nothing is sent; the connection stays open. */
    SILENT,
    /** Bytes that are not HTTP are sent, then the connection is closed. */
    GARBAGE,
    /** Nothing is sent; the connection is reset. */
    RESET,
    /** The head and half of the body are sent, then the connection is reset. */
    RESET_MIDWAY,
    /** The head and half of the body are sent; the connection stays open. */
    STALL,
    /** The head and half of the body are sent, then the connection is closed. */
    TRUNCATE,
    /** {@code Content-Length} is half of the body's length; the whole body is sent. */
    WRONG_LENGTH
  }

  /** Returns whether {@code Content-Length} matters, so that the body is not sent in chunks. */
  boolean needsLength() {
    return ending == Ending.TRUNCATE || ending == Ending.WRONG_LENGTH;
  }

  /** Returns whether the body is sent other than at full speed and completely. */
  boolean isIrregular() {
    return bytePause != null || ending != Ending.COMPLETE;
  }
}
