package r7contacts.domain.change;

import io.vavr.control.Option;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.FieldValue;

/** Visitor that returns a value of the same kind with another text. */
record FieldTexts(Option<String> text) implements FieldValue.Visitor<FieldValue> {

  static FieldValue withText(FieldValue value, Option<String> text) {
    return value.accept(new FieldTexts(text));
  }

  /** Returns the definition of a field of a contact, without usage. */
  static FieldDefinition definition(CustomField field) {
    return new FieldDefinition(
        field.id(),
        field.label(),
        field.position(),
        field.mask(),
        withText(field.value(), Option.none()),
        0);
  }

  @Override
  public FieldValue text(FieldValue.Text value) {
    return new FieldValue.Text(text, value.size());
  }

  @Override
  public FieldValue textArea(FieldValue.TextArea value) {
    return new FieldValue.TextArea(text, value.rows(), value.columns());
  }

  @Override
  public FieldValue choice(FieldValue.Choice value) {
    return new FieldValue.Choice(text, value.options());
  }

  @Override
  public FieldValue flag(FieldValue.Flag value) {
    return new FieldValue.Flag(text);
  }

  @Override
  public FieldValue heading(FieldValue.Heading value) {
    return new FieldValue.Heading(text);
  }

  @Override
  public FieldValue date(FieldValue.Date value) {
    return new FieldValue.Date(text);
  }

  @Override
  public FieldValue unknown(FieldValue.Unknown value) {
    return new FieldValue.Unknown(value.typeCode(), text);
  }
}
