package r7contacts.port.paging;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import r7contacts.domain.Contact;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactGroups;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.ContactSearch;
import r7contacts.port.Paging;

/** Whole results as one list. */
public final class CollectedContacts {

  /** The most contacts of one list. */
  static final int MOST_CONTACTS = 100_000;

  private CollectedContacts() {}

  /** Returns all contacts with that contact info, or the first error. */
  public static Either<ContactError, List<Contact>> of(
      ContactSearch search, ContactInfoQuery query) {
    return of(
        PagedReading.contacts(
            PagedReading.ofSortedById(request -> search.page(query, request), Paging.standard())),
        query::keeps);
  }

  /** Returns all contacts of a group, or the first error. */
  public static Either<ContactError, List<Contact>> of(ContactGroups groups, ContactGroup group) {
    return of(groups.stream(group), contact -> true);
  }

  /** Returns all contacts that are wanted, or the first error. Closes the stream. */
  static Either<ContactError, List<Contact>> of(
      Stream<Either<ContactError, Contact>> contacts, Predicate<Contact> wanted) {
    List<Contact> all = new ArrayList<>();
    try (contacts) {
      Iterator<Either<ContactError, Contact>> each = contacts.iterator();
      while (each.hasNext()) {
        Either<ContactError, Contact> outcome = each.next();
        if (outcome.isLeft()) {
          return Either.left(outcome.getLeft());
        }
        if (!wanted.test(outcome.get())) {
          continue;
        }
        if (all.size() == MOST_CONTACTS) {
          return Either.left(
              new Unreadable(
                  "there are more than %d contacts: read them as a stream"
                      .formatted(MOST_CONTACTS)));
        }
        all.add(outcome.get());
      }
    }
    return Either.right(List.copyOf(all));
  }
}
