package r7contacts.simulator.crm.edit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import r7contacts.simulator.crm.Call;
import r7contacts.simulator.crm.ContactFilter;
import r7contacts.simulator.crm.ListedContact;
import r7contacts.simulator.crm.Route;
import r7contacts.simulator.crm.StoredContact;
import r7contacts.simulator.wire.Conversions;
import r7contacts.simulator.wire.Failure;
import r7contacts.simulator.wire.WireObject;

/** Who may see and edit contacts: {@code access} of one, of several, and of those of a filter. */
final class Sharing {

  private static final int READ_WRITE = 1;

  private final Edits edits;
  private final ContactFilter filter;

  Sharing(Edits edits, ContactFilter filter) {
    this.edits = edits;
    this.filter = filter;
  }

  List<Route> routes() {
    return List.of(
        Route.one("PUT", "contact/" + Route.ID + "/access", this::one),
        Route.list("PUT", "contact/access", this::several),
        Route.list("PUT", "contact/filter/access", this::filtered));
  }

  private WireObject one(Call call) {
    return changed(call.id(), call, Edits.flag(call, "isShared"));
  }

  /** Stops at the first contact that fails; earlier ones keep the change. */
  private List<WireObject> several(Call call) {
    return Edits.ids(call, "contactid").stream()
        .map(id -> changed(id, call, Edits.flag(call, "isShared")))
        .toList();
  }

  /** Takes the flag for "private" as the flag for "shared", as portals do. */
  private List<WireObject> filtered(Call call) {
    boolean isShared = Edits.flag(call, "isPrivate");
    List<ListedContact> found = filter.all(call.parameters(), call.query());
    return found.stream()
        .filter(Edits::isEditable)
        .map(
            contact -> {
              changed(contact.id(), call, isShared);
              return edits.members.listed(contact);
            })
        .toList();
  }

  private WireObject changed(int id, Call call, boolean isShared) {
    StoredContact before = edits.editable(id, Failure.ACCESS_DENIED);
    edits.save(shared(before, isShared ? READ_WRITE : 0, managers(call)));
    return edits.outdated(before);
  }

  /** Returns the users of the parameter {@code managerList}, in the order sent. */
  static Set<String> managers(Call call) {
    Set<String> managers = new LinkedHashSet<>();
    call.parameters().list("managerList").stream()
        .filter(guid -> !guid.isBlank())
        .forEach(guid -> managers.add(Conversions.guid(guid)));
    return managers;
  }

  /** Returns a contact with other sharing and managers. */
  StoredContact shared(StoredContact contact, int shareType, Set<String> managers) {
    WireObject members = contact.members();
    boolean hasInvoices = members.isTrue("canEdit") && !members.isTrue("canDelete");
    boolean canEdit =
        edits.caller.isAdministrator()
            || shareType == READ_WRITE
            || managers.contains(edits.caller.id());
    members = MemberOrder.with(members, "isPrivate", "" + (shareType == 0));
    members = MemberOrder.with(members, "isShared", "" + (shareType == 1 || shareType == 2));
    members = MemberOrder.with(members, "shareType", "" + shareType);
    members =
        shareType == 0
            ? MemberOrder.with(members, "accessList", edits.users.array(List.copyOf(managers)))
            : members.without("accessList");
    members = MemberOrder.with(members, "canEdit", "" + canEdit);
    members = MemberOrder.with(members, "canDelete", "" + (canEdit && !hasInvoices));
    return contact.with(members).with(contact.hidden().withManagers(managers));
  }
}
