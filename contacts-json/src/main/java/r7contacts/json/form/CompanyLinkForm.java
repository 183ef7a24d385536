package r7contacts.json.form;

import r7contacts.domain.CompanyLink;
import r7contacts.json.document.MemberReader;
import r7contacts.json.document.MemberWriter;

/** JSON form of a person's company. */
final class CompanyLinkForm {

  private CompanyLinkForm() {}

  static CompanyLink read(MemberReader json) {
    return new CompanyLink(
        json.number("id").map(number -> ContactIdForm.of(json, number)),
        json.text("name"),
        json.text("about"),
        PhotosForm.readMember(json),
        SharingForm.readMember(json),
        RightsForm.readMember(json),
        json.object("currency", CurrencyForm::read),
        json.flag("hasLateTasks", false));
  }

  static void write(MemberWriter json, CompanyLink link) {
    link.id().forEach(id -> json.number("id", id.value()));
    json.text("name", link.name());
    json.text("about", link.about());
    json.flagIfTrue("hasLateTasks", link.hasLateTasks());
    json.object("currency", link.currency(), CurrencyForm::write);
    PhotosForm.writeMember(json, link.photos());
    SharingForm.writeMember(json, link.sharing());
    RightsForm.writeMember(json, link.rights());
  }
}
