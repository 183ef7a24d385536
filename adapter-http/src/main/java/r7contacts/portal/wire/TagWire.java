package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;

/** Tag with the number of its uses (field guide §11.7). */
public final class TagWire {

  public @Nullable String title;
  public @Nullable Integer relativeItemsCount;

  private static final Members<TagWire> MEMBERS =
      Members.of(TagWire::new)
          .with("title", (to, value) -> to.title = value.text())
          .with("relativeItemsCount", (to, value) -> to.relativeItemsCount = value.number())
          .build();

  /** Reads the object at the current token; null if no member has a value. */
  public static @Nullable TagWire read(WireTokens value) {
    return MEMBERS.read(value);
  }
}
