package r7contacts.files.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import r7contacts.domain.Address;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.ContactInfo;

/** Contact infos and addresses of a row, which are read cell by cell. */
final class InfoCells {

  private static final KindCell DEFAULT_ADDRESS_KIND =
      new KindCell(Channel.ADDRESS.codeOf(Category.OTHER), false);

  private final Map<Column, String> values = new TreeMap<>(Column.ORDER);
  private final Map<Integer, KindCell> kinds = new TreeMap<>();
  private KindCell addressKind = DEFAULT_ADDRESS_KIND;

  /**
   * Adds the cell of a column.
   *
   * @throws IllegalArgumentException if it must contain a category, and does not
   */
  void add(Column column, String cell) {
    if (column instanceof Column.FirstInfo first && first.isKind()) {
      kinds.put(first.channelCode(), KindCell.read(Channel.ofCode(first.channelCode()), cell));
    } else if (column.equals(new Column.AddressPart(Heading.ADDRESS_KIND))) {
      addressKind = KindCell.read(Channel.ADDRESS, cell);
    } else {
      values.put(column, cell);
    }
  }

  /** Returns the contact infos. Those without a category are "other". */
  List<ContactInfo> infos() {
    List<ContactInfo> infos = new ArrayList<>();
    values.forEach(
        (column, cell) -> {
          if (column instanceof Column.FirstInfo first) {
            int channel = first.channelCode();
            KindCell kind = kinds.getOrDefault(channel, other(channel));
            infos.add(
                ContactInfo.ofCodes(channel, kind.code(), cell).withPrimary(kind.isPrimary()));
          } else if (column instanceof Column.FurtherInfo further) {
            infos.add(ContactInfo.ofCodes(further.channelCode(), further.kindCode(), cell));
          }
        });
    return infos;
  }

  private static KindCell other(int channelCode) {
    Channel channel = Channel.ofCode(channelCode);
    return new KindCell(channel == Channel.UNKNOWN ? 0 : channel.codeOf(Category.OTHER), false);
  }

  /** Returns the addresses. */
  List<Address> addresses() {
    Map<Integer, Address.Builder> byNumber = new TreeMap<>();
    values.forEach(
        (column, cell) -> {
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
