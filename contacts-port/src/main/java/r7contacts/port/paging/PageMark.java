package r7contacts.port.paging;

import java.util.List;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactPage;

/**
 * Contacts that were read, in their places, to be compared with a later page from the same start.
 *
 * @param size how many places they take, contacts that cannot be read included
 */
record PageMark(long start, int size, List<ContactId> ids, List<ContactError> unreadable) {

  static PageMark of(ContactPage page, long start) {
    return new PageMark(start, page.size(), ids(page), page.unreadable());
  }

  /** The last contact of a page that ends there. */
  static PageMark ofLast(ContactPage page, long end) {
    List<ContactId> ids = ids(page);
    return new PageMark(end - 1, 1, ids.subList(ids.size() - 1, ids.size()), List.of());
  }

  private static List<ContactId> ids(ContactPage page) {
    return page.items().stream().map(Contact::id).toList();
  }

  long end() {
    return start + size;
  }

  boolean isOneContact() {
    return size == 1 && ids.size() == 1;
  }

  /** Whether a page from the same start begins with the same contacts. */
  boolean isStillIn(ContactPage page) {
    return page.items().stream().limit(ids.size()).map(Contact::id).toList().equals(ids)
        && (isOneContact() || page.unreadable().equals(unreadable) && page.size() == size);
  }
}
