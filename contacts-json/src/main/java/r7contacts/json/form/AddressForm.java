package r7contacts.json.form;

import r7contacts.domain.Address;
import r7contacts.domain.Channel;
import r7contacts.json.document.CodeNames;
import r7contacts.json.document.MemberReader;
import r7contacts.json.document.MemberWriter;

/** JSON form of a postal address. */
final class AddressForm {

  private static final CodeNames CATEGORIES = ContactInfoForm.categoriesOf(Channel.ADDRESS);

  private AddressForm() {}

  static Address read(MemberReader json) {
    return new Address(
        json.text("street"),
        json.text("city"),
        json.text("state"),
        json.text("zip"),
        json.text("country"),
        json.code("category", CATEGORIES, 0),
        json.text("label"),
        json.flag("primary", false));
  }

  static void write(MemberWriter json, Address address) {
    json.text("street", address.street());
    json.text("city", address.city());
    json.text("state", address.state());
    json.text("zip", address.zip());
    json.text("country", address.country());
    json.code("category", address.categoryCode(), CATEGORIES);
    json.text("label", address.label());
    json.flagIfTrue("primary", address.isPrimary());
  }
}
