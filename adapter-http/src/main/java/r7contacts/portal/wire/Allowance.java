package r7contacts.portal.wire;

import r7contacts.port.config.ContactSetting;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Heap that the values of one answer may take, counted as they are read, because a few bytes of an
 * answer may become an object of hundreds of bytes. The limit is four times {@code maxAnswerBytes}
 * plus 64 KiB, but at most half of the heap.
 */
public final class Allowance {

  /** Bytes of a text without its characters. */
  static final int TEXT = 48;

  /** Bytes of a wire object with its numbers, and of its domain object. */
  static final int OBJECT = 160;

  /** Bytes of a contact without its texts and lists, in addition to {@link #OBJECT}. */
  static final int CONTACT = 512;

  /** Bytes of references to an element in the lists that contain it. */
  static final int REFERENCES = 24;

  /** Bytes of the error that reports a missing element of a page. */
  static final int REPORT = 160;

  /** Bytes of an unknown member: the parser keeps its name until the end of the answer. */
  static final int NAME = 112;

  private static final int FACTOR = 4;
  private static final int MIN_BYTES = 1 << 16;

  private final long maxAnswerBytes;
  private long remaining;

  private Allowance(long maxAnswerBytes) {
    this.maxAnswerBytes = maxAnswerBytes;
    this.remaining = limit(maxAnswerBytes);
  }

  /** Returns the allowance of one answer. */
  public static Allowance of(long maxAnswerBytes) {
    return new Allowance(maxAnswerBytes);
  }

  private static long limit(long maxAnswerBytes) {
    long halfOfHeap = Runtime.getRuntime().maxMemory() / 2;
    return maxAnswerBytes > halfOfHeap / FACTOR ? halfOfHeap : MIN_BYTES + FACTOR * maxAnswerBytes;
  }

  /**
   * Counts bytes of the heap.
   *
   * @throws StreamConstraintsException if the limit is exceeded
   */
  void use(long bytes) {
    remaining -= bytes;
    if (remaining < 0) {
      throw new StreamConstraintsException(exceeded(maxAnswerBytes));
    }
  }

  /** Returns the reason for an answer whose values take more. */
  static String exceeded(long maxAnswerBytes) {
    return "its values take more than %d bytes of memory, which is %d times %s or half of the heap"
        .formatted(limit(maxAnswerBytes), FACTOR, ContactSetting.MAX_ANSWER_BYTES);
  }
}
