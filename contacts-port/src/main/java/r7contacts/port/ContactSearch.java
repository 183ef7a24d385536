package r7contacts.port;

import io.vavr.control.Either;
import java.util.List;
import java.util.stream.Stream;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.port.paging.PagedReading;

/**
 * Finds contacts by what is known of them, page by page or one after the other.
 *
 * <pre>{@code
 * try (Stream<Either<ContactError, Contact>> all = search.stream(ContactQuery.all())) {
 *   all.forEach(outcome -> outcome.peek(write).peekLeft(error -> warn(error.message())));
 * }
 * }</pre>
 *
 * <p>What a contact of a list lacks, and has more than one that was asked for alone, stands at
 * {@link Contact}; {@link ContactBook#findComplete} gives both.
 *
 * <p>As with {@link ContactRepository}, nothing is thrown but for a null argument, one that makes
 * no sense ({@link IllegalArgumentException}) or a search used after {@link #close()} ({@link
 * IllegalStateException}), and any number of threads may share one; a stream belongs to one thread.
 */
public interface ContactSearch extends AutoCloseable {

  /**
   * Some of the contacts that the query wants, in one request.
   *
   * @param start how many to pass over, from 0
   * @param count how many are wanted, from 1 to {@link ContactPage#MAX_SIZE}; there may be fewer
   *     although more follow
   */
  Either<ContactError, ContactPage> page(ContactQuery query, long start, int count);

  /**
   * Some of the contacts in which the portal finds {@link ContactInfoQuery#asked()}, by id, which
   * may be more than were looked for; as answers with one contact have them. {@link
   * #findByContactInfo(ContactInfoQuery)} keeps the right ones.
   *
   * @param start how many to pass over, from 0
   * @param count as for the other page
   */
  Either<ContactError, ContactPage> page(ContactInfoQuery query, long start, int count);

  /**
   * All pages, one after the other, each asked for when somebody wants it. No page holds a contact
   * that an earlier one held.
   *
   * <p><b>By id</b> every contact that is there all the time is given exactly once, whatever is
   * added and removed meanwhile and however few contacts the portal gives at a time: each page is
   * asked for from the last contact of the one before, and if that is not where it was, reading
   * goes back to where nothing is missing. The memory needed is that of two pages. One exception:
   * of a portal that gives a single contact at a time, in a list that contacts can come into
   * anywhere (descending, or of a query that wants some only), the last outcome is {@link
   * ContactError.Unavailable} if the list was seen to move.
   *
   * <p><b>In any other order</b> a contact that is given a new name, stage or event moves between
   * pages while they are read. None is given twice; if the order is seen to change, the last
   * outcome is {@link ContactError.Unavailable} and says so, because one may be missing. A contact
   * that moves forward is not seen if another one goes just then. The ids that were given are kept,
   * up to 500,000; a longer list ends with {@link ContactError.Unreadable}.
   *
   * <p>The end is where there is nothing behind the last contact: not where a page is short, and
   * not where the portal's total is reached, which may be a minute old (field guide §11.4). Only
   * one contact out of one is believed at once. A failure is the last outcome; 1,000 requests in a
   * row without a new contact are one.
   *
   * @return to be closed, or read to the end
   * @throws IllegalArgumentException if a bookmark is given and the query is not sorted by id
   */
  default Stream<Either<ContactError, ContactPage>> pages(ContactQuery query, Paging paging) {
    return PagedReading.of(query, this::page, paging);
  }

  /**
   * All contacts that the query wants, read page by page as {@link #pages} does it.
   *
   * @return contacts, and errors: one for each contact that cannot be read, and a last one if the
   *     reading failed; to be closed, or read to the end
   */
  default Stream<Either<ContactError, Contact>> stream(ContactQuery query) {
    return PagedReading.contacts(pages(query, Paging.standard()));
  }

  /**
   * Who is reached by exactly this: {@code findByContactInfo(Channel.PHONE, "+7 495 123-45-67")}.
   */
  default Either<ContactError, List<Contact>> findByContactInfo(Channel channel, String value) {
    return findByContactInfo(ContactInfoQuery.exact(channel, value));
  }

  /**
   * Returns the contacts with the contact info that the query describes, by id; empty if there are
   * none. The first contact that cannot be read is the result: it may have been the one. More than
   * 100,000 contacts are {@link ContactError.Unreadable}.
   */
  default Either<ContactError, List<Contact>> findByContactInfo(ContactInfoQuery query) {
    return PagedReading.found(this, query);
  }

  @Override
  void close();
}
