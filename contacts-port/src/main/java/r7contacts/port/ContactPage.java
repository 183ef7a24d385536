package r7contacts.port;

import io.vavr.control.Option;
import java.util.List;
import java.util.Objects;
import r7contacts.domain.Contact;

/**
 * Some contacts of a longer list.
 *
 * @param items in the order asked for
 * @param start how many of the list come before this page
 * @param total how many contacts the list has, where that is known. A portal's number may be a
 *     minute old, and for accounts that may not see everything it is an estimate (field guide
 *     §11.2): show it, but do not stop by it
 * @param unreadable what is wrong with each contact that was sent and cannot be read; they take a
 *     place in the list like the others
 * @param isLast whether it is sure that nothing comes after this page; false only says that one has
 *     to ask, and a page that is shorter than wanted says nothing at all
 */
public record ContactPage(
    List<Contact> items,
    long start,
    Option<Long> total,
    List<ContactError> unreadable,
    boolean isLast) {

  /** The most contacts that may be asked for at once; portals give no more (field guide §11.2). */
  public static final int MAX_SIZE = 1000;

  public ContactPage {
    Objects.requireNonNull(total, "total");
    items = List.copyOf(items);
    unreadable = List.copyOf(unreadable);
    requireStart(start);
  }

  /** How many places of the list the page takes. */
  public int size() {
    return items.size() + unreadable.size();
  }

  /**
   * For adapters: refuses what cannot be asked for.
   *
   * @throws IllegalArgumentException if the start is negative, or the count is not from 1 to {@link
   *     #MAX_SIZE}
   */
  public static void requireRange(long start, int count) {
    requireStart(start);
    if (count < 1 || count > MAX_SIZE) {
      throw new IllegalArgumentException(
          "count must be from 1 to %d: %d".formatted(MAX_SIZE, count));
    }
  }

  private static void requireStart(long start) {
    if (start < 0) {
      throw new IllegalArgumentException("start must not be negative: " + start);
    }
  }
}
