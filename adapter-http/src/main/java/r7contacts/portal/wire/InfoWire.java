package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;
import r7contacts.portal.wire.Members.Member;

/** Contact info: phone, e-mail, site or messenger of a contact (field guide §8.4). */
public final class InfoWire {

  private static final Members.Builder TABLE = Members.table();
  private static final Member<Long> ID = TABLE.longNumber("id");
  private static final Member<Integer> INFO_TYPE = TABLE.number("infoType");
  private static final Member<Integer> CATEGORY = TABLE.number("category");
  private static final Member<String> DATA = TABLE.text("data");
  private static final Member<String> CATEGORY_NAME = TABLE.recurringText("categoryName");
  private static final Member<Boolean> IS_PRIMARY = TABLE.flag("isPrimary");
  private static final Members<InfoWire> MEMBERS = TABLE.build(InfoWire::new);

  public final @Nullable Long id;
  public final @Nullable Integer infoType;
  public final @Nullable Integer category;
  public final @Nullable String data;
  public final @Nullable String categoryName;
  public final @Nullable Boolean isPrimary;

  private InfoWire(Values values) {
    id = values.of(ID);
    infoType = values.of(INFO_TYPE);
    category = values.of(CATEGORY);
    data = values.of(DATA);
    categoryName = values.of(CATEGORY_NAME);
    isPrimary = values.of(IS_PRIMARY);
  }

  /** Reads the object at the current token; null if no member has a value. */
  public static @Nullable InfoWire read(WireTokens value) {
    return MEMBERS.read(value);
  }
}
