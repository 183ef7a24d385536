package r7contacts.simulator.crm.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.crm.Call;
import r7contacts.simulator.crm.Definitions;
import r7contacts.simulator.crm.ListedContact;
import r7contacts.simulator.crm.Route;
import r7contacts.simulator.crm.StoredContact;
import r7contacts.simulator.wire.Conversions;
import r7contacts.simulator.wire.Failure;
import r7contacts.simulator.wire.FailureException;
import r7contacts.simulator.wire.WireObject;

/**
 * Custom field values. They are stored by the kind in the request's path: a value of another kind
 * is stored beside that of a person's or company's own kind, and all are shown.
 */
final class FieldValues {

  private static final int HEADING = 4;

  private final Edits edits;

  FieldValues(Edits edits) {
    this.edits = edits;
  }

  List<Route> routes() {
    return List.of(
        Route.one(
            "POST",
            "(?<entity>contact|person|company|opportunity|case)/"
                + Route.ID
                + "/customfield/(?<field>[0-9]+)",
            this::set));
  }

  /** Checks neither the contact nor the value, as portals do. */
  private WireObject set(Call call) {
    String value = Edits.text(call, "fieldValue");
    WireObject definition = definition(call.id("field"));
    if (value == null || definition == null) {
      throw new FailureException(Failure.NULL_REFERENCE);
    }
    String stored = edits.columns.text(value.strip());
    ListedContact contact = edits.contacts.any(call.id());
    Definitions.@Nullable Owner kind = Definitions.Owner.named(call.text("entity"));
    if (contact != null && kind != null) {
      edits.save(with(StoredContact.of(contact), kind, definition, stored));
    }
    return value(definition, call.id(), stored);
  }

  private @Nullable WireObject definition(int id) {
    WireObject ofCompanies = find(id, ofKind(true));
    return ofCompanies == null ? find(id, ofKind(false)) : ofCompanies;
  }

  private static @Nullable WireObject find(int id, List<WireObject> definitions) {
    return definitions.stream()
        .filter(definition -> definition.number("id") == id)
        .findFirst()
        .orElse(null);
  }

  private List<WireObject> ofKind(boolean isCompany) {
    return edits.catalog().definitions(ownKind(isCompany));
  }

  private static Definitions.Owner ownKind(boolean isCompany) {
    return isCompany ? Definitions.Owner.COMPANY : Definitions.Owner.PERSON;
  }

  /** Returns a field as contacts contain it. */
  private static WireObject value(WireObject definition, int contact, String value) {
    return definition
        .with("entityId", "" + contact)
        .withText("fieldValue", value)
        .without("relativeItemsCount");
  }

  /** Returns the values of the parameter {@code customFieldList}, by field. */
  static Map<Integer, String> sent(Call call) {
    Map<Integer, String> values = new LinkedHashMap<>();
    for (Map<String, String> item : call.parameters().objects("customFieldList")) {
      String key = item.getOrDefault("key", "");
      values.put(
          key.isEmpty() ? 0 : Conversions.number(key), item.getOrDefault("value", "").strip());
    }
    return values;
  }

  /** Returns a contact with values of known fields; empty ones are skipped. */
  StoredContact with(StoredContact contact, Map<Integer, String> values) {
    StoredContact changed = contact;
    for (Map.Entry<Integer, String> sent : values.entrySet()) {
      WireObject definition = definition(sent.getKey());
      String value = edits.columns.text(sent.getValue());
      if (definition != null && !value.isEmpty()) {
        changed = with(changed, ownKind(contact.isCompany()), definition, value);
      }
    }
    return changed;
  }

  /** Returns the headings of a kind of contacts, as an array. */
  String headings(boolean isCompany) {
    return WireObject.array(
        ofKind(isCompany).stream()
            .filter(definition -> definition.number("fieldType") == HEADING)
            .map(definition -> value(definition, 0, ""))
            .toList());
  }

  /** Returns a contact with a value of a kind; an empty one is removed. */
  private StoredContact with(
      StoredContact contact, Definitions.Owner kind, WireObject definition, String value) {
    int id = definition.number("id");
    if (kind == ownKind(contact.isCompany())) {
      return shown(contact, definition, value);
    }
    String own = ownValue(contact, id);
    Map<Integer, String> values = new HashMap<>(contact.hidden().valuesOf(kind));
    values.put(id, value);
    values.values().removeIf(String::isEmpty);
    return shown(contact.with(contact.hidden().withValues(kind, values)), definition, own);
  }

  private static String ownValue(StoredContact contact, int id) {
    List<WireObject> all = contact.fields().stream().filter(f -> f.number("id") == id).toList();
    return all.size() > otherValues(contact, id).size() ? all.get(0).text("fieldValue") : "";
  }

  private static List<String> otherValues(StoredContact contact, int id) {
    return contact.hidden().otherValues().values().stream()
        .flatMap(values -> Stream.ofNullable(values.get(id)))
        .toList();
  }

  private StoredContact shown(StoredContact contact, WireObject definition, String own) {
    int id = definition.number("id");
    List<WireObject> kind = ofKind(contact.isCompany());
    List<WireObject> values = new ArrayList<>(contact.fields());
    values.removeIf(value -> value.number("id") == id);
    if (find(id, kind) != null) {
      boolean isHeading = definition.number("fieldType") == HEADING;
      if (isHeading || !own.isEmpty()) {
        values.add(value(definition, isHeading ? 0 : contact.id(), own));
      }
      otherValues(contact, id).forEach(value -> values.add(value(definition, contact.id(), value)));
    }
    values.sort(Comparator.comparingInt(value -> value.number("position")));
    return contact.with(
        MemberOrder.with(contact.members(), "customFields", WireObject.array(values)));
  }

  /** Returns a contact with the values that another one has under the kind {@code contact}. */
  StoredContact withSharedValuesOf(StoredContact source, StoredContact target) {
    Definitions.Owner kind = Definitions.Owner.CONTACT;
    StoredContact changed = target;
    for (Map.Entry<Integer, String> value : source.hidden().valuesOf(kind).entrySet()) {
      WireObject definition = definition(value.getKey());
      if (definition != null && !target.hidden().valuesOf(kind).containsKey(value.getKey())) {
        changed = with(changed, kind, definition, value.getValue());
      }
    }
    return changed;
  }
}
