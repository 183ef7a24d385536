package r7contacts.json.form;

import r7contacts.domain.ContactId;
import r7contacts.domain.Profile;
import r7contacts.json.document.MemberReader;
import r7contacts.json.document.MemberWriter;

/** JSON form of the attributes that people and companies share. */
final class ProfileForm {

  private ProfileForm() {}

  static Profile read(MemberReader json, ContactId id) {
    return new Profile(
        id,
        json.text("about"),
        json.text("industry"),
        json.objects("infos", ContactInfoForm::read),
        json.objects("addresses", AddressForm::read),
        json.objects("customFields", CustomFieldForm::read),
        json.texts("tags"),
        json.object("stage", CatalogEntryForm::read),
        json.object("type", CatalogEntryForm::read),
        json.object("currency", CurrencyForm::read),
        PhotosForm.readMember(json),
        SharingForm.readMember(json),
        RightsForm.readMember(json),
        TasksForm.readMember(json),
        CreationForm.readMember(json));
  }

  static void write(MemberWriter json, Profile profile) {
    json.text("about", profile.about());
    json.text("industry", profile.industry());
    json.objects("infos", profile.infos(), ContactInfoForm::write);
    json.objects("addresses", profile.addresses(), AddressForm::write);
    json.objects("customFields", profile.customFields(), CustomFieldForm::write);
    json.texts("tags", profile.tags());
    json.object("stage", profile.stage(), CatalogEntryForm::write);
    json.object("type", profile.type(), CatalogEntryForm::write);
    json.object("currency", profile.currency(), CurrencyForm::write);
    PhotosForm.writeMember(json, profile.photos());
    SharingForm.writeMember(json, profile.sharing());
    RightsForm.writeMember(json, profile.rights());
    TasksForm.writeMember(json, profile.tasks());
    CreationForm.writeMember(json, profile.creation());
  }
}
