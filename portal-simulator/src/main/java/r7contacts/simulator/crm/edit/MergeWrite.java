package r7contacts.simulator.crm.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import r7contacts.simulator.crm.Call;
import r7contacts.simulator.crm.ContactInfos;
import r7contacts.simulator.crm.Route;
import r7contacts.simulator.crm.StoredContact;
import r7contacts.simulator.wire.Failure;
import r7contacts.simulator.wire.WireObject;

/** Merges a contact into another, which loses nearly all custom field values of the first. */
final class MergeWrite {

  private final Edits edits;
  private final FieldValues values;
  private final Membership membership;

  MergeWrite(Edits edits, FieldValues values, Membership membership) {
    this.edits = edits;
    this.values = values;
    this.membership = membership;
  }

  List<Route> routes() {
    return List.of(Route.one("PUT", "contact/merge", this::merge));
  }

  /** Refuses neither different kinds nor a source with invoices. */
  private WireObject merge(Call call) {
    int from = Edits.number(call, "fromcontactid");
    int to = Edits.number(call, "tocontactid");
    StoredContact source = edits.contact(from);
    StoredContact target = edits.contact(to);
    Edits.requireEditable(source, Failure.ACCESS_DENIED);
    Edits.requireEditable(target, Failure.ACCESS_DENIED);
    if (source.id() != target.id()) {
      merge(source, target);
    }
    return edits.members.single(edits.now(target.id()));
  }

  private void merge(StoredContact source, StoredContact target) {
    StoredContact merged = filled(source, target);
    merged = withInfos(source, merged);
    merged = values.withSharedValuesOf(source, merged);
    edits.save(merged);
    if (target.companyId() == 0 && source.companyId() > 0 && !target.isCompany()) {
      membership.link(target.id(), source.companyId());
    }
    if (source.isCompany()) {
      membership.move(source.id(), target.id());
    }
    int id = target.id();
    int type = edits.contacts.view().relations().typeOf(id);
    int sourceType = edits.contacts.view().relations().typeOf(source.id());
    edits.contacts.relate(relations -> relations.moved(source.id(), id));
    edits.contacts.relate(relations -> relations.typed(id, type == 0 ? sourceType : type));
    // The company of the source keeps counting it.
    edits.contacts.delete(source.id());
  }

  /** Returns the target with the source's text where it has none, and with its tags and tasks. */
  private static StoredContact filled(StoredContact source, StoredContact target) {
    WireObject from = source.members();
    WireObject members = target.members();
    for (String name : List.of("title", "about", "industry")) {
      boolean isOfKind = !name.equals("title") || !target.isCompany();
      if (isOfKind && members.text(name).isEmpty() && !from.text(name).isEmpty()) {
        members = MemberOrder.with(members, name, String.valueOf(from.json(name)));
      }
    }
    if (target.stage() == 0 && source.stage() > 0) {
      members = MemberOrder.with(members, "contactStatus", from.object("contactStatus").toString());
    }
    int tasks = members.number("taskCount") + from.number("taskCount");
    if (tasks > 0) {
      members = MemberOrder.with(members, "taskCount", "" + tasks);
    }
    boolean isLate = members.isTrue("haveLateTasks") || from.isTrue("haveLateTasks");
    members = MemberOrder.with(members, "haveLateTasks", "" + isLate);
    Set<String> tags = new LinkedHashSet<>(target.tags());
    source.tags().stream()
        .filter(tag -> target.tags().stream().noneMatch(tag::equalsIgnoreCase))
        .forEach(tags::add);
    return withStageOf(source, target)
        .with(
            tags.isEmpty()
                ? members
                : MemberOrder.with(members, "tags", WireObject.textArray(List.copyOf(tags))));
  }

  private static StoredContact withStageOf(StoredContact source, StoredContact target) {
    return target.stage() > 0
        ? target
        : target.with(target.hidden().withStageItem(source.stageItem()));
  }

  /** Moves infos and addresses; leaves out equal ones, and marks of a second primary one. */
  private static StoredContact withInfos(StoredContact source, StoredContact target) {
    StoredContact merged = target;
    List<WireObject> own = ContactInfos.of(target).all();
    List<WireObject> moved = new ArrayList<>(ContactInfos.of(source).all());
    Collections.reverse(moved);
    for (WireObject info : moved) {
      if (own.stream().noneMatch(each -> isEqual(each, info))) {
        boolean clashes = own.stream().anyMatch(each -> isPrimaryToo(each, info));
        merged = Infos.added(merged, clashes ? info.with("isPrimary", "false") : info);
      }
    }
    return merged;
  }

  private static boolean isEqual(WireObject one, WireObject other) {
    return one.without("id", "categoryName")
        .toString()
        .equals(other.without("id", "categoryName").toString());
  }

  private static boolean isPrimaryToo(WireObject own, WireObject info) {
    return own.isTrue("isPrimary")
        && info.isTrue("isPrimary")
        && own.number("infoType") == info.number("infoType")
        && own.number("category") == info.number("category");
  }
}
