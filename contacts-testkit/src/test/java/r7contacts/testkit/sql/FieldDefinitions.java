package r7contacts.testkit.sql;

import io.vavr.control.Option;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import r7contacts.domain.Contact;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.FieldValue;
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
    return new FieldDefinition(
        first.id(),
        first.label(),
        first.position(),
        first.mask(),
        first.value().accept(new WithoutText()),
        Math.toIntExact(used));
  }

  /** The same kind of field without a text. */
  private static final class WithoutText implements FieldValue.Visitor<FieldValue> {

    @Override
    public FieldValue text(FieldValue.Text value) {
      return new FieldValue.Text(Option.none(), value.size());
    }

    @Override
    public FieldValue textArea(FieldValue.TextArea value) {
      return new FieldValue.TextArea(Option.none(), value.rows(), value.columns());
    }

    @Override
    public FieldValue choice(FieldValue.Choice value) {
      return FieldValue.Choice.of(null, value.options());
    }

    @Override
    public FieldValue flag(FieldValue.Flag value) {
      return FieldValue.Flag.of(false);
    }

    @Override
    public FieldValue heading(FieldValue.Heading value) {
      return FieldValue.Heading.empty();
    }

    @Override
    public FieldValue date(FieldValue.Date value) {
      return FieldValue.Date.of(null);
    }

    @Override
    public FieldValue unknown(FieldValue.Unknown value) {
      return FieldValue.Unknown.of(value.typeCode(), null);
    }
  }
}
