package r7contacts.port;

import io.vavr.control.Option;
import java.util.Objects;
import r7contacts.domain.ContactId;

/**
 * Parameters of reading a long list: contacts per request, and where to start.
 *
 * @param size contacts per request, from 1 to {@link PageRequest#MAX_COUNT}; a portal may return
 *     fewer
 * @param after where an earlier reading stopped; absent to start at the beginning
 */
public record Paging(int size, Option<Bookmark> after) {

  /** The default size: {@value}. */
  public static final int DEFAULT_SIZE = 500;

  private static final Paging DEFAULT = new Paging(DEFAULT_SIZE, Option.none());

  /**
   * Position of an earlier reading.
   *
   * @param last the last contact that was read
   * @param count how many contacts were read, this one included; an estimate is enough, because the
   *     id decides
   */
  public record Bookmark(ContactId last, long count) {

    /**
     * Creates a bookmark.
     *
     * @throws IllegalArgumentException if the count is not positive
     */
    public Bookmark {
      Objects.requireNonNull(last, "last");
      if (count < 1) {
        throw new IllegalArgumentException("a bookmark's count must be positive: " + count);
      }
    }
  }

  /**
   * Creates a paging.
   *
   * @throws IllegalArgumentException if the size is out of its range
   */
  public Paging {
    Objects.requireNonNull(after, "after");
    PageRequest.requireCount(size);
  }

  /** Returns a paging from the beginning, with {@link #DEFAULT_SIZE} contacts per request. */
  public static Paging standard() {
    return DEFAULT;
  }

  /** Returns a copy with another number of contacts per request. */
  public Paging withSize(int newSize) {
    return new Paging(newSize, after);
  }

  /** Returns a copy that resumes after that contact, which may have been removed since. */
  public Paging after(ContactId last, long count) {
    return new Paging(size, Option.some(new Bookmark(last, count)));
  }
}
