package r7contacts.simulator.crm.edit;

import java.util.List;
import r7contacts.simulator.crm.Call;
import r7contacts.simulator.crm.ListedContact;
import r7contacts.simulator.crm.Route;
import r7contacts.simulator.crm.StoredContact;
import r7contacts.simulator.wire.WireObject;

/** The list of stages. Changes need an administrator. */
final class StageListWrites {

  private static final String STAGES = "contact/status";

  private final Edits edits;

  StageListWrites(Edits edits) {
    this.edits = edits;
  }

  List<Route> routes() {
    return List.of(
        Route.one("POST", STAGES, this::createStage),
        Route.one("PUT", STAGES + "/" + Route.ID, this::updateStage),
        Route.one("PUT", STAGES + "/" + Route.ID + "/color", this::colorStage),
        Route.list("PUT", STAGES + "/reorder", this::reorderStages),
        Route.one("DELETE", STAGES + "/" + Route.ID, this::deleteStage));
  }

  private List<WireObject> stages() {
    return edits.catalog().stages();
  }

  /** Returns the existing stage if there is one with this title. */
  private WireObject createStage(Call call) {
    edits.requireAdministrator();
    String title = ListItems.filled(edits, call, "title");
    WireObject stage =
        WireObject.of("{}")
            .withText("title", title)
            .withText("description", call.parameters().value("description").orElse(""))
            .withText("color", ListItems.filled(edits, call, "color"));
    int order = Edits.number(call, "sortOrder");
    WireObject ordered = order == 0 ? stage : stage.with("sortOrder", "" + order);
    return stages().stream()
        .filter(each -> each.text("title").equals(title))
        .findFirst()
        .orElseGet(() -> saved(ordered.with("id", "" + edits.contacts.newItemId())));
  }

  private WireObject saved(WireObject stage) {
    edits.contacts.define(definitions -> definitions.withStage(stage));
    return stage;
  }

  private WireObject updateStage(Call call) {
    edits.requireAdministrator();
    String title = ListItems.filled(edits, call, "title");
    WireObject changed =
        ListItems.unused(call.id(), stages())
            .withText("title", title)
            .withText("description", call.parameters().value("description").orElse(""));
    return saved(changed.withText("color", ListItems.filled(edits, call, "color")));
  }

  private WireObject colorStage(Call call) {
    edits.requireAdministrator();
    WireObject stage = ListItems.withId(call.id(), stages());
    replace(stage.withText("color", ListItems.filled(edits, call, "color")));
    return ListItems.withId(call.id(), stages());
  }

  /** Changes a stage, also in the contacts that have it. */
  private void replace(WireObject stage) {
    WireObject plain = saved(stage.without("relativeItemsCount"));
    edits
        .contacts
        .everything()
        .all()
        .filter(contact -> contact.stage() == plain.number("id"))
        .filter(contact -> contact.stageItem() == ListedContact.StageItem.STAGE)
        .map(StoredContact::of)
        .forEach(
            contact ->
                edits.save(
                    contact.with(contact.members().with("contactStatus", plain.toString()))));
  }

  private List<WireObject> reorderStages(Call call) {
    edits.requireAdministrator();
    List<String> titles = call.parameters().list("titles");
    for (WireObject stage : stages()) {
      int place = titles.indexOf(stage.text("title"));
      if (place >= 0) {
        replace(withOrder(stage, place));
      }
    }
    return stages();
  }

  /** Leaves out an order of zero. */
  private static WireObject withOrder(WireObject stage, int order) {
    WireObject plain = stage.without("sortOrder");
    String id = String.valueOf(plain.json("id"));
    return order == 0 ? plain : plain.without("id").with("sortOrder", "" + order).with("id", id);
  }

  private WireObject deleteStage(Call call) {
    edits.requireAdministrator();
    WireObject stage = ListItems.unused(call.id(), stages());
    ListItems.requireAnother(stages());
    edits.contacts.define(definitions -> definitions.withoutStage(call.id()));
    return stage;
  }
}
