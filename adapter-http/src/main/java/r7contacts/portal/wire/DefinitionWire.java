package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;

/** A custom field without a contact, in the portal's words (field guide §11.7). */
public final class DefinitionWire extends FieldWire {

  public @Nullable Integer relativeItemsCount;

  private static final Members<DefinitionWire> MEMBERS =
      members(DefinitionWire::new)
          .with("relativeItemsCount", (to, value) -> to.relativeItemsCount = value.number())
          .build();

  /** Returns the object at hand; null if there is nothing in it. */
  public static @Nullable DefinitionWire read(WireTokens value) {
    return MEMBERS.read(value);
  }
}
