package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;
import r7contacts.portal.wire.Members.Member;

/** Tag with the number of its uses (field guide §11.7). */
public final class TagWire {

  private static final Members.Builder TABLE = Members.table();
  private static final Member<String> TITLE = TABLE.text("title");
  private static final Member<Integer> RELATIVE_ITEMS_COUNT = TABLE.number("relativeItemsCount");
  private static final Members<TagWire> MEMBERS = TABLE.build(TagWire::new);

  public final @Nullable String title;
  public final @Nullable Integer relativeItemsCount;

  private TagWire(Values values) {
    title = values.of(TITLE);
    relativeItemsCount = values.of(RELATIVE_ITEMS_COUNT);
  }

  /** Reads the object at the current token; null if no member has a value. */
  public static @Nullable TagWire read(WireTokens value) {
    return MEMBERS.read(value);
  }
}
