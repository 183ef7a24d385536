package r7contacts.port;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.paging.CollectedContacts;

/**
 * All ports to a portal's contacts in one, as opened by {@link
 * r7contacts.port.config.ContactBooks}. Code that needs one port only should declare that one.
 */
public interface ContactBook
    extends ContactRepository, ContactSearch, ContactGroups, ContactCatalog {

  /**
   * Runs several requests as one call: an adapter with a total timeout applies it to all of them
   * together. By default the requests use this book.
   *
   * @param requests its argument is a book for this call and this thread only
   * @return the result of the requests
   */
  default <T> T asOneCall(Function<? super ContactBook, T> requests) {
    return requests.apply(this);
  }

  /**
   * Returns the contact with all its attributes, or the reason it could not be read: that of {@link
   * #findById} with its tags, which a portal does not send with it (field guide §11.5). Takes two
   * requests, as one call.
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

  /**
   * Returns the contact with all its attributes, for callers without Vavr.
   *
   * @throws ContactException with the reason it could not be read
   */
  default Contact getComplete(ContactId id) {
    return findComplete(id).getOrElseThrow(ContactError::toException);
  }

  /**
   * Returns the photo of a contact as an image file, or the reason it could not be read; absent if
   * the contact has none, and by default. A portal takes two requests, as one call, and has photos
   * of 82×82 pixels (field guide §8.9). A photo on another host than the portal's is not read.
   */
  default Either<ContactError, Option<byte[]>> photoOf(Contact contact) {
    Objects.requireNonNull(contact, "contact");
    return Either.right(Option.none());
  }

  /** {@inheritDoc} One call, however many pages it reads. */
  @Override
  default Either<ContactError, List<Contact>> findByContactInfo(ContactInfoQuery query) {
    return asOneCall(book -> CollectedContacts.of(book, query));
  }

  /** {@inheritDoc} One call, however many pages it reads. */
  @Override
  default Either<ContactError, List<Contact>> findAll(ContactGroup group) {
    return asOneCall(book -> CollectedContacts.of(book, group));
  }

  /** Releases connections and threads. Idempotent. */
  @Override
  void close();
}
