package r7contacts.port;

import io.vavr.control.Either;
import java.util.List;
import java.util.function.Function;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.config.ContactBooks;
import r7contacts.port.paging.PagedReading;

/**
 * All that can be asked about a portal's contacts, in one: what {@link ContactBooks} opens. Who
 * needs one port only declares that one.
 */
public interface ContactBook
    extends ContactRepository, ContactSearch, ContactGroups, ContactCatalog {

  /**
   * Runs several requests as one call: an adapter with a total timeout applies it to all of them
   * together. The default is for adapters without one.
   *
   * @param requests gets a book for this call only, to be used by this thread only
   * @return what the requests return
   */
  default <T> T asOneCall(Function<? super ContactBook, T> requests) {
    return requests.apply(this);
  }

  /**
   * Returns the contact with everything there is on it: what {@link #findById} gives and the tags,
   * which a portal does not send with it (field guide §11.5). Takes two requests, as one call.
   */
  default Either<ContactError, Contact> findComplete(ContactId id) {
    return asOneCall(
        book ->
            book.findById(id)
                .flatMap(
                    contact ->
                        book.tagsOf(id)
                            .map(
                                tags ->
                                    contact.withProfile(
                                        contact.profile().toBuilder().tags(tags).build()))));
  }

  /** {@inheritDoc} One call, however many pages it reads. */
  @Override
  default Either<ContactError, List<Contact>> findByContactInfo(ContactInfoQuery query) {
    return asOneCall(book -> PagedReading.found(book, query));
  }

  /** {@inheritDoc} One call, however many pages it reads. */
  @Override
  default Either<ContactError, List<Contact>> findAll(ContactGroup group) {
    return asOneCall(book -> PagedReading.members(book, group));
  }

  @Override
  void close();
}
