package r7contacts.portal.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer with a list (field guide §4.1, §7.2). In XML an empty list is not written and a list of
 * one looks like a single value, so an absent list is an empty one here.
 */
public final class ListWire<T> extends EnvelopeWire {

  /** How many entries the portal says that it sends. */
  public @Nullable Integer count;

  /** How many entries there are in all, where the portal says so (field guide §11.2). */
  public @Nullable Long total;

  public List<@Nullable T> response = List.of();

  private ListWire() {}

  /** Returns a reader of answers with a list of these. */
  public static <T> WireTokens.Reader<ListWire<T>> of(WireTokens.Reader<T> item) {
    return EnvelopeWire.<ListWire<T>>members(ListWire::new)
            .with("count", (to, value) -> to.count = value.number())
            .with("total", (to, value) -> to.total = value.longNumber())
            .with("response", (to, value) -> to.response = value.addAllTo(to.response, item))
            .build()
        ::readAny;
  }
}
