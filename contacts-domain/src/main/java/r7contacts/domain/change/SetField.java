package r7contacts.domain.change;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import r7contacts.domain.Contact;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.FieldValue;
import r7contacts.domain.PrintableText;

/**
 * Edit that sets or clears the value of a custom field. A field that the contact shows twice shows
 * once afterwards, unless another program stored a value of the wrong kind (field guide §13.5).
 *
 * @param field the field, with its kind and options
 * @param text the new text, trimmed and with line feeds as portals store it; absent to clear
 */
public record SetField(FieldDefinition field, Option<String> text) implements Edit {

  /**
   * Creates an edit.
   *
   * @throws IllegalArgumentException if the text is blank
   */
  public SetField {
    Objects.requireNonNull(field, "field");
    String member = name(field);
    text = text.map(typed -> TextRules.storedOrRefused(member, typed));
  }

  @Override
  public String member() {
    return name(field);
  }

  @Override
  public Contact applyTo(Contact contact) {
    List<CustomField> before = contact.customFields();
    if (textsIn(before, field.id()).equals(text.toJavaList())) {
      return contact;
    }
    List<CustomField> after = new ArrayList<>(before);
    after.removeIf(any -> isField(any, field.id()));
    text.forEach(typed -> after.add(position(before), valueOf(before, contact, typed)));
    return contact.withProfile(contact.profile().toBuilder().customFields(after).build());
  }

  @Override
  public Option<String> valueIn(Contact contact) {
    List<String> texts = textsIn(contact.customFields(), field.id());
    return Option.when(!texts.isEmpty(), () -> String.join(", ", texts));
  }

  @Override
  public boolean replacesSame(Contact seen, Contact now) {
    return textsIn(seen.customFields(), field.id()).equals(textsIn(now.customFields(), field.id()));
  }

  @Override
  public List<Problem> problems() {
    if (field.isHeading()) {
      return List.of(Problem.of(Problem.Kind.HEADING, member(), "is a heading and has no value"));
    }
    return text.map(this::problems).getOrElse(List.of());
  }

  private List<Problem> problems(String typed) {
    List<Problem> problems = new ArrayList<>(TextRules.ofLongText(member(), typed));
    if (field.empty() instanceof FieldValue.Choice choice
        && !choice.options().isEmpty()
        && choice.options().stream().map(TextRules::stored).noneMatch(typed::equals)) {
      problems.add(
          Problem.of(
              Problem.Kind.NOT_AN_OPTION,
              member(),
              "takes one of its options: " + printable(String.join(", ", choice.options()))));
    }
    if (field.empty() instanceof FieldValue.Flag && !new FieldValue.Flag(text).isSet()) {
      problems.add(
          Problem.of(
              Problem.Kind.NOT_AN_OPTION, member(), "takes \"true\" for yes; clear it for no"));
    }
    return List.copyOf(problems);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.field(this);
  }

  /** Returns the texts of a field, several if a portal shows it twice. */
  static List<String> textsIn(List<CustomField> fields, long id) {
    return fields.stream()
        .filter(any -> isField(any, id))
        .flatMap(any -> any.text().toJavaStream())
        .map(TextRules::stored)
        .toList();
  }

  private static boolean isField(CustomField any, long id) {
    return any.id() == id && !any.isHeading();
  }

  /** Returns the index of the field in the list, or where it belongs by its position. */
  private int position(List<CustomField> fields) {
    int index = 0;
    while (index < fields.size()
        && !isField(fields.get(index), field.id())
        && (isIn(fields) || fields.get(index).position() <= field.position())) {
      index++;
    }
    return index;
  }

  private boolean isIn(List<CustomField> fields) {
    return fields.stream().anyMatch(any -> isField(any, field.id()));
  }

  /** Returns the field with a new text; label, kind and options stay as the contact has them. */
  private CustomField valueOf(List<CustomField> before, Contact contact, String typed) {
    CustomField old =
        before.stream()
            .filter(any -> isField(any, field.id()))
            .findFirst()
            .orElseGet(
                () ->
                    new CustomField(
                        field.id(),
                        contact.id().value(),
                        field.label(),
                        field.position(),
                        field.mask(),
                        field.empty()));
    return old.withValue(old.value().withText(typed));
  }

  private static String name(FieldDefinition field) {
    return field
        .label()
        .map(label -> "field \"" + printable(label) + "\"")
        .getOrElse("field #" + field.id());
  }

  private static String printable(String text) {
    String line = PrintableText.singleLine(text);
    return line.length() <= TextRules.MAX_CHARACTERS
        ? line
        : line.substring(0, TextRules.MAX_CHARACTERS) + "…";
  }
}
