package r7contacts.port;

import io.vavr.control.Option;
import java.util.Objects;
import r7contacts.domain.ContactId;

/**
 * How a long list is read: how many contacts at a time, and from where.
 *
 * @param size from 1 to {@link ContactPage#MAX_SIZE}; a portal may give fewer at a time, which does
 *     no harm
 * @param after where an earlier reading got to; absent to begin at the beginning
 */
public record Paging(int size, Option<Bookmark> after) {

  /** The size unless another is given: {@value}. */
  public static final int DEFAULT_SIZE = 500;

  private static final Paging DEFAULT = new Paging(DEFAULT_SIZE, Option.none());

  /**
   * The last contact that was read, and how many came before and with it. A hint is enough for the
   * number: the contact's id decides.
   */
  public record Bookmark(ContactId last, long count) {
    public Bookmark {
      Objects.requireNonNull(last, "last");
      if (count < 1) {
        throw new IllegalArgumentException("a bookmark's count must be positive: " + count);
      }
    }
  }

  public Paging {
    Objects.requireNonNull(after, "after");
    ContactPage.requireRange(0, size);
  }

  /** From the beginning, {@link #DEFAULT_SIZE} at a time. */
  public static Paging standard() {
    return DEFAULT;
  }

  public Paging withSize(int newSize) {
    return new Paging(newSize, after);
  }

  /** Goes on after that contact, which may be gone by now. */
  public Paging after(ContactId last, long count) {
    return new Paging(size, Option.some(new Bookmark(last, count)));
  }
}
