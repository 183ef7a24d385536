package r7contacts.portal.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import r7contacts.portal.wire.Allowance;
import r7contacts.portal.wire.Members;
import r7contacts.portal.wire.Members.Member;
import r7contacts.portal.wire.Values;
import r7contacts.portal.wire.WireTokens;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Configuration of a custom field: a JSON text inside the answer (field guide §8.6), read leniently
 * like the answer.
 *
 * @param size width of a text, in characters
 * @param rows height of a text area
 * @param columns width of a text area
 * @param options options of a choice, without blank ones
 */
public record FieldMask(
    @Nullable Integer size,
    @Nullable Integer rows,
    @Nullable Integer columns,
    List<String> options) {

  private static final Members.Builder TABLE = Members.table();
  private static final Member<Integer> SIZE = TABLE.number("size");
  private static final Member<Integer> ROWS = TABLE.number("rows");
  private static final Member<Integer> COLUMNS = TABLE.number("cols");
  private static final Members<FieldMask> AREA = TABLE.build(FieldMask::area);

  private static final JsonFactory JSON = new JsonFactory();
  static final FieldMask EMPTY = new FieldMask(null, null, null, List.of());

  /** Parses a mask; one that is not JSON is empty. */
  public static FieldMask parse(String json) {
    try (JsonParser tokens = JSON.createParser(ObjectReadContext.empty(), json)) {
      WireTokens values = new WireTokens(tokens, null, Allowance.of(Long.MAX_VALUE));
      FieldMask mask = values.document(FieldMask::read);
      values.end();
      return mask == null ? EMPTY : mask;
    } catch (JacksonException e) {
      return EMPTY;
    }
  }

  private static @Nullable FieldMask read(WireTokens value) {
    if (value.isList()) {
      List<String> options = value.addTo(null, WireTokens::text);
      return options == null ? EMPTY : new FieldMask(null, null, null, List.copyOf(options));
    }
    return AREA.readAny(value);
  }

  /** Returns the mask of a text or a text area. */
  private static FieldMask area(Values values) {
    return new FieldMask(values.of(SIZE), values.of(ROWS), values.of(COLUMNS), List.of());
  }

  /** Returns the positive value of a mask, else the portal's default. */
  static int orElse(@Nullable Integer value, int defaultValue) {
    return value != null && value > 0 ? value : defaultValue;
  }
}
