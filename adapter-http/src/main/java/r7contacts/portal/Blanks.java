package r7contacts.portal;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the portal sends for nothing, made null: XML cannot tell null, an empty text, an empty
 * object and an empty list apart (WC §5), so no format may.
 */
final class Blanks {

  private Blanks() {}

  /** The record, or null if it is equal to the one in which everything is null. */
  static <T> @Nullable T toNull(@Nullable T wire, T empty) {
    return empty.equals(wire) ? null : wire;
  }

  /** The records of a list that hold anything. */
  static <T> List<T> dropped(@Nullable List<@Nullable T> wires, T empty) {
    return wires == null
        ? List.of()
        : wires.stream().filter(Objects::nonNull).filter(wire -> !wire.equals(empty)).toList();
  }

  static List<String> dropped(@Nullable List<@Nullable String> texts) {
    return texts == null ? List.of() : texts.stream().filter(Objects::nonNull).toList();
  }
}
