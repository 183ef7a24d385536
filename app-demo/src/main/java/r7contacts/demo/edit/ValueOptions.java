package r7contacts.demo.edit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import r7contacts.domain.change.ContactChangeBuilder;

/** The options for single values that a new contact and an edit can set. */
final class ValueOptions {

  @Option(names = "--about", paramLabel = "TEXT", description = "The note, of one or more lines.")
  private @Nullable String about;

  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      description = "The title or the id of a stage. The command lists shows both.")
  private @Nullable String stage;

  @Option(
      names = "--field",
      paramLabel = "FIELD=VALUE",
      description =
          "A custom field by its label or id, and its value. The command fields shows labels, ids"
              + " and options.")
  private List<String> fields = new ArrayList<>();

  /**
   * Adds the parts that are given.
   *
   * @throws IllegalArgumentException if a value is blank or cannot be parsed
   */
  <B extends ContactChangeBuilder<?>> void addTo(Parts<B> parts) {
    parts.text("--about", about, (change, text) -> change.about(text));
    if (stage != null) {
      parts.value(
          "--stage",
          stage,
          String::strip,
          (change, portal, text) -> change.stage(portal.stage(text)));
    }
    parts.each("--field", fields, ValueOptions::fieldText, ValueOptions::addField);
  }

  private static String fieldText(String text) {
    int equals = text.indexOf('=');
    if (equals <= 0) {
      throw new IllegalArgumentException(
          "\"%s\" is not of the form FIELD=VALUE, such as Birthday=31.12.1990".formatted(text));
    }
    if (text.substring(equals + 1).isBlank()) {
      throw new IllegalArgumentException(
          "\"%s\" has no value; the command edit clears a field with --clear-field"
              .formatted(text));
    }
    return text;
  }

  private static void addField(ContactChangeBuilder<?> change, PortalValues portal, String text) {
    PortalValues.FieldText field = portal.fieldText(text);
    change.field(field.field(), field.text());
  }
}
