package r7contacts.json.form;

import r7contacts.domain.CustomField;
import r7contacts.json.document.MemberReader;
import r7contacts.json.document.MemberWriter;

/** JSON form of a custom field; its value is among the same members, see {@link FieldValueForm}. */
public final class CustomFieldForm {

  private CustomFieldForm() {}

  /** Reads a field. */
  public static CustomField read(MemberReader json) {
    return new CustomField(
        json.number("id").getOrElse(0L),
        json.number("entityId").getOrElse(0L),
        json.text("label"),
        json.number("position", 0),
        json.text("mask"),
        FieldValueForm.read(json));
  }

  /** Writes a field. */
  public static void write(MemberWriter json, CustomField field) {
    json.number("id", field.id());
    json.number("entityId", field.entityId(), 0);
    json.text("label", field.label());
    json.number("position", field.position(), 0);
    FieldValueForm.write(json, field.value());
    json.text("mask", field.mask());
  }
}
