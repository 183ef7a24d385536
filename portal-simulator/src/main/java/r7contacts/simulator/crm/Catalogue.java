package r7contacts.simulator.crm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.wire.JsonText;
import r7contacts.simulator.wire.WireObject;

/**
 * The custom fields, tags, stages and contact types of a portal, derived from its contacts. The
 * contact with the lowest id defines each. Computed on first use. Thread-safe.
 */
final class Catalogue {

  /** The kind of contacts that a custom field is for. */
  enum Owner {
    CONTACT,
    PERSON,
    COMPANY
  }

  private final ContactsView contacts;
  private @Nullable List<Field> fields;
  private @Nullable List<WireObject> tags;
  private @Nullable List<WireObject> stages;

  Catalogue(ContactsView contacts) {
    this.contacts = contacts;
  }

  /** A custom field, tag or stage, and how many contacts have it. */
  private static final class Counted {
    final WireObject first;
    int count;
    boolean isPersons;
    boolean isCompanies;

    Counted(WireObject first) {
      this.first = first;
    }
  }

  private record Field(Owner owner, WireObject definition) {}

  /**
   * Returns the custom fields by position, then by id.
   *
   * @param owner for persons and companies the shared fields are included
   */
  List<WireObject> definitions(Owner owner) {
    return fields().stream()
        .filter(field -> field.owner() == owner || field.owner() == Owner.CONTACT)
        .map(Field::definition)
        .toList();
  }

  private synchronized List<Field> fields() {
    if (fields == null) {
      Map<Integer, Counted> counted = new TreeMap<>();
      contacts.all().forEach(contact -> count(contact, counted));
      fields =
          counted.values().stream()
              .sorted(Comparator.comparingInt(field -> field.first.number("position")))
              .map(Catalogue::field)
              .toList();
    }
    return fields;
  }

  private static void count(ListedContact contact, Map<Integer, Counted> counted) {
    Set<Integer> counts = new HashSet<>();
    for (WireObject value : contact.fields()) {
      int id = value.number("id");
      Counted field = counted.computeIfAbsent(id, any -> new Counted(value));
      field.isPersons |= !contact.isCompany();
      field.isCompanies |= contact.isCompany();
      if (!value.text("fieldValue").isBlank() && counts.add(id)) {
        field.count++;
      }
    }
  }

  private static Field field(Counted field) {
    WireObject definition =
        WireObject.of("{}")
            .with("entityId", "-1")
            .with("label", JsonText.quoted(field.first.text("label")))
            .with("fieldValue", "\" \"")
            .with("fieldType", "" + field.first.number("fieldType"))
            .with("position", "" + field.first.number("position"))
            .with("mask", JsonText.quoted(field.first.text("mask")))
            .with("relativeItemsCount", "" + field.count)
            .with("id", "" + field.first.number("id"));
    Owner owner = field.isPersons ? Owner.PERSON : Owner.COMPANY;
    return new Field(field.isPersons && field.isCompanies ? Owner.CONTACT : owner, definition);
  }

  /** Returns the tags by title, ignoring case. */
  synchronized List<WireObject> tags() {
    if (tags == null) {
      Map<String, Counted> counted = new TreeMap<>();
      contacts.all().forEach(contact -> countTags(contact, counted));
      tags = counted.values().stream().map(Catalogue::withCount).toList();
    }
    return tags;
  }

  private static void countTags(ListedContact contact, Map<String, Counted> counted) {
    Set<String> seen = new HashSet<>();
    for (String tag : contact.tags()) {
      String key = tag.toLowerCase(Locale.ROOT);
      if (seen.add(key)) {
        counted.computeIfAbsent(
                key, any -> new Counted(WireObject.of("{}").with("title", JsonText.quoted(tag))))
            .count++;
      }
    }
  }

  /** Returns the stages by their sort order, then by id. */
  synchronized List<WireObject> stages() {
    if (stages == null) {
      Map<Integer, Counted> counted = new TreeMap<>();
      contacts
          .all()
          .filter(contact -> contact.stage() > 0)
          .forEach(
              contact ->
                  counted.computeIfAbsent(
                          contact.stage(),
                          any -> new Counted(contact.members().object("contactStatus")))
                      .count++);
      stages =
          counted.values().stream()
              .sorted(Comparator.comparingInt(stage -> stage.first.number("sortOrder")))
              .map(Catalogue::withCount)
              .toList();
    }
    return stages;
  }

  private static WireObject withCount(Counted counted) {
    WireObject item = counted.first.with("relativeItemsCount", "" + counted.count);
    String id = item.json("id");
    // The id is the last member, except in infos and users.
    return id == null ? item : item.without("id").with("id", id);
  }

  /** Returns the contact types; contacts do not contain theirs. */
  List<WireObject> types(Relations relations) {
    List<WireObject> types = new ArrayList<>();
    for (Relations.Type type : relations.types()) {
      long count = type.members().stream().map(contacts::find).filter(Objects::nonNull).count();
      WireObject item =
          WireObject.of("{}")
              .with("title", JsonText.quoted(type.title()))
              .with("description", "\"\"")
              .with("color", "\"\"");
      item = type.sortOrder() == 0 ? item : item.with("sortOrder", "" + type.sortOrder());
      item = count == 0 ? item : item.with("relativeItemsCount", "" + count);
      types.add(item.with("id", "" + type.id()));
    }
    return types;
  }
}
