package r7contacts.simulator.crm;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import r7contacts.simulator.wire.Conversions;
import r7contacts.simulator.wire.ListQuery;
import r7contacts.simulator.wire.Page;
import r7contacts.simulator.wire.Parameters;

/** Lists of given contacts and of members: of a company, project, opportunity or case. */
final class ContactLists {

  private final Contacts contacts;
  private final AnswerMembers members;

  ContactLists(Contacts contacts, AnswerMembers members) {
    this.contacts = contacts;
    this.members = members;
  }

  /** Answers {@code contact/mail}. */
  Page mail(Parameters parameters, ListQuery query) {
    List<Integer> ids =
        parameters.list("contactids").stream().map(Conversions::number).distinct().toList();
    return Page.of(
        contacts
            .view()
            .withIds(ids)
            .map(contact -> members.base(contact, "email", InfoTypes.EMAIL))
            .toList(),
        query);
  }

  /** Answers {@code contact/company/{id}/person}. */
  Page personsOf(int company, ListQuery query) {
    return listed(
        contacts
            .view()
            .all()
            .filter(contact -> !contact.isCompany() && contact.isMemberOf(company)),
        query);
  }

  /** Returns the members of a project, opportunity or case; none if it is unknown. */
  Page membersOf(Relations.Kind kind, int id, ListQuery query) {
    ContactsView view = contacts.view();
    Set<Integer> ids = view.relations().members(kind, id);
    return listed(ids == null ? Stream.empty() : view.withIds(ids), query);
  }

  private Page listed(Stream<ListedContact> all, ListQuery query) {
    return Page.of(all.toList(), members::listed, query).keepingType(query.type());
  }
}
