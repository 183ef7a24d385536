package r7contacts.simulator.crm.edit;

import java.util.List;
import r7contacts.simulator.crm.Call;
import r7contacts.simulator.crm.ListedContact;
import r7contacts.simulator.crm.Route;
import r7contacts.simulator.crm.StoredContact;
import r7contacts.simulator.wire.WireObject;

/** The list of contact types. Changes need an administrator. */
final class TypeListWrites {

  private static final String TYPES = "contact/type";

  private final Edits edits;

  TypeListWrites(Edits edits) {
    this.edits = edits;
  }

  List<Route> routes() {
    return List.of(
        Route.one("POST", TYPES, this::createType),
        Route.one("PUT", TYPES + "/" + Route.ID, this::updateType),
        Route.list("PUT", TYPES + "/reorder", this::reorderTypes),
        Route.one("DELETE", TYPES + "/" + Route.ID, this::deleteType));
  }

  private List<WireObject> types() {
    return edits.catalog().types();
  }

  private WireObject createType(Call call) {
    edits.requireAdministrator();
    String title = ListItems.filled(edits, call, "title");
    if (types().stream().noneMatch(type -> type.text("title").equals(title))) {
      int id = edits.contacts.newItemId();
      edits.contacts.relate(relations -> relations.withType(id, title));
    }
    return types().stream()
        .filter(type -> type.text("title").equals(title))
        .findFirst()
        .orElseThrow();
  }

  private WireObject updateType(Call call) {
    edits.requireAdministrator();
    String title = ListItems.filled(edits, call, "title");
    ListItems.unused(call.id(), types());
    edits.contacts.relate(relations -> relations.withType(call.id(), title));
    return ListItems.withId(call.id(), types());
  }

  private List<WireObject> reorderTypes(Call call) {
    edits.requireAdministrator();
    List<String> titles = call.parameters().list("titles");
    edits.contacts.relate(relations -> relations.withTypeOrder(titles));
    return types();
  }

  /** Does not look for contacts that have the type as their stage. */
  private WireObject deleteType(Call call) {
    edits.requireAdministrator();
    WireObject type = ListItems.unused(call.id(), types());
    ListItems.requireAnother(types());
    edits.contacts.relate(relations -> relations.withoutType(call.id()));
    edits
        .contacts
        .everything()
        .all()
        .filter(contact -> contact.stage() == call.id())
        .filter(contact -> contact.stageItem() == ListedContact.StageItem.OF_OTHER_LIST)
        .map(StoredContact::of)
        .forEach(
            contact ->
                edits.save(
                    contact.with(contact.hidden().withStageItem(ListedContact.StageItem.DELETED))));
    return type;
  }
}
