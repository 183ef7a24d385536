package r7contacts.portal.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import r7contacts.portal.wire.Members.Member;

/**
 * Answer with a list (field guide §4.1, §7.2). An absent list is empty: XML does not represent an
 * empty list, and represents a list of one as a single value.
 */
public final class ListWire<T> extends EnvelopeWire {

  private static final Members.Builder TABLE = EnvelopeWire.TABLE.extend();
  private static final Member<Integer> COUNT = TABLE.number("count");
  private static final Member<Long> TOTAL = TABLE.longNumber("total");

  static {
    TABLE.ignored("startIndex", "nextIndex");
  }

  /** Number of entries in this answer, as the portal states it. */
  public final @Nullable Integer count;

  /** Total number of entries, if the portal states it (field guide §11.2). */
  public final @Nullable Long total;

  /** The entries; null for an entry without values. */
  public final List<@Nullable T> response;

  private ListWire(Values values, Member<List<@Nullable T>> entries) {
    super(values);
    count = values.of(COUNT);
    total = values.of(TOTAL);
    response = values.list(entries);
  }

  /** Returns a reader of answers with a list of these items. */
  public static <T> WireTokens.Reader<ListWire<T>> of(WireTokens.Reader<T> item) {
    Members.Builder table = TABLE.extend();
    Member<List<@Nullable T>> response =
        table.add("response", (value, before) -> value.addAllTo(before, item));
    return table.build(values -> new ListWire<>(values, response))::readAny;
  }
}
