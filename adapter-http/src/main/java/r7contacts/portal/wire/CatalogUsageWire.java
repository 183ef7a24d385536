package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;
import r7contacts.portal.wire.Members.Member;

/** Entry of a catalog of stages or types, with the number of its uses (field guide §8.8, §11.7). */
public final class CatalogUsageWire extends CatalogEntryWire {

  private static final Members.Builder TABLE = CatalogEntryWire.TABLE.extend();
  private static final Member<Integer> RELATIVE_ITEMS_COUNT = TABLE.number("relativeItemsCount");
  private static final Members<CatalogUsageWire> MEMBERS = TABLE.build(CatalogUsageWire::new);

  public final @Nullable Integer relativeItemsCount;

  private CatalogUsageWire(Values values) {
    super(values);
    relativeItemsCount = values.of(RELATIVE_ITEMS_COUNT);
  }

  /** Reads the object at the current token; null if no member has a value. */
  public static @Nullable CatalogUsageWire read(WireTokens value) {
    return MEMBERS.read(value);
  }
}
