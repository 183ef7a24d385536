package r7contacts.simulator.crm.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.crm.Call;
import r7contacts.simulator.crm.ListedContact;
import r7contacts.simulator.crm.Route;
import r7contacts.simulator.crm.StoredContact;
import r7contacts.simulator.wire.Failure;
import r7contacts.simulator.wire.FailureException;
import r7contacts.simulator.wire.WireObject;

/** The stage of contacts: of one, or of a company and its persons. */
final class StageWrites {

  private final Edits edits;
  private final Membership membership;

  StageWrites(Edits edits, Membership membership) {
    this.edits = edits;
    this.membership = membership;
  }

  List<Route> routes() {
    return List.of(
        Route.one("PUT", "contact/" + Route.ID + "/status", this::one),
        Route.one("PUT", "contact/(?<entity>company|person)/" + Route.ID + "/status", this::group));
  }

  /** The item to set, and what it is. */
  private record Item(WireObject members, ListedContact.StageItem kind) {}

  /** The only one of these writes whose answer is up to date. */
  private WireObject one(Call call) {
    @Nullable Item item = item(call);
    StoredContact contact = edits.editable(call.id(), Failure.ACCESS_DENIED);
    set(contact, item);
    return edits.members.single(edits.now(contact.id()));
  }

  private WireObject group(Call call) {
    @Nullable Item item = item(call);
    StoredContact before = edits.editable(call.id(), Failure.ACCESS_DENIED);
    membership.group(call).forEach(contact -> set(contact, item));
    return edits.outdated(before);
  }

  /** Returns the item with this id of any list, as portals do; null to clear the stage. */
  private @Nullable Item item(Call call) {
    int id = Edits.number(call, "contactStatusid");
    if (id == 0) {
      return null;
    }
    WireObject stage = withId(id, edits.catalog().stages());
    if (stage != null) {
      return new Item(stage, ListedContact.StageItem.STAGE);
    }
    WireObject type = withId(id, edits.catalog().types());
    if (type != null) {
      return new Item(type, ListedContact.StageItem.OF_OTHER_LIST);
    }
    throw new FailureException(Failure.NOT_FOUND);
  }

  private static @Nullable WireObject withId(int id, List<WireObject> items) {
    return items.stream()
        .filter(item -> item.number("id") == id)
        .map(item -> item.without("relativeItemsCount"))
        .findFirst()
        .orElse(null);
  }

  private void set(StoredContact contact, @Nullable Item item) {
    ListedContact.StageItem kind = item == null ? ListedContact.StageItem.STAGE : item.kind();
    WireObject members =
        item == null
            ? contact.members().without("contactStatus")
            : MemberOrder.with(contact.members(), "contactStatus", item.members().toString());
    edits.save(contact.with(members).with(contact.hidden().withStageItem(kind)));
  }
}
