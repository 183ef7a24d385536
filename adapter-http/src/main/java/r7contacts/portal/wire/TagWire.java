package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;

/** A tag, in the portal's words (field guide §11.7). */
public final class TagWire {

  public @Nullable String title;
  public @Nullable Integer relativeItemsCount;

  private static final Members<TagWire> MEMBERS =
      Members.of(TagWire::new)
          .with("title", (to, value) -> to.title = value.text())
          .with("relativeItemsCount", (to, value) -> to.relativeItemsCount = value.number())
          .build();

  /** Returns the object at hand; null if there is nothing in it. */
  public static @Nullable TagWire read(WireTokens value) {
    return MEMBERS.read(value);
  }
}
