package r7contacts.simulator.crm.edit;

import java.util.List;
import java.util.Set;
import r7contacts.simulator.crm.Call;
import r7contacts.simulator.crm.Relations;
import r7contacts.simulator.crm.Route;
import r7contacts.simulator.crm.StoredContact;
import r7contacts.simulator.wire.Failure;
import r7contacts.simulator.wire.FailureException;
import r7contacts.simulator.wire.WireObject;

/** Links of contacts: persons of companies, members of projects, opportunities and cases. */
final class LinkWrites {

  private static final String ENTITY = "/(?<entity>[0-9]+)";

  private final Edits edits;
  private final Membership membership;

  LinkWrites(Edits edits, Membership membership) {
    this.edits = edits;
    this.membership = membership;
  }

  List<Route> routes() {
    String persons = "contact/company/" + Route.ID + "/person";
    String project = "contact/" + Route.ID + "/project" + ENTITY;
    String opportunity = "contact/" + Route.ID + "/opportunity" + ENTITY;
    String opportunityContact = "opportunity" + ENTITY + "/contact/" + Route.ID;
    String caseContact = "case" + ENTITY + "/contact";
    return List.of(
        Route.one("POST", persons, this::addPerson),
        Route.one("DELETE", persons, this::removePerson),
        Route.one("POST", project, this::addToProject),
        Route.list("POST", "contact/project" + ENTITY, this::addAllToProject),
        Route.one("DELETE", project, this::removeFromProject),
        Route.one("POST", opportunity, call -> opportunity(call, true)),
        Route.one("DELETE", opportunity, call -> opportunity(call, false)),
        Route.one("POST", opportunityContact, call -> ofOpportunity(call, true)),
        Route.one("DELETE", opportunityContact, call -> ofOpportunity(call, false)),
        Route.one("POST", caseContact, this::addToCase),
        Route.one("DELETE", caseContact + "/" + Route.ID, this::removeFromCase));
  }

  /** Adds a link without removing the one that the person has. */
  private WireObject addPerson(Call call) {
    edits.contact(call);
    StoredContact person = edits.contact(Edits.number(call, "personid"));
    if (!person.isCompany()) {
      membership.link(person.id(), call.id());
    }
    return edits.outdated(person);
  }

  /** Removes the person's link to any company. */
  private WireObject removePerson(Call call) {
    edits.contact(call);
    StoredContact person = edits.contact(Edits.number(call, "personid"));
    if (person.isCompany()) {
      throw new FailureException(Failure.INVALID_CAST);
    }
    membership.unlink(person.id());
    return edits.outdated(person);
  }

  private void require(Relations.Kind kind, int id) {
    Set<Integer> members = edits.contacts.view().relations().members(kind, id);
    if (members == null) {
      throw new FailureException(Failure.NOT_FOUND);
    }
  }

  private void link(Relations.Kind kind, Call call, int contact, boolean isMember) {
    int entity = call.id("entity");
    require(kind, entity);
    edits.contacts.relate(relations -> relations.linked(kind, entity, contact, isMember));
  }

  private WireObject addToProject(Call call) {
    StoredContact contact = edits.editable(call.id(), Failure.ACCESS_DENIED);
    link(Relations.Kind.PROJECT, call, contact.id(), true);
    return edits.members.single(contact);
  }

  private List<WireObject> addAllToProject(Call call) {
    require(Relations.Kind.PROJECT, call.id("entity"));
    List<StoredContact> all =
        Edits.ids(call, "contactid").stream()
            .map(id -> edits.editable(id, Failure.ACCESS_DENIED))
            .toList();
    if (all.isEmpty()) {
      throw new FailureException(Failure.ARGUMENT);
    }
    all.forEach(contact -> link(Relations.Kind.PROJECT, call, contact.id(), true));
    return all.stream().map(edits.members::single).toList();
  }

  private WireObject removeFromProject(Call call) {
    StoredContact contact = edits.contact(call);
    link(Relations.Kind.PROJECT, call, contact.id(), false);
    return edits.members.base(contact);
  }

  /** Answers the opportunity, of which nothing but the id is simulated. */
  private WireObject opportunity(Call call, boolean isMember) {
    ofOpportunity(call, isMember);
    return WireObject.of("{}").with("id", "" + call.id("entity"));
  }

  private WireObject ofOpportunity(Call call, boolean isMember) {
    StoredContact contact = edits.contact(call);
    link(Relations.Kind.OPPORTUNITY, call, contact.id(), isMember);
    return edits.members.single(contact);
  }

  private WireObject addToCase(Call call) {
    StoredContact contact = edits.contact(Edits.number(call, "contactid"));
    link(Relations.Kind.CASE, call, contact.id(), true);
    return edits.members.single(contact);
  }

  private WireObject removeFromCase(Call call) {
    StoredContact contact = edits.contact(call);
    link(Relations.Kind.CASE, call, contact.id(), false);
    return edits.members.single(contact);
  }
}
