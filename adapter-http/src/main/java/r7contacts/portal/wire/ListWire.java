package r7contacts.portal.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer with a list (field guide §4.1, §7.2). In XML a list of none is not written at all and
 * one of one looks like a single value, so here an absent list is an empty one.
 *
 * @param count how many the portal says that it sends
 * @param total how many there are in all, where the portal says so (field guide §11.2)
 */
public record ListWire<T>(
    @Nullable Integer status,
    @Nullable Integer count,
    @Nullable Long total,
    List<@Nullable T> response,
    @Nullable ErrorWire error)
    implements EnvelopeWire {

  /** Reads answers with a list of these. */
  public static <T> WireTokens.Reader<ListWire<T>> of(WireTokens.Reader<T> item) {
    return value -> read(value, item);
  }

  private static <T> @Nullable ListWire<T> read(WireTokens value, WireTokens.Reader<T> item) {
    if (!value.entersObject()) {
      return null;
    }
    Integer status = null;
    Integer count = null;
    Long total = null;
    List<@Nullable T> response = List.of();
    ErrorWire error = null;
    String member;
    while ((member = value.nextMember()) != null) {
      switch (member) {
        case "status" -> status = value.number();
        case "count" -> count = value.number();
        case "total" -> total = value.longNumber();
        case "response" -> response = value.addAllTo(response, item);
        case "error" -> error = ErrorWire.read(value);
        default -> value.skipUnknown(member);
      }
    }
    return new ListWire<>(status, count, total, response, error);
  }
}
