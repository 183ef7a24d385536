package r7contacts.port;

import io.vavr.control.Either;
import java.util.List;
import java.util.stream.Stream;
import r7contacts.domain.Contact;
import r7contacts.port.paging.PagedReading;

/**
 * Who belongs to a company, a project, an opportunity or a case.
 *
 * <p>A company that is missing gives {@link ContactError.NotFound}, a person's id nobody. An
 * opportunity that is missing, or that the account may not see, is {@link ContactError.Refused}; a
 * project or case that is missing has no contacts, for the portal does not tell (field guide
 * §11.1). Contacts whom the account may not see are left out. What a contact of a list lacks stands
 * at {@link Contact}.
 */
public interface ContactGroups extends AutoCloseable {

  /**
   * Some of a group's contacts, by id.
   *
   * @param start how many to pass over, from 0
   * @param count how many are wanted, from 1 to {@link ContactPage#MAX_SIZE}; there may be fewer
   *     although more follow
   */
  Either<ContactError, ContactPage> page(ContactGroup group, long start, int count);

  /** The group's contacts, by id, read page by page as {@link ContactSearch#stream} does it. */
  default Stream<Either<ContactError, Contact>> stream(ContactGroup group) {
    return PagedReading.contacts(
        PagedReading.ofSortedById((start, count) -> page(group, start, count), Paging.standard()));
  }

  /**
   * Returns all the group's contacts, by id, or the first error. More than 100,000 contacts are
   * {@link ContactError.Unreadable}: {@link #stream} reads them.
   */
  default Either<ContactError, List<Contact>> findAll(ContactGroup group) {
    return PagedReading.members(this, group);
  }

  @Override
  void close();
}
