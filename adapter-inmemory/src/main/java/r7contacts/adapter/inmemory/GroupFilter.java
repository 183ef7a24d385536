package r7contacts.adapter.inmemory;

import io.vavr.control.Either;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactGroup;

/** Contacts that belong to a group, or the reason they cannot be read. */
record GroupFilter(Snapshot snapshot)
    implements ContactGroup.Visitor<Either<ContactError, Predicate<Contact>>> {

  @Override
  public Either<ContactError, Predicate<Contact>> members(ContactGroup.Members group) {
    return snapshot.has(group.company())
        ? Either.right(contact -> QueryFilter.worksFor(contact, Set.of(group.company())))
        : Either.left(new NotFound(group.company()));
  }

  @Override
  public Either<ContactError, Predicate<Contact>> project(ContactGroup.Project group) {
    return Either.right(among(snapshot.relations().projects(), group.id()));
  }

  @Override
  public Either<ContactError, Predicate<Contact>> opportunity(ContactGroup.Opportunity group) {
    Map<Long, Set<ContactId>> opportunities = snapshot.relations().opportunities();
    return opportunities.containsKey(group.id())
        ? Either.right(among(opportunities, group.id()))
        : Either.left(group.refused());
  }

  @Override
  public Either<ContactError, Predicate<Contact>> contactCase(ContactGroup.Case group) {
    return Either.right(among(snapshot.relations().cases(), group.id()));
  }

  private static Predicate<Contact> among(Map<Long, Set<ContactId>> groups, long id) {
    Set<ContactId> members = groups.getOrDefault(id, Set.of());
    return contact -> members.contains(contact.id());
  }
}
