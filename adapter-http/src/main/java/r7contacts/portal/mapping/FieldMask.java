package r7contacts.portal.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import r7contacts.portal.wire.Allowance;
import r7contacts.portal.wire.Members;
import r7contacts.portal.wire.WireTokens;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * How a custom field was set up: a JSON text inside the answer (field guide §8.6), read as
 * leniently as the answer.
 *
 * @param size, rows, columns how large the portal shows the field
 * @param options of a choice, blank ones left out
 */
public record FieldMask(
    @Nullable Integer size,
    @Nullable Integer rows,
    @Nullable Integer columns,
    List<String> options) {

  private static final JsonFactory JSON = new JsonFactory();
  static final FieldMask SILENT = new FieldMask(null, null, null, List.of());

  public static FieldMask parse(String json) {
    try (JsonParser tokens = JSON.createParser(ObjectReadContext.empty(), json)) {
      WireTokens values = new WireTokens(tokens, null, Allowance.of(Long.MAX_VALUE));
      FieldMask mask = values.document(FieldMask::read);
      values.end();
      return mask == null ? SILENT : mask;
    } catch (JacksonException e) {
      return SILENT;
    }
  }

  private static @Nullable FieldMask read(WireTokens value) {
    if (value.isList()) {
      List<String> options = value.addTo(List.of(), WireTokens::text);
      return new FieldMask(null, null, null, List.copyOf(options));
    }
    Area area = Area.MEMBERS.readAny(value);
    return area == null ? null : new FieldMask(area.size, area.rows, area.columns, List.of());
  }

  /** A mask of texts: how large the portal shows them. */
  private static final class Area {
    @Nullable Integer size;
    @Nullable Integer rows;
    @Nullable Integer columns;

    static final Members<Area> MEMBERS =
        Members.of(Area::new)
            .with("size", (to, value) -> to.size = value.number())
            .with("rows", (to, value) -> to.rows = value.number())
            .with("cols", (to, value) -> to.columns = value.number())
            .build();
  }

  /** What the mask says, or else what the portal does where it says nothing. */
  static int orElse(@Nullable Integer said, int otherwise) {
    return said != null && said > 0 ? said : otherwise;
  }
}
