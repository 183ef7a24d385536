package r7contacts.portal.wire;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stage or type of a contact (field guide §8.8). */
public class CatalogEntryWire {

  public @Nullable Long id;
  public @Nullable String title;
  public @Nullable String description;
  public @Nullable String color;
  public @Nullable Integer sortOrder;

  private static final Members<CatalogEntryWire> MEMBERS = members(CatalogEntryWire::new).build();

  /** Starts a table with the members of all catalog entries. */
  static <T extends CatalogEntryWire> Members.Builder<T> members(Supplier<T> create) {
    return Members.of(create)
        .with("id", (to, value) -> to.id = value.longNumber())
        .with("title", (to, value) -> to.title = value.recurringText())
        .with("description", (to, value) -> to.description = value.recurringText())
        .with("color", (to, value) -> to.color = value.recurringText())
        .with("sortOrder", (to, value) -> to.sortOrder = value.number());
  }

  /** Reads the object at the current token; null if no member has a value. */
  public static @Nullable CatalogEntryWire read(WireTokens value) {
    return MEMBERS.read(value);
  }
}
