package r7contacts.port;

import io.vavr.control.Option;
import java.util.List;
import java.util.Objects;
import r7contacts.domain.Contact;

/**
 * Part of a list of contacts.
 *
 * @param items the contacts, in the order requested
 * @param start how many contacts of the list come before this page
 * @param total how many contacts the list has; absent if unknown. A portal's total may be a minute
 *     old, and for accounts that may not see every contact it is an estimate (field guide §11.2):
 *     show it, but do not use it to detect the end
 * @param unreadable the error of each contact that was sent and cannot be read; each takes a place
 *     in the list
 * @param isLast whether no contact comes after this page, for certain; if false, only the next
 *     request shows whether more follow, even if the page is shorter than requested
 */
public record ContactPage(
    List<Contact> items,
    long start,
    Option<Long> total,
    List<ContactError> unreadable,
    boolean isLast) {

  /**
   * Creates a page.
   *
   * @throws IllegalArgumentException if the start is negative
   */
  public ContactPage {
    Objects.requireNonNull(total, "total");
    items = List.copyOf(items);
    unreadable = List.copyOf(unreadable);
    requireStart(start);
  }

  /** Returns how many places of the list the page takes, contacts that cannot be read included. */
  public int size() {
    return items.size() + unreadable.size();
  }

  static void requireStart(long start) {
    if (start < 0) {
      throw new IllegalArgumentException("start must not be negative: " + start);
    }
  }
}
