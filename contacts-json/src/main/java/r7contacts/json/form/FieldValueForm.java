package r7contacts.json.form;

import io.vavr.control.Option;
import r7contacts.domain.Channel;
import r7contacts.domain.FieldValue;
import r7contacts.json.document.MemberReader;
import r7contacts.json.document.MemberWriter;

/** JSON form of a custom field's value: its type, its text and what else the type has. */
final class FieldValueForm {

  private FieldValueForm() {}

  static FieldValue read(MemberReader json) {
    String type =
        json.oneOf("type", "text", "textArea", "choice", "flag", "heading", "date", "unknown");
    Option<String> text = json.text("text");
    return switch (type) {
      case "text" -> new FieldValue.Text(text, json.count("size", FieldValue.Text.DEFAULT_SIZE));
      case "textArea" ->
          new FieldValue.TextArea(
              text,
              json.count("rows", FieldValue.TextArea.DEFAULT_ROWS),
              json.count("columns", FieldValue.TextArea.DEFAULT_COLUMNS));
      case "choice" -> new FieldValue.Choice(text, json.texts("options"));
      case "flag" -> new FieldValue.Flag(text);
      case "heading" -> new FieldValue.Heading(text);
      case "date" -> new FieldValue.Date(text);
      default -> new FieldValue.Unknown(json.number("typeCode", Channel.NO_CODE), text);
    };
  }

  static void write(MemberWriter json, FieldValue value) {
    value.accept(new Writer(json));
  }

  private record Writer(MemberWriter json) implements FieldValue.Visitor<MemberWriter> {

    private MemberWriter start(String type, FieldValue value) {
      json.text("type", type);
      json.text("text", value.text());
      return json;
    }

    @Override
    public MemberWriter text(FieldValue.Text value) {
      start("text", value).number("size", value.size(), FieldValue.Text.DEFAULT_SIZE);
      return json;
    }

    @Override
    public MemberWriter textArea(FieldValue.TextArea value) {
      start("textArea", value).number("rows", value.rows(), FieldValue.TextArea.DEFAULT_ROWS);
      json.number("columns", value.columns(), FieldValue.TextArea.DEFAULT_COLUMNS);
      return json;
    }

    @Override
    public MemberWriter choice(FieldValue.Choice value) {
      start("choice", value).texts("options", value.options());
      return json;
    }

    @Override
    public MemberWriter flag(FieldValue.Flag value) {
      return start("flag", value);
    }

    @Override
    public MemberWriter heading(FieldValue.Heading value) {
      return start("heading", value);
    }

    @Override
    public MemberWriter date(FieldValue.Date value) {
      return start("date", value);
    }

    @Override
    public MemberWriter unknown(FieldValue.Unknown value) {
      start("unknown", value).number("typeCode", value.typeCode());
      return json;
    }
  }
}
