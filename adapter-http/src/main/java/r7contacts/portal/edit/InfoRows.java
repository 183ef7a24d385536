package r7contacts.portal.edit;

import io.vavr.control.Option;
import java.util.List;
import r7contacts.domain.Address;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.change.ListMember;

/**
 * Rows in which a portal stores contact infos and addresses. Their ids are found by content: they
 * change whenever a user saves the contact, and addresses are sent without them.
 */
final class InfoRows {

  private InfoRows() {}

  /** Returns the row of a contact info as the contact was read; absent if it came without one. */
  static Option<Long> read(Object element, Contact contact) {
    return element instanceof ContactInfo info ? ofInfo(info, contact.infos()) : Option.none();
  }

  /** Returns a row with the content of this contact info or address; absent without one. */
  static Option<Long> find(Object element, List<ContactInfo> rows) {
    return element instanceof Address address
        ? ofAddress(address, rows)
        : ofInfo((ContactInfo) element, rows);
  }

  private static Option<Long> ofInfo(ContactInfo info, List<ContactInfo> rows) {
    return Option.ofOptional(
        rows.stream()
            .filter(row -> row.id() > 0 && ListMember.INFOS.isSameContent(row, info))
            .map(ContactInfo::id)
            .findFirst());
  }

  private static Option<Long> ofAddress(Address address, List<ContactInfo> rows) {
    return Option.ofOptional(
        rows.stream()
            .filter(row -> row.channel() == Channel.ADDRESS)
            .filter(
                row ->
                    AddressJson.read(row)
                        .exists(stored -> ListMember.ADDRESSES.isSameContent(stored, address)))
            .map(ContactInfo::id)
            .findFirst());
  }
}
