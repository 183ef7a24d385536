package r7contacts.port.paging;

import io.vavr.control.Either;
import r7contacts.port.ContactError;
import r7contacts.port.ContactPage;
import r7contacts.port.PageRequest;

/** Source of a list's pages. */
@FunctionalInterface
public interface PageSource {

  /** Returns a part of the list, in one request. */
  Either<ContactError, ContactPage> page(PageRequest request);

  /**
   * Returns a part of the list. By default ignores which one is probably wanted next; a source that
   * reads ahead requests both.
   */
  default Either<ContactError, ContactPage> page(PageRequest request, PageRequest likelyNext) {
    return page(request);
  }

  /** Stops the requests of pages that were not asked for yet. By default there are none. */
  default void stop() {}
}
