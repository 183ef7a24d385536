package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;

/** An entry of one of the portal's lists, with how much it is used (field guide §8.8, §11.7). */
public final class CatalogItemWire extends CatalogEntryWire {

  public @Nullable Integer relativeItemsCount;

  private static final Members<CatalogItemWire> MEMBERS =
      members(CatalogItemWire::new)
          .with("relativeItemsCount", (to, value) -> to.relativeItemsCount = value.number())
          .build();

  /** Returns the object at hand; null if there is nothing in it. */
  public static @Nullable CatalogItemWire read(WireTokens value) {
    return MEMBERS.read(value);
  }
}
