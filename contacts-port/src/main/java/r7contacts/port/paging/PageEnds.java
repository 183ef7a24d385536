package r7contacts.port.paging;

import org.jspecify.annotations.Nullable;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactPage;

/** First and last contact of a page; null if none of its contacts could be read. */
final class PageEnds {

  private PageEnds() {}

  static @Nullable ContactId first(ContactPage page) {
    return page.items().isEmpty() ? null : page.items().get(0).id();
  }

  static @Nullable ContactId last(ContactPage page) {
    return page.items().isEmpty() ? null : page.items().get(page.items().size() - 1).id();
  }
}
