package r7contacts.adapter.inmemory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.CatalogUsage;
import r7contacts.domain.Company;
import r7contacts.domain.Contact;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.Person;
import r7contacts.domain.Tag;
import r7contacts.domain.TextComparison;

/** Custom fields, tags, stages and types that at least one contact has. */
record Catalog(
    List<FieldDefinition> personFields,
    List<FieldDefinition> companyFields,
    List<Tag> tags,
    List<CatalogUsage> stages,
    List<CatalogUsage> types) {

  private static final Comparator<CatalogUsage> IN_ORDER =
      Comparator.<CatalogUsage>comparingInt(usage -> usage.entry().sortOrder())
          .thenComparingLong(usage -> usage.entry().id());

  /**
   * @param byId all contacts in the order of their ids
   */
  static Catalog of(Collection<Contact> byId, Relations relations) {
    return new Catalog(
        fields(byId, Person.class::isInstance),
        fields(byId, Company.class::isInstance),
        tags(byId),
        stages(byId),
        types(byId, relations));
  }

  /** Fields that at least one contact of this kind has. */
  private static List<FieldDefinition> fields(
      Collection<Contact> byId, Predicate<Contact> ofThisKind) {
    Map<Long, CustomField> first = new LinkedHashMap<>();
    Map<Long, Integer> usage = new LinkedHashMap<>();
    byId.forEach(
        contact ->
            contact
                .customFields()
                .forEach(
                    field ->
                        usage.merge(field.id(), field.text().isEmpty() ? 0 : 1, Integer::sum)));
    byId.stream()
        .flatMap(contact -> contact.customFields().stream())
        .forEach(field -> first.putIfAbsent(field.id(), field));
    return byId.stream()
        .filter(ofThisKind)
        .flatMap(contact -> contact.customFields().stream())
        .map(CustomField::id)
        .distinct()
        .map(first::get)
        .map(field -> FieldDefinition.of(field, usage.get(field.id())))
        .sorted(
            Comparator.comparingInt(FieldDefinition::position)
                .thenComparingLong(FieldDefinition::id))
        .toList();
  }

  private static List<Tag> tags(Collection<Contact> byId) {
    Map<String, Tag> tags = new TreeMap<>();
    for (Contact contact : byId) {
      for (String title : contact.tags()) {
        tags.merge(
            TextComparison.key(title),
            new Tag(title, 1),
            (known, same) -> new Tag(known.title(), known.usage() + 1));
      }
    }
    return List.copyOf(tags.values());
  }

  private static List<CatalogUsage> stages(Collection<Contact> byId) {
    Map<Long, CatalogUsage> stages = new LinkedHashMap<>();
    byId.forEach(contact -> contact.stage().forEach(stage -> count(stages, stage)));
    return stages.values().stream().sorted(IN_ORDER).toList();
  }

  private static void count(Map<Long, CatalogUsage> usages, CatalogEntry entry) {
    CatalogUsage known = usages.getOrDefault(entry.id(), new CatalogUsage(entry, 0));
    usages.put(entry.id(), new CatalogUsage(known.entry(), known.usage() + 1));
  }

  private static List<CatalogUsage> types(Collection<Contact> byId, Relations relations) {
    Map<Long, CatalogUsage> types = new LinkedHashMap<>();
    relations
        .types()
        .forEach(
            (id, type) -> types.put(id, new CatalogUsage(type.entry(), type.contacts().size())));
    byId.stream()
        .filter(contact -> contact.type().exists(type -> !has(relations, type, contact)))
        .forEach(contact -> contact.type().forEach(type -> count(types, type)));
    List<CatalogUsage> all = new ArrayList<>(types.values());
    all.sort(IN_ORDER);
    return List.copyOf(all);
  }

  private static boolean has(Relations relations, CatalogEntry type, Contact contact) {
    Relations.Type known = relations.types().get(type.id());
    return known != null && known.contacts().contains(contact.id());
  }
}
