package r7contacts.portal.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answer with a list (field guide §4.1, §7.2). An absent list is empty: XML does not represent an
 * empty list, and represents a list of one as a single value.
 */
public final class ListWire<T> extends EnvelopeWire {

  /** Number of entries in this answer, as the portal states it. */
  public @Nullable Integer count;

  /** Total number of entries, if the portal states it (field guide §11.2). */
  public @Nullable Long total;

  /** The entries; null for an entry without values. */
  public List<@Nullable T> response = List.of();

  private ListWire() {}

  /** Returns a reader of answers with a list of these items. */
  public static <T> WireTokens.Reader<ListWire<T>> of(WireTokens.Reader<T> item) {
    return EnvelopeWire.<ListWire<T>>members(ListWire::new)
            .with("count", (to, value) -> to.count = value.number())
            .with("total", (to, value) -> to.total = value.longNumber())
            .with("response", (to, value) -> to.response = value.addAllTo(to.response, item))
            .build()
        ::readAny;
  }
}
