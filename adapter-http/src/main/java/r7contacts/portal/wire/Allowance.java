package r7contacts.portal.wire;

import r7contacts.port.config.ContactSetting;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Heap that the values of one answer may take, counted as they are read, because a few bytes of an
 * answer may become an object of some hundred. The limit is four times {@code maxAnswerBytes}, but
 * at most half of the heap. An answer of 64 KiB of values passes at any limit.
 */
public final class Allowance {

  /** Text without its characters. */
  static final int TEXT = 48;

  /** Wire record with its numbers, and the domain object made of it. */
  static final int OBJECT = 160;

  /** Contact without its texts and lists, in addition to {@link #OBJECT}. */
  static final int CONTACT = 512;

  /** Places of an element in the lists that it passes through. */
  static final int PLACES = 24;

  /** Missing element of a page: its place, and the error that reports it. */
  static final int REPORT = 160;

  /** Unknown member: the parser keeps its name until the end of the answer. */
  static final int NAME = 112;

  private static final int TIMES = 4;
  private static final int LEAST = 1 << 16;

  private final long maxAnswerBytes;
  private long left;

  private Allowance(long maxAnswerBytes) {
    this.maxAnswerBytes = maxAnswerBytes;
    this.left = limit(maxAnswerBytes);
  }

  public static Allowance of(long maxAnswerBytes) {
    return new Allowance(maxAnswerBytes);
  }

  private static long limit(long maxAnswerBytes) {
    long most = Runtime.getRuntime().maxMemory() / 2;
    return maxAnswerBytes > most / TIMES ? most : LEAST + TIMES * maxAnswerBytes;
  }

  /** Counts bytes of the heap. */
  void use(long bytes) {
    left -= bytes;
    if (left < 0) {
      throw new StreamConstraintsException(exceeded(maxAnswerBytes));
    }
  }

  /** What is said of an answer whose values take more. */
  static String exceeded(long maxAnswerBytes) {
    return "its values take more than %d bytes of memory, which is %d times %s or half of the heap"
        .formatted(limit(maxAnswerBytes), TIMES, ContactSetting.MAX_ANSWER_BYTES.property());
  }
}
