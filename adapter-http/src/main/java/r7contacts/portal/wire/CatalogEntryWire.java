package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;
import r7contacts.portal.wire.Members.Member;

/** Stage or type of a contact (field guide §8.8). */
public class CatalogEntryWire {

  static final Members.Builder TABLE = Members.table();

  private static final Member<Long> ID = TABLE.longNumber("id");
  private static final Member<String> TITLE = TABLE.recurringText("title");
  private static final Member<String> DESCRIPTION = TABLE.recurringText("description");
  private static final Member<String> COLOR = TABLE.recurringText("color");
  private static final Member<Integer> SORT_ORDER = TABLE.number("sortOrder");
  private static final Members<CatalogEntryWire> MEMBERS = TABLE.build(CatalogEntryWire::new);

  public final @Nullable Long id;
  public final @Nullable String title;
  public final @Nullable String description;
  public final @Nullable String color;
  public final @Nullable Integer sortOrder;

  CatalogEntryWire(Values values) {
    id = values.of(ID);
    title = values.of(TITLE);
    description = values.of(DESCRIPTION);
    color = values.of(COLOR);
    sortOrder = values.of(SORT_ORDER);
  }

  /** Reads the object at the current token; null if no member has a value. */
  public static @Nullable CatalogEntryWire read(WireTokens value) {
    return MEMBERS.read(value);
  }
}
