package r7contacts.demo.options;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import r7contacts.domain.FieldDefinition;
import r7contacts.port.ContactCatalog;
import r7contacts.port.ContactError;

/**
 * The portal's custom fields for people and companies, each once, by position and id.
 *
 * @param ofPeople the ids of fields that people have
 * @param ofCompanies the ids of fields that companies have
 */
public record FieldList(List<FieldDefinition> fields, Set<Long> ofPeople, Set<Long> ofCompanies) {

  /**
   * Reads the custom fields.
   *
   * @throws r7contacts.port.ContactException if they cannot be read
   */
  public static FieldList read(ContactCatalog catalog) {
    List<FieldDefinition> people = catalog.personFields().getOrElseThrow(ContactError::toException);
    List<FieldDefinition> companies =
        catalog.companyFields().getOrElseThrow(ContactError::toException);
    Map<Long, FieldDefinition> byId = new LinkedHashMap<>();
    people.forEach(field -> byId.putIfAbsent(field.id(), field));
    companies.forEach(field -> byId.putIfAbsent(field.id(), field));
    List<FieldDefinition> fields =
        byId.values().stream()
            .sorted(
                Comparator.comparingInt(FieldDefinition::position)
                    .thenComparingLong(FieldDefinition::id))
            .toList();
    return new FieldList(fields, ids(people), ids(companies));
  }

  /**
   * Returns the field with this label or id, which has values.
   *
   * @throws IllegalArgumentException if no field or several have it, or if it is a heading
   */
  public FieldDefinition named(String label) {
    return ByName.one(
        "custom field",
        label,
        fields.stream().filter(field -> !field.isHeading()).toList(),
        FieldDefinition::id,
        FieldDefinition::label);
  }

  private static Set<Long> ids(List<FieldDefinition> fields) {
    return fields.stream().map(FieldDefinition::id).collect(Collectors.toSet());
  }
}
