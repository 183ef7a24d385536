package r7contacts.port;

import io.vavr.control.Either;
import java.util.List;
import java.util.stream.Stream;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.port.paging.CollectedContacts;
import r7contacts.port.paging.PagedReading;

/**
 * Port for lists of contacts, by query or by contact info.
 *
 * <pre>{@code
 * try (Stream<Either<ContactError, Contact>> all = search.stream(ContactQuery.all())) {
 *   all.forEach(outcome -> outcome.peek(write).peekLeft(error -> warn(error.message())));
 * }
 * }</pre>
 *
 * <p>Contacts from lists differ from contacts read by id: see {@link Contact}. {@link
 * ContactBook#findComplete} returns all attributes.
 *
 * <p>As with {@link ContactRepository}, exceptions are thrown only for null or invalid arguments
 * ({@link IllegalArgumentException}) and after {@link #close()} ({@link IllegalStateException}).
 * Thread-safe; a stream belongs to one thread.
 */
public interface ContactSearch extends AutoCloseable {

  /**
   * Returns a part of the query's list, in one request. There may be fewer contacts than requested
   * although more follow.
   */
  Either<ContactError, ContactPage> page(ContactQuery query, PageRequest request);

  /**
   * Returns a part of the contacts in which the portal finds {@link ContactInfoQuery#asked()}, by
   * id, in one request. These may be more than the query describes; {@link
   * #findByContactInfo(ContactInfoQuery)} filters them. The contacts are as read by id. There may
   * be fewer contacts than requested although more follow.
   */
  Either<ContactError, ContactPage> page(ContactInfoQuery query, PageRequest request);

  /**
   * Returns all pages of the query's list. Each is requested when it is needed, or one page ahead
   * by id if the adapter implements {@link ReadAhead}. No page repeats a contact of an earlier one.
   *
   * <p><b>By id</b> every contact that is in the list all the time is returned exactly once,
   * although others are added and removed meanwhile, and however few contacts the portal returns at
   * a time: each page is requested from the last contact of the one before, and if that has moved,
   * reading goes back to where no contact is missing. Memory use is three pages. One exception: if
   * a portal returns one contact at a time, in a list that contacts can enter anywhere (descending,
   * or with a filter), the last outcome is {@link ContactError.Unavailable} if the list was seen to
   * move.
   *
   * <p><b>In any other order</b> a contact with a new name, stage or event moves between pages
   * while they are read. No contact is returned twice. If the order is seen to change, the last
   * outcome is {@link ContactError.Unavailable}, because a contact may be missing. A contact that
   * moves forward is not noticed if another one is removed at the same time. The ids that were read
   * are kept, up to 500,000; a longer list ends with {@link ContactError.Unreadable}.
   *
   * <p>The end is where no contact follows the last one: not where a page is short, and not where
   * the portal's total is reached, which may be a minute old (field guide §11.4). The only
   * exception is one contact out of one. A failure is the last outcome; 1,000 requests in a row
   * without a new contact are a failure.
   *
   * @return a stream to be closed, or read to the end; closing it stops the request of a page ahead
   * @throws IllegalArgumentException if a bookmark is given and the query is not sorted by id
   */
  default Stream<Either<ContactError, ContactPage>> pages(ContactQuery query, Paging paging) {
    return PagedReading.of(
        query, PagedReading.source(this, request -> page(query, request)), paging);
  }

  /** Returns all contacts of the query's list, {@link Paging#DEFAULT_SIZE} per request. */
  default Stream<Either<ContactError, Contact>> stream(ContactQuery query) {
    return stream(query, Paging.standard());
  }

  /**
   * Returns all contacts of the query's list, read page by page as by {@link #pages}.
   *
   * @return contacts, and errors: one for each contact that cannot be read, and a last one if the
   *     reading failed; to be closed, or read to the end
   * @throws IllegalArgumentException if a bookmark is given and the query is not sorted by id
   */
  default Stream<Either<ContactError, Contact>> stream(ContactQuery query, Paging paging) {
    return PagedReading.contacts(pages(query, paging));
  }

  /**
   * Returns the contacts with exactly this contact info: {@code findByContactInfo(Channel.PHONE,
   * "+7 495 123-45-67")}.
   */
  default Either<ContactError, List<Contact>> findByContactInfo(Channel channel, String value) {
    return findByContactInfo(ContactInfoQuery.exact(channel, value));
  }

  /**
   * Returns the contacts with the contact info that the query describes, by id; an empty list if
   * there are none. The first contact that cannot be read is the error, because it may be one of
   * them. More than 100,000 contacts are {@link ContactError.Unreadable}.
   */
  default Either<ContactError, List<Contact>> findByContactInfo(ContactInfoQuery query) {
    return CollectedContacts.of(this, query);
  }

  /** Releases connections and threads. Idempotent. */
  @Override
  void close();
}
