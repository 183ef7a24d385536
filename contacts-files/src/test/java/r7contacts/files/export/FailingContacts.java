package r7contacts.files.export;

import io.vavr.control.Either;
import java.util.List;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.ContactSearch;
import r7contacts.port.PageRequest;

/** Contacts of which one page request fails, and the first page can be unreadable. */
final class FailingContacts implements ContactSearch {

  private final ContactBook contacts;
  private final int failingRequest;
  private final ContactError error;

  /** Replaces the contacts of the first page, unless it is empty. */
  private final List<ContactError> unreadable;

  int requests;

  FailingContacts(
      ContactBook contacts, int failingRequest, ContactError error, List<ContactError> unreadable) {
    this.contacts = contacts;
    this.failingRequest = failingRequest;
    this.error = error;
    this.unreadable = unreadable;
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactQuery query, PageRequest request) {
    if (++requests == failingRequest) {
      return Either.left(error);
    }
    return contacts
        .page(query, request)
        .map(
            page ->
                request.start() > 0
                    ? page
                    : unreadable.isEmpty()
                        ? page
                        : new ContactPage(
                            List.of(), request.start(), page.total(), unreadable, page.isLast()));
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactInfoQuery query, PageRequest request) {
    throw new UnsupportedOperationException("no test searches by contact info");
  }

  @Override
  public void close() {
    contacts.close();
  }
}
