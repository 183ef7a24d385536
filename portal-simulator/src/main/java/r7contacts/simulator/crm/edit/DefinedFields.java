package r7contacts.simulator.crm.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.crm.Definitions;
import r7contacts.simulator.crm.ListedContact;
import r7contacts.simulator.crm.StoredContact;
import r7contacts.simulator.wire.WireObject;

/** The custom fields of the portal, and what contacts show of them. */
final class DefinedFields {

  private static final int HEADING = 4;

  private final Edits edits;

  DefinedFields(Edits edits) {
    this.edits = edits;
  }

  /** Adds a field; contacts show a heading at once. */
  void add(Definitions.Field field) {
    edits.contacts.define(definitions -> definitions.withField(field));
    if (field.value().number("fieldType") == HEADING) {
      edits
          .contacts
          .everything()
          .all()
          .filter(each -> each.isCompany() ? field.isForCompanies() : field.isForPersons())
          .map(StoredContact::of)
          .forEach(contact -> edits.save(withHeading(contact, field.value())));
    }
  }

  /** Changes a field in the definitions and in all contacts. */
  void change(int id, UnaryOperator<WireObject> change) {
    edits.contacts.define(definitions -> definitions.withAllOf(edits.contacts.everything(), id));
    Definitions.Field field =
        Objects.requireNonNull(edits.contacts.everything().definitions().fields().get(id));
    edits.contacts.define(
        definitions ->
            definitions.withField(
                new Definitions.Field(
                    change.apply(field.value()), field.isForPersons(), field.isForCompanies())));
    changeInContacts(id, change);
  }

  /** Changes a field in the contacts that have it; null to remove it. */
  private void changeInContacts(int id, @Nullable UnaryOperator<WireObject> change) {
    for (ListedContact contact : edits.contacts.everything().all().toList()) {
      if (contact.fields().stream().anyMatch(field -> field.number("id") == id)) {
        List<WireObject> fields = new ArrayList<>();
        for (WireObject field : contact.fields()) {
          if (field.number("id") != id) {
            fields.add(field);
          } else if (change != null) {
            fields.add(change.apply(field));
          }
        }
        edits.save(withFields(StoredContact.of(contact), fields));
      }
    }
  }

  /** Removes a field from the definitions and from all contacts. */
  void remove(int id) {
    changeInContacts(id, null);
    edits.contacts.define(definitions -> definitions.withoutField(id));
  }

  private static StoredContact withHeading(StoredContact contact, WireObject heading) {
    List<WireObject> fields = new ArrayList<>(contact.fields());
    fields.add(heading);
    return withFields(contact, fields);
  }

  private static StoredContact withFields(StoredContact contact, List<WireObject> fields) {
    fields.sort(Comparator.comparingInt(field -> field.number("position")));
    return contact.with(
        MemberOrder.with(contact.members(), "customFields", WireObject.array(fields)));
  }
}
