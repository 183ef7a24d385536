package r7contacts.simulator.crm;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.wire.WireObject;

/** The custom field values below {@code {entity}/{id}/customfield}. */
final class CustomFieldValues {

  private static final int HEADING = 4;

  private CustomFieldValues() {}

  /**
   * Returns a contact's values and all headings, in the order of the definitions. As on portals the
   * contact need not exist.
   */
  static List<WireObject> of(@Nullable ListedContact contact, List<WireObject> definitions) {
    List<WireObject> values = contact == null ? List.of() : contact.fields();
    return definitions.stream().flatMap(definition -> shown(definition, values)).toList();
  }

  private static Stream<WireObject> shown(WireObject definition, List<WireObject> values) {
    if (definition.number("fieldType") == HEADING) {
      return Stream.of(
          definition
              .with("entityId", "0")
              .with("fieldValue", "\"\"")
              .without("relativeItemsCount"));
    }
    return values.stream()
        .filter(value -> value.number("id") == definition.number("id"))
        .filter(value -> !value.text("fieldValue").isBlank());
  }
}
