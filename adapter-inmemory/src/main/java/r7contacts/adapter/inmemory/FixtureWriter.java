package r7contacts.adapter.inmemory;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.FieldDefinition;
import r7contacts.json.document.JsonDocument;
import r7contacts.json.document.MemberWriter;
import r7contacts.json.form.CatalogEntryForm;
import r7contacts.json.form.ContactForm;
import r7contacts.json.form.CustomFieldForm;

/** Writer of the fixture form, see {@link FixtureReader}. */
final class FixtureWriter {

  private FixtureWriter() {}

  /** Writes the snapshot, and closes the writer. */
  static void write(Snapshot snapshot, Writer json) throws IOException {
    JsonDocument.write(json, snapshot, FixtureWriter::write);
  }

  private static void write(MemberWriter json, Snapshot snapshot) {
    List<Contact> contacts = snapshot.stored();
    Relations relations = snapshot.relations();
    Catalog catalog = snapshot.catalog();
    Catalog ofContacts = Catalog.empty().with(List.of(), relations, contacts, relations);
    json.objects("contacts", contacts, ContactForm::write);
    groups(json, "projects", relations.projects());
    groups(json, "opportunities", relations.opportunities());
    groups(json, "cases", relations.cases());
    json.objects(
        "types",
        types(relations, catalog.typeEntries().beyond(ofContacts.typeEntries())),
        FixtureWriter::write);
    json.objects(
        "stages",
        catalog.stageEntries().beyond(ofContacts.stageEntries()),
        CatalogEntryForm::write);
    json.texts("tags", catalog.titles().beyond(ofContacts.titles()));
    fields(json, "personFields", catalog.ofPeople().beyond(ofContacts.ofPeople()));
    fields(json, "companyFields", catalog.ofCompanies().beyond(ofContacts.ofCompanies()));
    long last = contacts.isEmpty() ? 0 : contacts.get(contacts.size() - 1).id().value();
    json.number("lastId", snapshot.lastId(), last);
  }

  /** Returns the types with members, and those that no contact has any more. */
  private static List<Relations.Type> types(Relations relations, List<CatalogEntry> unused) {
    Map<Long, Relations.Type> types = new LinkedHashMap<>(relations.types());
    unused.stream()
        .filter(type -> type.id() > 0)
        .forEach(type -> types.putIfAbsent(type.id(), new Relations.Type(type, Set.of())));
    return List.copyOf(types.values());
  }

  private static void groups(MemberWriter json, String name, Map<Long, Set<ContactId>> groups) {
    json.objects(
        name,
        List.copyOf(groups.entrySet()),
        (members, group) -> {
          members.number("id", group.getKey());
          members.numbers("contacts", numbers(group.getValue()));
        });
  }

  private static void write(MemberWriter json, Relations.Type type) {
    CatalogEntryForm.write(json, type.entry());
    json.numbers("contacts", numbers(type.contacts()));
  }

  private static void fields(MemberWriter json, String name, List<FieldDefinition> fields) {
    json.objects(name, fields.stream().map(Catalog::withoutValue).toList(), CustomFieldForm::write);
  }

  private static List<Long> numbers(Collection<ContactId> ids) {
    return ids.stream().map(ContactId::value).toList();
  }
}
