package r7contacts.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer with a list (WC §3, §5). In XML a list of none is not written at all and one of one
 * looks like a single value, so here an absent list is an empty one.
 *
 * @param count how many the portal says that it sends
 * @param total how many there are in all, where the portal says so (WC §6)
 */
record ListWire<T>(
    @Nullable Integer status,
    @Nullable Integer count,
    @Nullable Long total,
    List<@Nullable T> response,
    @Nullable ErrorWire error)
    implements EnvelopeWire {

  ListWire {
    response = response == null ? List.of() : response;
  }
}
