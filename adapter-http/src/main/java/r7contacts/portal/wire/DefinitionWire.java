package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;

/** Definition of a custom field (field guide §11.7). */
public final class DefinitionWire extends FieldWire {

  public @Nullable Integer relativeItemsCount;

  private static final Members<DefinitionWire> MEMBERS =
      members(DefinitionWire::new)
          .with("relativeItemsCount", (to, value) -> to.relativeItemsCount = value.number())
          .build();

  /** Reads the object at the current token; null if no member has a value. */
  public static @Nullable DefinitionWire read(WireTokens value) {
    return MEMBERS.read(value);
  }
}
