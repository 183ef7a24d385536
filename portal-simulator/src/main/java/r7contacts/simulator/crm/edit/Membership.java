package r7contacts.simulator.crm.edit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import r7contacts.simulator.crm.Call;
import r7contacts.simulator.crm.ListedContact;
import r7contacts.simulator.crm.StoredContact;
import r7contacts.simulator.wire.Failure;
import r7contacts.simulator.wire.FailureException;
import r7contacts.simulator.wire.WireObject;

/** The persons of companies: links, and the number of persons that a company shows. */
final class Membership {

  private final Edits edits;

  Membership(Edits edits) {
    this.edits = edits;
  }

  /**
   * Links a person to a company. A company that the person had before still lists and counts the
   * person unless it was unlinked. A company that does not exist is stored and not shown.
   */
  void link(int person, int company) {
    StoredContact before = edits.now(person);
    if (company == 0 || before.isMemberOf(company)) {
      return;
    }
    Set<Integer> further = new HashSet<>(before.hidden().furtherCompanies());
    if (edits.contacts.any(company) == null) {
      further.add(company);
      edits.save(before.with(before.hidden().withFurtherCompanies(Set.copyOf(further))));
      return;
    }
    if (before.companyId() > 0) {
      further.add(before.companyId());
    }
    String base = edits.base(edits.now(company));
    edits.save(
        before
            .with(MemberOrder.with(before.members(), "company", base))
            .with(before.hidden().withFurtherCompanies(Set.copyOf(further))));
    count(company, 1);
  }

  /** Removes a person from all companies. */
  void unlink(int person) {
    StoredContact before = edits.now(person);
    Set<Integer> companies = new HashSet<>(before.hidden().furtherCompanies());
    companies.add(before.companyId());
    edits.save(
        before
            .with(before.members().without("company"))
            .with(before.hidden().withFurtherCompanies(Set.of())));
    companies.forEach(company -> count(company, -1));
  }

  private void count(int company, int difference) {
    ListedContact contact = edits.contacts.any(company);
    if (contact == null || !contact.isCompany()) {
      return;
    }
    int count = contact.members().number("personsCount") + difference;
    WireObject members = contact.members();
    edits.save(
        StoredContact.of(contact)
            .with(
                count <= 0
                    ? members.without("personsCount")
                    : MemberOrder.with(members, "personsCount", "" + count)));
  }

  /** Removes all persons from a company. */
  void release(int company) {
    for (StoredContact person : personsOf(company)) {
      Set<Integer> further = new HashSet<>(person.hidden().furtherCompanies());
      further.remove(company);
      StoredContact left = person.with(person.hidden().withFurtherCompanies(Set.copyOf(further)));
      edits.save(
          person.companyId() == company ? left.with(left.members().without("company")) : left);
    }
  }

  /** Moves all persons of a company to another one. */
  void move(int from, int to) {
    for (StoredContact person : personsOf(from)) {
      unlink(person.id());
      link(person.id(), to);
    }
  }

  private List<StoredContact> personsOf(int company) {
    return edits
        .contacts
        .everything()
        .all()
        .filter(contact -> !contact.isCompany() && contact.isMemberOf(company))
        .map(StoredContact::of)
        .toList();
  }

  /**
   * Returns the company in the path and its persons, or the person, the company and the colleagues.
   *
   * @throws FailureException if the contact is of the other kind than the path says
   */
  List<StoredContact> group(Call call) {
    StoredContact contact = edits.contact(call);
    if (contact.isCompany() != call.text("entity").equalsIgnoreCase("company")) {
      throw new FailureException(Failure.INVALID_CAST);
    }
    int company = contact.isCompany() ? contact.id() : contact.companyId();
    return edits
        .contacts
        .view()
        .all()
        .filter(each -> isOfGroup(each, contact, company))
        .map(StoredContact::of)
        .toList();
  }

  private static boolean isOfGroup(ListedContact each, StoredContact contact, int company) {
    return each.id() == contact.id()
        || company > 0 && (each.id() == company || each.isMemberOf(company));
  }
}
