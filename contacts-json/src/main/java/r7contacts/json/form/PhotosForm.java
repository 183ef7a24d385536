package r7contacts.json.form;

import r7contacts.domain.Photos;
import r7contacts.json.document.MemberReader;
import r7contacts.json.document.MemberWriter;

/** JSON form of the links to a contact's photos, in the member "photos". */
final class PhotosForm {

  private PhotosForm() {}

  static Photos readMember(MemberReader owner) {
    return owner
        .object("photos", json -> new Photos(json.text("small"), json.text("medium")))
        .getOrElse(Photos.none());
  }

  static void writeMember(MemberWriter owner, Photos photos) {
    owner.object("photos", photos, Photos.none(), PhotosForm::write);
  }

  private static void write(MemberWriter json, Photos photos) {
    json.text("small", photos.small());
    json.text("medium", photos.medium());
  }
}
