package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;
import r7contacts.portal.wire.Members.Member;

/** Definition of a custom field (field guide §11.7). */
public final class DefinitionWire extends FieldWire {

  private static final Members.Builder TABLE = FieldWire.TABLE.extend();
  private static final Member<Integer> RELATIVE_ITEMS_COUNT = TABLE.number("relativeItemsCount");
  private static final Members<DefinitionWire> MEMBERS = TABLE.build(DefinitionWire::new);

  public final @Nullable Integer relativeItemsCount;

  private DefinitionWire(Values values) {
    super(values);
    relativeItemsCount = values.of(RELATIVE_ITEMS_COUNT);
  }

  /** Reads the object at the current token; null if no member has a value. */
  public static @Nullable DefinitionWire read(WireTokens value) {
    return MEMBERS.read(value);
  }
}
