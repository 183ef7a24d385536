package r7contacts.simulator.crm.edit;

import java.util.List;
import java.util.Objects;
import r7contacts.simulator.crm.Call;
import r7contacts.simulator.crm.ContactFilter;
import r7contacts.simulator.crm.ListedContact;
import r7contacts.simulator.crm.Route;
import r7contacts.simulator.crm.StoredContact;
import r7contacts.simulator.wire.Failure;
import r7contacts.simulator.wire.FailureException;
import r7contacts.simulator.wire.WireObject;

/** Deletes contacts: one, those with ids, those of a filter. */
final class RemovalWrites {

  private final Edits edits;
  private final ContactFilter filter;
  private final Membership membership;

  RemovalWrites(Edits edits, ContactFilter filter, Membership membership) {
    this.edits = edits;
    this.filter = filter;
    this.membership = membership;
  }

  List<Route> routes() {
    return List.of(
        Route.one("DELETE", "contact/" + Route.ID, this::one),
        Route.list("PUT", "contact", this::several),
        Route.list("DELETE", "contact/filter", this::filtered));
  }

  /** Answers the contact without infos, addresses and values; fails after it is deleted. */
  private WireObject one(Call call) {
    StoredContact contact = edits.contact(call);
    if (!Edits.isDeletable(contact)) {
      throw new FailureException(Failure.ACCESS_DENIED);
    }
    delete(contact);
    List<WireObject> headings =
        contact.fields().stream().filter(field -> field.number("entityId") == 0).toList();
    return edits.members.single(
        contact.with(
            contact
                .members()
                .with("commonData", "[]")
                .with("addresses", "[]")
                .with("customFields", WireObject.array(headings))));
  }

  private void delete(ListedContact contact) {
    if (contact.isCompany()) {
      membership.release(contact.id());
    } else {
      membership.unlink(contact.id());
    }
    edits.contacts.delete(contact.id());
  }

  /** Skips contacts that cannot be deleted. */
  private List<WireObject> several(Call call) {
    List<Integer> ids = Edits.ids(call, "contactids");
    if (ids.isEmpty()) {
      throw new FailureException(Failure.ARGUMENT);
    }
    return deleted(ids.stream().map(edits.contacts::find).filter(Objects::nonNull).toList());
  }

  /** Deletes all contacts if there are no criteria. */
  private List<WireObject> filtered(Call call) {
    return deleted(
        filter.all(call.parameters().without("responsibleid", "isShared"), call.query()));
  }

  private List<WireObject> deleted(List<ListedContact> found) {
    List<ListedContact> deletable = found.stream().filter(Edits::isDeletable).toList();
    deletable.forEach(this::delete);
    return deletable.stream().map(edits.members::base).toList();
  }
}
