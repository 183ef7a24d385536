package r7contacts.port;

/**
 * Part of a list that is wanted: how many contacts to skip, and how many to return.
 *
 * @param start how many contacts of the list to skip, from 0
 * @param count how many contacts to return at most, from 1 to {@link #MAX_COUNT}
 */
public record PageRequest(long start, int count) {

  /** The most contacts of one request: {@value}. Portals return no more (field guide §11.2). */
  public static final int MAX_COUNT = 1000;

  /**
   * Creates a request.
   *
   * @throws IllegalArgumentException if the start is negative, or the count is not from 1 to {@link
   *     #MAX_COUNT}
   */
  public PageRequest {
    ContactPage.requireStart(start);
    requireCount(count);
  }

  /** Returns a request for the first contacts of a list. */
  public static PageRequest first(int count) {
    return new PageRequest(0, count);
  }

  static void requireCount(int count) {
    if (count < 1 || count > MAX_COUNT) {
      throw new IllegalArgumentException(
          "count must be from 1 to %d: %d".formatted(MAX_COUNT, count));
    }
  }
}
