package r7contacts.files.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import r7contacts.domain.Address;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.ContactInfo;

/** Contact infos and addresses of a row, which are read cell by cell. */
final class InfoCells {

  private static final KindCell DEFAULT_ADDRESS_KIND =
      new KindCell(Channel.ADDRESS.codeOf(Category.OTHER), false);

  private static final Pattern BETWEEN_VALUES = Pattern.compile(" ::: ");

  private final boolean isOfGoogle;
  private final Map<Column, List<String>> values = new TreeMap<>(Column.ORDER);
  private final Map<Column, KindCell> kinds = new HashMap<>();
  private KindCell addressKind = DEFAULT_ADDRESS_KIND;

  /**
   * Creates an empty row.
   *
   * @param isOfGoogle whether cells are written as in tables of Google
   */
  InfoCells(boolean isOfGoogle) {
    this.isOfGoogle = isOfGoogle;
  }

  /**
   * Adds the cell of a column.
   *
   * @throws IllegalArgumentException if it must contain a category, and does not
   */
  void add(Column column, String cell) {
    if (column instanceof Column.FirstInfo first && first.isKind()) {
      kinds.put(new Column.FirstInfo(first.channelCode(), false), kind(first.channelCode(), cell));
    } else if (column instanceof Column.FurtherKind further) {
      kinds.put(further, kind(further.channelCode(), cell));
    } else if (column.equals(new Column.AddressPart(Heading.ADDRESS_KIND))) {
      addressKind = kind(Channel.ADDRESS.code(), cell);
    } else {
      values.computeIfAbsent(column, any -> new ArrayList<>()).addAll(split(column, cell));
    }
  }

  private KindCell kind(int channelCode, String cell) {
    Channel channel = Channel.ofCode(channelCode);
    return isOfGoogle ? KindCell.readLabel(channel, cell) : KindCell.read(channel, cell);
  }

  private List<String> split(Column column, String cell) {
    return isOfGoogle && column.group() == Column.INFOS
        ? BETWEEN_VALUES.splitAsStream(cell).filter(value -> !value.isBlank()).toList()
        : List.of(cell);
  }

  /** Returns the contact infos. Those without a category are "other". */
  List<ContactInfo> infos() {
    List<ContactInfo> infos = new ArrayList<>();
    values.forEach(
        (column, cells) -> {
          if (column instanceof Column.FirstInfo first) {
            KindCell kind = kinds.getOrDefault(first, other(first.channelCode()));
            addAll(infos, first.channelCode(), kind, cells);
          } else if (column instanceof Column.FurtherInfo further) {
            KindCell kind =
                kinds.getOrDefault(
                    new Column.FurtherKind(further.channelCode(), further.number()),
                    new KindCell(further.kindCode(), false));
            addAll(infos, further.channelCode(), kind, cells);
          }
        });
    return infos;
  }

  /** Adds contact infos, of which only the first one can be primary. */
  private static void addAll(
      List<ContactInfo> infos, int channelCode, KindCell kind, List<String> values) {
    boolean isPrimary = kind.isPrimary();
    for (String value : values) {
      infos.add(ContactInfo.ofCodes(channelCode, kind.code(), value).withPrimary(isPrimary));
      isPrimary = false;
    }
  }

  private static KindCell other(int channelCode) {
    Channel channel = Channel.ofCode(channelCode);
    return new KindCell(channel == Channel.UNKNOWN ? 0 : channel.codeOf(Category.OTHER), false);
  }

  /** Returns the addresses. */
  List<Address> addresses() {
    Map<Integer, Address.Builder> byNumber = new TreeMap<>();
    values.forEach(
        (column, cells) -> {
          String cell = String.join(" ", cells);
          if (column instanceof Column.AddressPart part) {
            Address.Builder first =
                byNumber.computeIfAbsent(
                    1,
                    number ->
                        Address.builder()
                            .categoryCode(addressKind.code())
                            .primary(addressKind.isPrimary()));
            set(first, part.heading(), cell);
          } else if (column instanceof Column.FurtherAddressPart part) {
            Address.Builder further =
                byNumber.computeIfAbsent(
                    part.number(), number -> Address.builder().categoryCode(part.kindCode()));
            set(further, part.heading(), cell);
          }
        });
    return byNumber.values().stream().map(Address.Builder::build).toList();
  }

  private static void set(Address.Builder address, Heading heading, String cell) {
    switch (heading) {
      case STREET -> address.street(cell);
      case CITY -> address.city(cell);
      case STATE -> address.state(cell);
      case POSTCODE -> address.zip(cell);
      case COUNTRY -> address.country(cell);
      default -> throw new IllegalStateException(heading + " is not a part of an address");
    }
  }
}
