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
}
