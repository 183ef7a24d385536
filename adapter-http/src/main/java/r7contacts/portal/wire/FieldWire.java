package r7contacts.portal.wire;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Custom field with its value (field guide §8.6). */
public class FieldWire {

  public @Nullable Long id;
  public @Nullable Long entityId;
  public @Nullable String label;
  public @Nullable String fieldValue;
  public @Nullable Integer fieldType;
  public @Nullable Integer position;
  public @Nullable String mask;

  private static final Members<FieldWire> MEMBERS =
      members(FieldWire::new)
          .with("entityId", (to, value) -> to.entityId = value.longNumber())
          .with("fieldValue", (to, value) -> to.fieldValue = value.text())
          .build();

  /** Starts a table with the members that fields and their definitions share. */
  static <T extends FieldWire> Members.Builder<T> members(Supplier<T> create) {
    return Members.of(create)
        .with("id", (to, value) -> to.id = value.longNumber())
        .with("label", (to, value) -> to.label = value.recurringText())
        .with("fieldType", (to, value) -> to.fieldType = value.number())
        .with("position", (to, value) -> to.position = value.number())
        .with("mask", (to, value) -> to.mask = value.mask());
  }

  /** Reads the object at the current token; null if no member has a value. */
  public static @Nullable FieldWire read(WireTokens value) {
    return MEMBERS.read(value);
  }
}
