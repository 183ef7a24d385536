package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;

/** Entry of a catalog of stages or types, with the number of its uses (field guide §8.8, §11.7). */
public final class CatalogUsageWire extends CatalogEntryWire {

  public @Nullable Integer relativeItemsCount;

  private static final Members<CatalogUsageWire> MEMBERS =
      members(CatalogUsageWire::new)
          .with("relativeItemsCount", (to, value) -> to.relativeItemsCount = value.number())
          .build();

  /** Reads the object at the current token; null if no member has a value. */
  public static @Nullable CatalogUsageWire read(WireTokens value) {
    return MEMBERS.read(value);
  }
}
