package r7contacts.files.table;

import io.vavr.control.Option;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import r7contacts.domain.Address;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.files.Language;
import r7contacts.files.labels.Labels;

/** The contact infos and addresses of a contact by the columns that they belong to. */
final class InfoRow {

  /** Parts of an address, by their headings. */
  private static final Map<Heading, Function<Address, Option<String>>> PARTS =
      new LinkedHashMap<>();

  static {
    PARTS.put(Heading.STREET, Address::street);
    PARTS.put(Heading.CITY, Address::city);
    PARTS.put(Heading.STATE, Address::state);
    PARTS.put(Heading.POSTCODE, Address::zip);
    PARTS.put(Heading.COUNTRY, Address::country);
  }

  private final Language language;
  private final Map<Column, String> cells = new HashMap<>();

  private InfoRow(Language language) {
    this.language = language;
  }

  /** Returns the values of a contact. Absent values have no entry. */
  static Map<Column, String> of(Contact contact, Language language) {
    InfoRow row = new InfoRow(language);
    contact.infos().stream()
        .map(ContactInfo::channelCode)
        // The value of an address is JSON; the address itself is among the contact's addresses.
        .filter(code -> code != Channel.ADDRESS.code())
        .distinct()
        .forEach(code -> row.addInfos(code, contact));
    row.addAddresses(contact);
    return row.cells;
  }

  private void addInfos(int channelCode, Contact contact) {
    List<ContactInfo> all =
        contact.infos().stream()
            .filter(info -> info.channelCode() == channelCode && info.value().isDefined())
            .toList();
    int number = 1;
    for (ContactInfo info : primaryFirst(all, ContactInfo::isPrimary)) {
      String value = info.value().get();
      if (number == 1) {
        cells.put(new Column.FirstInfo(channelCode, false), value);
        cells.put(
            new Column.FirstInfo(channelCode, true),
            KindCell.write(
                Labels.category(info.channel(), info.categoryCode(), language),
                info.isPrimary(),
                language));
      } else {
        cells.put(new Column.FurtherInfo(channelCode, number, info.categoryCode()), value);
      }
      number++;
    }
  }

  private void addAddresses(Contact contact) {
    int number = 1;
    for (Address address : primaryFirst(contact.addresses(), Address::isPrimary)) {
      int place = number;
      PARTS.forEach(
          (heading, part) ->
              part.apply(address)
                  .forEach(
                      text ->
                          cells.put(
                              place == 1
                                  ? new Column.AddressPart(heading)
                                  : new Column.FurtherAddressPart(
                                      heading, place, address.categoryCode()),
                              text)));
      if (place == 1) {
        cells.put(
            new Column.AddressPart(Heading.ADDRESS_KIND),
            KindCell.write(
                Labels.category(Channel.ADDRESS, address.categoryCode(), language),
                address.isPrimary(),
                language));
      }
      number++;
    }
  }

  /** Returns the first primary element, then the others in their order. */
  private static <T> List<T> primaryFirst(List<T> all, Predicate<T> isPrimary) {
    Option<T> first = Option.ofOptional(all.stream().filter(isPrimary).findFirst());
    return first
        .map(
            primary ->
                Stream.concat(Stream.of(primary), all.stream().filter(other -> other != primary))
                    .toList())
        .getOrElse(all);
  }
}
