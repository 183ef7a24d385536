package r7contacts.portal.edit;

import static r7contacts.portal.edit.FormParameters.element;
import static r7contacts.portal.edit.FormParameters.member;

import java.util.List;
import java.util.Locale;
import r7contacts.domain.Address;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;

/** Forms of contact infos and addresses. */
final class InfoForm {

  private InfoForm() {}

  /**
   * Returns the form that adds what a contact has afterwards and not before, all of it or nothing.
   * New elements are at the end.
   */
  static FormParameters ofAdded(Contact before, Contact after) {
    FormParameters form = new FormParameters();
    int index = 0;
    for (ContactInfo info : added(before.infos(), after.infos())) {
      item(form, index++, info);
    }
    for (Address address : added(before.addresses(), after.addresses())) {
      ContactInfo stored =
          ContactInfo.ofCodes(
                  Channel.ADDRESS.code(), address.categoryCode(), AddressJson.of(address))
              .withPrimary(address.isPrimary());
      item(form, index++, stored);
    }
    return form;
  }

  private static <T> List<T> added(List<T> before, List<T> after) {
    return after.subList(before.size(), after.size());
  }

  private static void item(FormParameters form, int index, ContactInfo info) {
    String item = element("items", index);
    form.with(member(item, "infoType"), info.channelCode())
        .with(member(item, "category"), info.categoryCode())
        .with(member(item, "data"), info.value().getOrElse(""))
        .with(member(item, "isPrimary"), info.isPrimary());
  }

  /** Returns the form that replaces an address. */
  static FormParameters of(Address address) {
    FormParameters form = new FormParameters();
    AddressParts.of(address).forEach((part, text) -> form.with(member("address", part), text));
    return form.with(member("address", "category"), address.categoryCode())
        .with(member("address", "isPrimary"), address.isPrimary());
  }

  /**
   * Returns the form that replaces a contact info. It leaves out an unknown category, which has no
   * name to send: the row keeps it.
   */
  static FormParameters of(ContactInfo info) {
    FormParameters form = new FormParameters().with("data", info.value().getOrElse(""));
    if (info.category() != Category.UNKNOWN) {
      form.with("infoType", info.channelCode()).with("category", englishName(info.category()));
    }
    return form.with("isPrimary", info.isPrimary());
  }

  private static String englishName(Category category) {
    String name = category.name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
