package r7contacts.simulator.crm.edit;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import r7contacts.simulator.crm.Call;
import r7contacts.simulator.crm.Definitions;
import r7contacts.simulator.crm.Route;
import r7contacts.simulator.wire.Conversions;
import r7contacts.simulator.wire.Failure;
import r7contacts.simulator.wire.FailureException;
import r7contacts.simulator.wire.WireObject;

/** The definitions of custom fields. */
final class FieldDefinitionWrites {

  private static final List<String> TYPES =
      List.of("TextField", "TextArea", "SelectBox", "CheckBox", "Heading", "Date");

  private final Edits edits;
  private final DefinedFields fields;

  FieldDefinitionWrites(Edits edits) {
    this.edits = edits;
    this.fields = new DefinedFields(edits);
  }

  List<Route> routes() {
    String path = "(?<entity>contact|person|company)/customfield";
    return List.of(
        Route.one("POST", path, this::create),
        Route.one("PUT", path + "/" + Route.ID, this::update),
        Route.list("PUT", path + "/reorder", this::reorder),
        Route.one("DELETE", path + "/" + Route.ID, this::delete));
  }

  private List<WireObject> definitions(Call call) {
    return edits
        .catalog()
        .definitions(Objects.requireNonNull(Definitions.Owner.named(call.text("entity"))));
  }

  private WireObject definition(int id, Call call) {
    return definitions(call).stream()
        .filter(definition -> definition.number("id") == id)
        .findFirst()
        .orElseThrow(() -> new FailureException(Failure.NOT_FOUND));
  }

  private String label(Call call) {
    String label = edits.columns.name(call.parameters().value("label").orElse(""));
    if (label.isEmpty()) {
      throw new FailureException(Failure.ARGUMENT);
    }
    return label;
  }

  private static int type(Call call) {
    return call.parameters()
        .filled("fieldType")
        .map(type -> Conversions.oneOf(TYPES, 0, type))
        .orElse(0);
  }

  private WireObject create(Call call) {
    edits.requireAdministrator();
    int type = type(call);
    int id = edits.contacts.newItemId();
    WireObject value =
        WireObject.of("{}")
            .with("entityId", "0")
            .withText("label", label(call))
            .withText("fieldValue", "")
            .with("fieldType", "" + type)
            .with("position", "" + nextPosition(call))
            .withText("mask", FieldMask.normalized(type, Edits.text(call, "mask")))
            .with("id", "" + id);
    boolean isCommon = call.text("entity").equalsIgnoreCase("contact");
    boolean isForCompanies = call.text("entity").equalsIgnoreCase("company");
    Definitions.Field field =
        new Definitions.Field(value, isCommon || !isForCompanies, isCommon || isForCompanies);
    fields.add(field);
    return definition(id, call);
  }

  private int nextPosition(Call call) {
    return 1
        + definitions(call).stream()
            .mapToInt(definition -> definition.number("position"))
            .max()
            .orElse(0);
  }

  /** Needs no administrator. With stored values the type stays, and options may only be added. */
  private WireObject update(Call call) {
    WireObject before = definition(call.id(), call);
    String label = label(call);
    String mask = call.parameters().value("mask").orElse("");
    int type = type(call);
    if (before.number("relativeItemsCount") > 0) {
      type = before.number("fieldType");
      List<String> options = FieldMask.options(mask);
      if (type == FieldMask.SELECT
          && !new HashSet<>(options).containsAll(FieldMask.options(before.text("mask")))) {
        throw new FailureException(Failure.ARGUMENT);
      }
    } else {
      mask = FieldMask.normalized(type, mask);
    }
    String newMask = mask;
    String newType = "" + type;
    fields.change(
        call.id(),
        field ->
            field.withText("label", label).with("fieldType", newType).withText("mask", newMask));
    return definition(call.id(), call);
  }

  private List<WireObject> reorder(Call call) {
    edits.requireAdministrator();
    List<Integer> ids = Edits.ids(call, "fieldids");
    ids.forEach(id -> definition(id, call));
    for (int i = 0; i < ids.size(); i++) {
      String position = "" + (i + 1);
      fields.change(ids.get(i), field -> field.with("position", position));
    }
    return ids.stream().map(id -> definition(id, call)).toList();
  }

  private WireObject delete(Call call) {
    edits.requireAdministrator();
    WireObject definition = definition(call.id(), call);
    fields.remove(call.id());
    return definition;
  }
}
