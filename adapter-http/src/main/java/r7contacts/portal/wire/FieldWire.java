package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;
import r7contacts.portal.wire.Members.Member;

/** Custom field with its value (field guide §8.6). */
public class FieldWire {

  static final Members.Builder TABLE = Members.table();

  private static final Member<Long> ID = TABLE.longNumber("id");
  private static final Member<Long> ENTITY_ID = TABLE.longNumber("entityId");
  private static final Member<String> LABEL = TABLE.recurringText("label");
  private static final Member<String> FIELD_VALUE = TABLE.text("fieldValue");
  private static final Member<Integer> FIELD_TYPE = TABLE.number("fieldType");
  private static final Member<Integer> POSITION = TABLE.number("position");
  private static final Member<String> MASK = TABLE.mask("mask");
  private static final Members<FieldWire> MEMBERS = TABLE.build(FieldWire::new);

  public final @Nullable Long id;
  public final @Nullable Long entityId;
  public final @Nullable String label;
  public final @Nullable String fieldValue;
  public final @Nullable Integer fieldType;
  public final @Nullable Integer position;
  public final @Nullable String mask;

  FieldWire(Values values) {
    id = values.of(ID);
    entityId = values.of(ENTITY_ID);
    label = values.of(LABEL);
    fieldValue = values.of(FIELD_VALUE);
    fieldType = values.of(FIELD_TYPE);
    position = values.of(POSITION);
    mask = values.of(MASK);
  }

  /** Reads the object at the current token; null if no member has a value. */
  public static @Nullable FieldWire read(WireTokens value) {
    return MEMBERS.read(value);
  }
}
