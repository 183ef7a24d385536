package r7contacts.testkit.sql;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import r7contacts.domain.Contact;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.Person;

/** The custom fields that contacts have, as definitions. */
final class FieldDefinitions {

  private FieldDefinitions() {}

  static List<FieldDefinition> of(List<Contact> contacts, boolean ofPeople) {
    Map<Long, List<CustomField>> fields =
        contacts.stream()
            .filter(contact -> contact instanceof Person == ofPeople)
            .flatMap(contact -> contact.customFields().stream())
            .collect(Collectors.groupingBy(CustomField::id));
    return fields.values().stream()
        .map(FieldDefinitions::definition)
        .sorted(Comparator.comparingInt(FieldDefinition::position))
        .toList();
  }

  private static FieldDefinition definition(List<CustomField> ofOneId) {
    CustomField first = ofOneId.get(0);
    long used = ofOneId.stream().filter(field -> field.text().isDefined()).count();
    return FieldDefinition.of(first, Math.toIntExact(used));
  }
}
