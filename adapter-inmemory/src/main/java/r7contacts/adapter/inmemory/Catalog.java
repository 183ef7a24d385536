package r7contacts.adapter.inmemory;

import io.vavr.control.Option;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import r7contacts.adapter.inmemory.Counted.Use;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.CatalogUsage;
import r7contacts.domain.Company;
import r7contacts.domain.Contact;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.Person;
import r7contacts.domain.Tag;
import r7contacts.domain.TextComparison;

/**
 * Custom fields, tags, stages and types: those that a contact has or had, and those that were
 * declared. Immutable.
 *
 * @param ofPeople custom fields of people
 * @param ofCompanies custom fields of companies
 * @param titles tags by the key in which they are compared
 */
record Catalog(
    Counted<Long, FieldDefinition> ofPeople,
    Counted<Long, FieldDefinition> ofCompanies,
    Counted<String, String> titles,
    Counted<Long, CatalogEntry> stageEntries,
    Counted<Long, CatalogEntry> typeEntries) {

  private static final Comparator<CatalogUsage> IN_ORDER =
      Comparator.<CatalogUsage>comparingInt(usage -> usage.entry().sortOrder())
          .thenComparingLong(usage -> usage.entry().id());

  static Catalog empty() {
    return new Catalog(
        Counted.none(), Counted.none(), Counted.none(), Counted.none(), Counted.none());
  }

  /** Returns a copy that also has these entries. */
  Catalog declaring(
      Collection<FieldDefinition> personFields,
      Collection<FieldDefinition> companyFields,
      Collection<String> tags,
      Collection<CatalogEntry> stages,
      Collection<CatalogEntry> types) {
    return new Catalog(
        declaring(ofPeople, personFields, FieldDefinition::id),
        declaring(ofCompanies, companyFields, FieldDefinition::id),
        declaring(titles, tags, TextComparison::key),
        declaring(stageEntries, stages, CatalogEntry::id),
        declaring(typeEntries, types, CatalogEntry::id));
  }

  private static <K, E> Counted<K, E> declaring(
      Counted<K, E> counted, Collection<E> more, Function<E, K> key) {
    return counted.with(
        List.of(), more.stream().map(entry -> new Use<>(key.apply(entry), entry, false)).toList());
  }

  /** Returns a copy with these contacts in place of others. */
  Catalog with(
      Collection<Contact> before,
      Relations relationsBefore,
      Collection<Contact> after,
      Relations relationsAfter) {
    boolean sameFields = isSame(Contact::customFields, before, after);
    boolean sameTypes = relationsBefore == relationsAfter && isSame(Contact::type, before, after);
    return new Catalog(
        sameFields
            ? ofPeople
            : ofPeople.with(
                fields(before, Person.class::isInstance), fields(after, Person.class::isInstance)),
        sameFields
            ? ofCompanies
            : ofCompanies.with(
                fields(before, Company.class::isInstance),
                fields(after, Company.class::isInstance)),
        isSame(Contact::tags, before, after) ? titles : titles.with(tags(before), tags(after)),
        isSame(Contact::stage, before, after)
            ? stageEntries
            : stageEntries.with(stages(before), stages(after)),
        sameTypes
            ? typeEntries
            : typeEntries.with(types(before, relationsBefore), types(after, relationsAfter)));
  }

  /** Returns whether the same contacts have the same member, as most edits leave it. */
  private static boolean isSame(
      Function<Contact, ?> member, Collection<Contact> before, Collection<Contact> after) {
    Iterator<Contact> others = after.iterator();
    return before.size() == after.size()
        && before.stream().allMatch(contact -> isSame(member, contact, others.next()));
  }

  private static boolean isSame(Function<Contact, ?> member, Contact one, Contact other) {
    return one.id().equals(other.id()) && member.apply(one).equals(member.apply(other));
  }

  private static List<Use<Long, FieldDefinition>> fields(
      Collection<Contact> contacts, Predicate<Contact> ofThisKind) {
    return contacts.stream()
        .filter(ofThisKind)
        .flatMap(contact -> contact.customFields().stream())
        .map(field -> new Use<>(field.id(), FieldDefinition.of(field, 0), field.text().isDefined()))
        .toList();
  }

  private static List<Use<String, String>> tags(Collection<Contact> contacts) {
    return contacts.stream()
        .flatMap(contact -> contact.tags().stream())
        .map(title -> new Use<>(TextComparison.key(title), title))
        .toList();
  }

  private static List<Use<Long, CatalogEntry>> stages(Collection<Contact> contacts) {
    return contacts.stream()
        .flatMap(contact -> contact.stage().toJavaStream())
        .map(stage -> new Use<>(stage.id(), stage))
        .toList();
  }

  private static List<Use<Long, CatalogEntry>> types(
      Collection<Contact> contacts, Relations relations) {
    return contacts.stream()
        .flatMap(contact -> relations.typesOf(contact).stream())
        .map(type -> new Use<>(type.id(), type))
        .toList();
  }

  List<FieldDefinition> personFields() {
    return definitions(ofPeople);
  }

  List<FieldDefinition> companyFields() {
    return definitions(ofCompanies);
  }

  /** A field that both kinds have is counted for both together. */
  private List<FieldDefinition> definitions(Counted<Long, FieldDefinition> ofThisKind) {
    return ofThisKind.entries().values().stream()
        .map(
            field ->
                new FieldDefinition(
                    field.id(),
                    field.label(),
                    field.position(),
                    field.mask(),
                    field.empty(),
                    ofPeople.usage(field.id()) + ofCompanies.usage(field.id())))
        .sorted(
            Comparator.comparingInt(FieldDefinition::position)
                .thenComparingLong(FieldDefinition::id))
        .toList();
  }

  /** Returns a field without a value, as a contact has a heading. */
  static CustomField withoutValue(FieldDefinition field) {
    return new CustomField(
        field.id(), 0, field.label(), field.position(), field.mask(), field.empty());
  }

  List<Tag> tags() {
    return titles.entries().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(tag -> new Tag(tag.getValue(), titles.usage(tag.getKey())))
        .toList();
  }

  /** Returns the tag in the spelling in which it is known, or else as it is. */
  String spelled(String tag) {
    return titles.entries().getOrDefault(TextComparison.key(tag), tag);
  }

  List<CatalogUsage> stages() {
    return usages(stageEntries);
  }

  Option<CatalogEntry> stage(long id) {
    return Option.of(stageEntries.entries().get(id));
  }

  List<CatalogUsage> types() {
    return usages(typeEntries);
  }

  private static List<CatalogUsage> usages(Counted<Long, CatalogEntry> counted) {
    return counted.entries().values().stream()
        .map(entry -> new CatalogUsage(entry, counted.usage(entry.id())))
        .sorted(IN_ORDER)
        .toList();
  }
}
