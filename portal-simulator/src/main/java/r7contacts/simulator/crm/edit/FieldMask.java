package r7contacts.simulator.crm.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.wire.Failure;
import r7contacts.simulator.wire.FailureException;
import r7contacts.simulator.wire.WireObject;

/** The mask of a custom field: its size, or its options. */
final class FieldMask {

  /** The type of fields with options. */
  static final int SELECT = 2;

  private static final int TEXT_AREA = 1;
  private static final int MAX_SIZE = 150;
  private static final int DEFAULT_SIZE = 40;
  private static final int MAX_ROWS = 25;
  private static final int DEFAULT_ROWS = 2;

  private FieldMask() {}

  /**
   * Returns the mask of a new field.
   *
   * @throws FailureException if the type needs a mask and it is missing or not JSON in a text
   */
  static String normalized(int type, @Nullable String mask) {
    if (type > SELECT) {
      return "";
    }
    if (mask == null || mask.isBlank()) {
      throw new FailureException(Failure.ARGUMENT);
    }
    if (type == SELECT) {
      if (options(mask).isEmpty()) {
        throw new FailureException(Failure.ARGUMENT);
      }
      return mask;
    }
    WireObject given = Infos.parsed(mask);
    WireObject sizes = given == null ? WireObject.of("{}") : given;
    return type == TEXT_AREA
        ? "{\"rows\":%d,\"cols\":%d}"
            .formatted(
                size(sizes, "rows", DEFAULT_ROWS, MAX_ROWS),
                size(sizes, "cols", DEFAULT_SIZE, MAX_SIZE))
        : "{\"size\":%d}".formatted(size(sizes, "size", DEFAULT_SIZE, MAX_SIZE));
  }

  private static int size(WireObject sizes, String name, int otherwise, int most) {
    String size = sizes.text(name);
    int number = size.matches("[0-9]{1,9}") ? Integer.parseInt(size) : otherwise;
    return Math.max(1, Math.min(most, number));
  }

  /** Returns the options of a mask; none if it is not an array of texts. */
  static List<String> options(String mask) {
    WireObject wrapped = Infos.parsed("{\"options\":" + mask + "}");
    return wrapped == null ? List.of() : wrapped.texts("options");
  }
}
