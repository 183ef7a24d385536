package r7contacts.adapter.inmemory;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.ContactQuery;

/**
 * Everything that is held in memory. Immutable.
 *
 * @param stored contacts with all their attributes, ordered by id
 * @param listed the same contacts as read from a list, ordered by id
 * @param readById the same contacts as read by id, as results of {@code findById}
 */
record Snapshot(
    List<Contact> stored,
    List<Contact> listed,
    Map<ContactId, Either<ContactError, Contact>> readById,
    Relations relations,
    Catalog catalog) {

  private static final Comparator<Contact> BY_ID = Comparator.comparing(Contact::id);

  static Snapshot of(Collection<Contact> contacts, Relations relations) {
    List<Contact> stored = contacts.stream().sorted(BY_ID).toList();
    Map<ContactId, Either<ContactError, Contact>> readById = new HashMap<>();
    for (Contact contact : stored) {
      readById.put(contact.id(), Either.right(Views.readById(contact)));
    }
    return new Snapshot(
        stored,
        stored.stream().map(Views::fromList).toList(),
        // An immutable map has no nodes: half the memory, and one step less to each contact.
        Map.copyOf(readById),
        relations,
        Catalog.of(stored, relations));
  }

  Either<ContactError, Contact> findById(ContactId id) {
    Either<ContactError, Contact> found = readById.get(id);
    return found == null ? Either.left(new NotFound(id)) : found;
  }

  /** Returns the contact with all its attributes. Rarely called: a second map would cost more. */
  Option<Contact> findStored(ContactId id) {
    Contact key = Person.builder(Profile.builder(id).build()).build();
    int place = Collections.binarySearch(stored, key, BY_ID);
    return Option.when(place >= 0, () -> stored.get(place));
  }

  List<Contact> find(ContactQuery query) {
    if (query.equals(ContactQuery.all())) {
      return listed;
    }
    // The shape does not matter to the filter: a contact from a list lacks headings only, which
    // have no text.
    return listed.stream()
        .filter(new QueryFilter(query, relations, stored))
        .sorted(QueryOrder.of(query))
        .toList();
  }

  /** Returns contacts as read by id: the shape in which a portal answers this search. */
  List<Contact> find(ContactInfoQuery query) {
    return stored.stream()
        .filter(new ContactInfoFilter(query))
        .map(contact -> readById.get(contact.id()).get())
        .toList();
  }

  Either<ContactError, List<Contact>> find(ContactGroup group) {
    return group
        .accept(new GroupFilter(this))
        .map(filter -> listed.stream().filter(filter).toList());
  }
}
