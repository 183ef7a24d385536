package r7contacts.port;

import io.vavr.control.Either;
import java.util.List;
import java.util.stream.Stream;
import r7contacts.domain.Contact;
import r7contacts.port.paging.CollectedContacts;
import r7contacts.port.paging.PagedReading;

/**
 * Port for the contacts of a company, a project, an opportunity or a case.
 *
 * <p>A missing company is {@link ContactError.NotFound}; a person's id has no contacts. A missing
 * project, opportunity or case is {@link ContactError.Refused} or has no contacts, depending on the
 * adapter: portals refuse a missing opportunity, or one that the account may not see, and do not
 * report a missing project or case (field guide §11.1). Contacts that the account may not see are
 * left out. Contacts from lists differ from contacts read by id: see {@link Contact}.
 */
public interface ContactGroups extends AutoCloseable {

  /**
   * Returns a part of a group's contacts, by id, in one request. There may be fewer contacts than
   * requested although more follow.
   */
  Either<ContactError, ContactPage> page(ContactGroup group, PageRequest request);

  /** Returns the group's contacts, by id, read page by page as by {@link ContactSearch#stream}. */
  default Stream<Either<ContactError, Contact>> stream(ContactGroup group) {
    return PagedReading.contacts(
        PagedReading.ofSortedById(
            PagedReading.source(this, request -> page(group, request)), Paging.standard()));
  }

  /**
   * Returns all contacts of the group, by id, or the first error. More than 100,000 contacts are
   * {@link ContactError.Unreadable}: {@link #stream} reads them.
   */
  default Either<ContactError, List<Contact>> findAll(ContactGroup group) {
    return CollectedContacts.of(this, group);
  }

  /** Releases connections and threads. Idempotent. */
  @Override
  void close();
}
