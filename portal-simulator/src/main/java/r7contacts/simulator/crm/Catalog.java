package r7contacts.simulator.crm;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.wire.JsonText;
import r7contacts.simulator.wire.WireObject;

/**
 * The custom fields, tags, stages and contact types of a portal: those that are defined, and those
 * that a contact has. The contact with the lowest id defines each of the latter. Computed on first
 * use. Thread-safe.
 */
public final class Catalog {

  private final ContactsView contacts;
  private @Nullable List<Field> fields;
  private @Nullable List<WireObject> tags;
  private @Nullable List<WireObject> stages;

  Catalog(ContactsView contacts) {
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

  private record Field(Definitions.Owner owner, WireObject definition) {}

  /**
   * Returns the custom fields by position, then by id.
   *
   * @param owner for persons and companies the shared fields are included
   */
  public List<WireObject> definitions(Definitions.Owner owner) {
    return fields().stream()
        .filter(field -> field.owner() == owner || field.owner() == Definitions.Owner.CONTACT)
        .map(Field::definition)
        .toList();
  }

  private synchronized List<Field> fields() {
    if (fields == null) {
      Map<Integer, Counted> counted = new TreeMap<>();
      contacts.definitions().fields().values().forEach(field -> define(field, counted));
      contacts.all().forEach(contact -> count(contact, counted));
      fields =
          counted.values().stream()
              .sorted(Comparator.comparingInt(field -> field.first.number("position")))
              .map(Catalog::field)
              .toList();
    }
    return fields;
  }

  private static void define(Definitions.Field field, Map<Integer, Counted> counted) {
    Counted defined = new Counted(field.value());
    defined.isPersons = field.isForPersons();
    defined.isCompanies = field.isForCompanies();
    counted.put(field.value().number("id"), defined);
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
    Definitions.Owner owner =
        field.isPersons ? Definitions.Owner.PERSON : Definitions.Owner.COMPANY;
    return new Field(
        field.isPersons && field.isCompanies ? Definitions.Owner.CONTACT : owner, definition);
  }

  /** Returns the tags by title, ignoring case. */
  public synchronized List<WireObject> tags() {
    if (tags == null) {
      Map<String, Counted> counted = new TreeMap<>();
      contacts.definitions().tags().forEach((key, tag) -> counted.put(key, tagged(tag)));
      contacts.all().forEach(contact -> countTags(contact, counted));
      tags = counted.values().stream().map(Catalog::withCount).toList();
    }
    return tags;
  }

  private static void countTags(ListedContact contact, Map<String, Counted> counted) {
    Set<String> seen = new HashSet<>();
    for (String tag : contact.tags()) {
      String key = tag.toLowerCase(Locale.ROOT);
      if (seen.add(key)) {
        counted.computeIfAbsent(key, any -> tagged(tag)).count++;
      }
    }
  }

  private static Counted tagged(String tag) {
    return new Counted(WireObject.of("{}").withText("title", tag));
  }

  /** Returns the stages by their sort order, then by id. */
  public synchronized List<WireObject> stages() {
    if (stages == null) {
      Map<Integer, Counted> counted = new TreeMap<>();
      contacts.definitions().stages().forEach((id, stage) -> counted.put(id, new Counted(stage)));
      contacts
          .all()
          .filter(contact -> contact.stage() > 0)
          .filter(contact -> contact.stageItem() == ListedContact.StageItem.STAGE)
          .forEach(
              contact ->
                  counted.computeIfAbsent(
                          contact.stage(),
                          any -> new Counted(contact.members().object("contactStatus")))
                      .count++);
      stages =
          counted.values().stream()
              .sorted(Comparator.comparingInt(stage -> stage.first.number("sortOrder")))
              .map(Catalog::withCount)
              .toList();
    }
    return stages;
  }

  /** Returns the highest id of a custom field, a stage or a type; 0 without any. */
  int lastId() {
    return Stream.of(fields().stream().map(Field::definition).toList(), stages(), types())
        .flatMap(List::stream)
        .mapToInt(item -> item.number("id"))
        .max()
        .orElse(0);
  }

  private static WireObject withCount(Counted counted) {
    WireObject item =
        counted.count == 0
            ? counted.first
            : counted.first.with("relativeItemsCount", "" + counted.count);
    String id = item.json("id");
    // The id is the last member, except in infos and users.
    return id == null ? item : item.without("id").with("id", id);
  }

  /** Returns the contact types; contacts do not contain theirs. */
  public List<WireObject> types() {
    return contacts.relations().typeItems(contacts);
  }
}
