package r7contacts.domain;

import io.vavr.control.Option;

/** Visitor that returns a value of the same kind with another text. */
record TextReplacement(Option<String> text) implements FieldValue.Visitor<FieldValue> {

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
