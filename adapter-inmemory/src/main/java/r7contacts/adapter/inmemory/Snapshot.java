package r7contacts.adapter.inmemory;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.ContactQuery;

/**
 * Everything that is held in memory. Immutable.
 *
 * @param stored contacts with all their attributes, ordered by id
 * @param listed those that the account may see, as read from a list, ordered by id
 * @param readById the same contacts as read by id, as results of {@code findById}
 * @param lastId the largest id that a contact has or had
 * @param lastInfoId the largest id that a contact info has or had
 */
record Snapshot(
    ContactsById stored,
    ContactsById listed,
    IdTable<Either<ContactError, Contact>> readById,
    Relations relations,
    Catalog catalog,
    long lastId,
    long lastInfoId,
    Viewer viewer) {

  /**
   * @param declared what the catalog has beyond what the contacts have
   * @param lastId the largest id that a contact had; smaller than one of these ids if it is unknown
   */
  static Snapshot of(
      Collection<Contact> contacts,
      Relations relations,
      Catalog declared,
      long lastId,
      Viewer viewer) {
    ContactsById stored = ContactsById.of(contacts);
    List<Contact> visible = stored.stream().filter(viewer::sees).toList();
    return new Snapshot(
        stored,
        ContactsById.of(visible.stream().map(Views::fromList).toList()),
        IdTable.of(results(visible)),
        relations,
        declared.with(List.of(), relations, stored, relations),
        Math.max(lastId, stored.isEmpty() ? 0 : stored.get(stored.size() - 1).id().value()),
        stored.stream()
            .flatMap(contact -> contact.infos().stream())
            .mapToLong(ContactInfo::id)
            .reduce(0, Math::max),
        viewer);
  }

  private static Map<ContactId, Either<ContactError, Contact>> results(
      Collection<Contact> contacts) {
    Map<ContactId, Either<ContactError, Contact>> results = new HashMap<>();
    contacts.forEach(contact -> results.put(contact.id(), Either.right(Views.readById(contact))));
    return results;
  }

  /**
   * Returns the snapshot after a change.
   *
   * @param changed new and changed contacts
   * @param removed ids of removed contacts, none of them among the changed ones
   */
  Snapshot with(
      Map<ContactId, Contact> changed,
      Set<ContactId> removed,
      Relations newRelations,
      long newLastInfoId) {
    List<Contact> visible = changed.values().stream().filter(viewer::sees).toList();
    Set<ContactId> hidden = new HashSet<>(removed);
    changed.values().stream()
        .filter(contact -> !viewer.sees(contact))
        .forEach(contact -> hidden.add(contact.id()));
    ContactsById newListed = listed.with(visible.stream().map(Views::fromList).toList(), hidden);
    List<Contact> before =
        Stream.concat(changed.keySet().stream(), removed.stream())
            .flatMap(id -> findStored(id).toJavaStream())
            .toList();
    return new Snapshot(
        stored.with(changed.values(), removed),
        newListed,
        readById.with(results(visible), hidden, newListed.size()),
        newRelations,
        catalog.with(before, relations, changed.values(), newRelations),
        changed.keySet().stream().mapToLong(ContactId::value).reduce(lastId, Math::max),
        newLastInfoId,
        viewer);
  }

  /** Returns whether the account sees a contact with this id. */
  boolean has(ContactId id) {
    return readById.get(id) != null;
  }

  Either<ContactError, Contact> findById(ContactId id) {
    Either<ContactError, Contact> found = readById.get(id);
    return found == null ? Either.left(new NotFound(id)) : found;
  }

  /**
   * Returns the contact with all its attributes, even if the account may not see it. Rarely called:
   * a second map would cost more.
   */
  Option<Contact> findStored(ContactId id) {
    return stored.find(id);
  }

  List<Contact> find(ContactQuery query) {
    if (query.equals(ContactQuery.all())) {
      return listed;
    }
    // The shape does not matter to the filter: a contact from a list lacks headings only, which
    // have no text.
    return listed.stream()
        .filter(new QueryFilter(query, relations, listed))
        .sorted(QueryOrder.of(query))
        .toList();
  }

  /** Returns contacts as read by id: the shape in which a portal answers this search. */
  List<Contact> find(ContactInfoQuery query) {
    return stored.stream()
        .filter(new ContactInfoFilter(query))
        .filter(contact -> has(contact.id()))
        .map(contact -> findById(contact.id()).get())
        .toList();
  }

  Either<ContactError, List<Contact>> find(ContactGroup group) {
    return group
        .accept(new GroupFilter(this))
        .map(filter -> listed.stream().filter(filter).toList());
  }
}
