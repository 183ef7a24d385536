package r7contacts.adapter.inmemory;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.change.ContactMerge;

/**
 * Changes of a snapshot, collected until the next snapshot is made of them. What follows from a
 * change is part of it: the companies of people, and the numbers of their members.
 */
final class Draft {

  private final Snapshot base;
  private final Map<ContactId, Contact> changed = new LinkedHashMap<>();
  private final Set<ContactId> removed = new HashSet<>();
  private Relations relations;
  private long lastInfoId;

  Draft(Snapshot base) {
    this.base = base;
    this.relations = base.relations();
    this.lastInfoId = base.lastInfoId();
  }

  Option<Contact> find(ContactId id) {
    return removed.contains(id)
        ? Option.none()
        : Option.of(changed.get(id)).orElse(() -> base.findStored(id));
  }

  Option<Company> findCompany(ContactId id) {
    return find(id).flatMap(Draft::company);
  }

  /** Returns the snapshot with these changes. */
  Snapshot snapshot() {
    return changed.isEmpty() && removed.isEmpty()
        ? base
        : base.with(changed, removed, relations, lastInfoId);
  }

  /** Stores a new or changed contact. New contact infos get ids. */
  void put(Contact contact) {
    Option<Contact> before = find(contact.id());
    Contact numbered = numbered(contact);
    if (before.contains(numbered)) {
      return;
    }
    Option<ContactId> left = before.flatMap(Draft::companyOf);
    Option<ContactId> entered = companyOf(numbered);
    if (left.equals(entered)) {
      store(numbered);
    } else {
      left.forEach(company -> count(company, -1));
      entered.forEach(company -> count(company, 1));
      store(
          entered
              .flatMap(this::findCompany)
              .map(company -> withCompany(numbered, link(company)))
              .getOrElse(numbered));
    }
    before
        .flatMap(Draft::company)
        .filter(old -> !link(old).equals(link(numbered)))
        .forEach(old -> linkMembers(old, link(numbered)));
  }

  /** Makes the contact belong to no type. */
  void removeFromTypes(Contact contact) {
    relations = relations.withoutTypes(contact.id());
    store(contact);
  }

  /** Removes a contact. People of a company stay, without a company. */
  void remove(Contact contact) {
    companyOf(contact).forEach(company -> count(company, -1));
    company(contact).forEach(company -> linkMembers(company, null));
    relations = relations.without(contact.id());
    changed.remove(contact.id());
    removed.add(contact.id());
  }

  /** Removes the source, whose values, people and groups become those of the target. */
  void merge(Contact source, Contact target) {
    Contact merged = ContactMerge.merged(source, target);
    company(source).forEach(company -> linkMembers(company, link(target)));
    relations = relations.moved(source, target);
    remove(source);
    put(merged);
  }

  private void store(Contact contact) {
    changed.put(contact.id(), contact);
  }

  private Contact numbered(Contact contact) {
    if (contact.infos().stream().allMatch(info -> info.id() != 0)) {
      return contact;
    }
    Set<ContactInfo> known =
        new HashSet<>(find(contact.id()).map(Contact::infos).getOrElse(List.of()));
    List<ContactInfo> infos = new ArrayList<>();
    for (ContactInfo info : contact.infos()) {
      boolean isNew = info.id() == 0 && !known.contains(info);
      infos.add(isNew ? info.withId(++lastInfoId) : info);
    }
    return contact.withProfile(contact.profile().toBuilder().infos(infos).build());
  }

  /** A portal may count more people than the book has: those that the account may not see. */
  private void count(ContactId company, int more) {
    findCompany(company)
        .forEach(
            found ->
                store(
                    found.toBuilder()
                        .memberCount(Math.max(0, found.memberCount() + more))
                        .build()));
  }

  private void linkMembers(Company company, @Nullable CompanyLink link) {
    Set<ContactId> companies = Set.of(company.id());
    base.stored().stream()
        .map(contact -> changed.getOrDefault(contact.id(), contact))
        .filter(contact -> QueryFilter.worksFor(contact, companies))
        .toList()
        .forEach(member -> store(withCompany(member, link)));
  }

  private static Contact withCompany(Contact contact, @Nullable CompanyLink link) {
    return contact.fold(person -> person.toBuilder().company(link).build(), company -> company);
  }

  private static Option<Company> company(Contact contact) {
    return contact.fold(person -> Option.none(), Option::some);
  }

  /** Returns the id of the company to which a person is linked. */
  static Option<ContactId> companyOf(Contact contact) {
    return contact.fold(
        person -> person.company().flatMap(CompanyLink::id), company -> Option.none());
  }

  /** Returns the company as it is shown with its people (field guide §8.3). */
  private static CompanyLink link(Contact company) {
    return CompanyLink.of(company.id(), company.displayName())
        .withPhotos(company.photos())
        .withSharing(company.sharing())
        .withRights(company.rights())
        .withCurrency(company.currency().getOrNull());
  }
}
