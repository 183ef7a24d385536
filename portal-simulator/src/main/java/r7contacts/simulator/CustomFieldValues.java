package r7contacts.simulator;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values below {@code {entity}/{id}/customfield}, in the order of the definitions. */
final class CustomFieldValues {

  private static final int HEADING = 4;

  private CustomFieldValues() {}

  /**
   * Returns the values that a contact has of the defined fields, and all headings. Whether there is
   * such a contact is not checked, as on the portal.
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
