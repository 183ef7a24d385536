package r7contacts.simulator.crm;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.wire.WireObject;

/**
 * The custom fields, tags and stages that exist whether or not a contact has them. Immutable.
 *
 * @param fields by id
 * @param stages by id, without their number of contacts
 * @param tags the spelling of each, by the tag in lower case
 */
public record Definitions(
    Map<Integer, Field> fields, Map<Integer, WireObject> stages, Map<String, String> tags) {

  /** No definitions. */
  public static final Definitions NONE = new Definitions(Map.of(), Map.of(), Map.of());

  /** The kind of contacts that a custom field is for. */
  public enum Owner {
    /** Persons and companies. */
    CONTACT,
    /** Persons. */
    PERSON,
    /** Companies. */
    COMPANY;

    /** Returns the owner of this name, ignoring case; null for other entities. */
    public static @Nullable Owner named(String entity) {
      for (Owner owner : values()) {
        if (owner.name().equalsIgnoreCase(entity)) {
          return owner;
        }
      }
      return null;
    }
  }

  /**
   * A custom field.
   *
   * @param value the field as contacts contain it
   */
  public record Field(WireObject value, boolean isForPersons, boolean isForCompanies) {}

  /** Returns these definitions with what a contact has and they lack. */
  Definitions with(ListedContact contact) {
    Map<Integer, Field> moreFields = new TreeMap<>(fields);
    for (WireObject value : contact.fields()) {
      Field field = new Field(value, !contact.isCompany(), contact.isCompany());
      moreFields.merge(value.number("id"), field, Definitions::both);
    }
    Map<Integer, WireObject> moreStages = new TreeMap<>(stages);
    if (contact.stage() > 0 && contact.stageItem() == ListedContact.StageItem.STAGE) {
      moreStages.putIfAbsent(contact.stage(), contact.members().object("contactStatus"));
    }
    Map<String, String> moreTags = new TreeMap<>(tags);
    contact.tags().forEach(tag -> moreTags.putIfAbsent(key(tag), tag));
    return new Definitions(moreFields, moreStages, moreTags);
  }

  /** Returns these definitions with what all contacts have that have a field. */
  public Definitions withAllOf(ContactsView contacts, int field) {
    Definitions all = this;
    for (ListedContact contact : contacts.all().toList()) {
      if (contact.fields().stream().anyMatch(value -> value.number("id") == field)) {
        all = all.with(contact);
      }
    }
    return all;
  }

  private static Field both(Field first, Field other) {
    return new Field(
        first.value(),
        first.isForPersons() || other.isForPersons(),
        first.isForCompanies() || other.isForCompanies());
  }

  /** Returns these definitions with a field, which replaces the one with its id. */
  public Definitions withField(Field field) {
    Map<Integer, Field> changed = new TreeMap<>(fields);
    changed.put(field.value().number("id"), field);
    return new Definitions(changed, stages, tags);
  }

  /** Returns these definitions without a field. */
  public Definitions withoutField(int id) {
    return new Definitions(without(id, fields), stages, tags);
  }

  /** Returns these definitions with a stage, which replaces the one with its id. */
  public Definitions withStage(WireObject stage) {
    Map<Integer, WireObject> changed = new TreeMap<>(stages);
    changed.put(stage.number("id"), stage);
    return new Definitions(fields, changed, tags);
  }

  /** Returns these definitions without a stage. */
  public Definitions withoutStage(int id) {
    return new Definitions(fields, without(id, stages), tags);
  }

  /** Returns these definitions with a tag; an existing one keeps its spelling. */
  public Definitions withTag(String tag) {
    Map<String, String> changed = new TreeMap<>(tags);
    changed.putIfAbsent(key(tag), tag);
    return new Definitions(fields, stages, changed);
  }

  /** Returns these definitions without a tag, in any spelling. */
  public Definitions withoutTag(String tag) {
    return new Definitions(fields, stages, without(key(tag), tags));
  }

  private static <K, V> Map<K, V> without(K key, Map<K, V> all) {
    Map<K, V> left = new LinkedHashMap<>(all);
    left.remove(key);
    return Collections.unmodifiableMap(left);
  }

  static String key(String tag) {
    return tag.toLowerCase(Locale.ROOT);
  }
}
