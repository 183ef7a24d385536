package r7contacts.json.form;

import r7contacts.domain.Rights;
import r7contacts.json.document.MemberReader;
import r7contacts.json.document.MemberWriter;

/** JSON form of the caller's rights, in the member "rights"; the default is all rights. */
final class RightsForm {

  private static final Rights DEFAULT = new Rights(true, true);

  private RightsForm() {}

  static Rights readMember(MemberReader owner) {
    return owner
        .object("rights", json -> new Rights(json.flag("edit", true), json.flag("delete", true)))
        .getOrElse(DEFAULT);
  }

  static void writeMember(MemberWriter owner, Rights rights) {
    owner.object("rights", rights, DEFAULT, RightsForm::write);
  }

  private static void write(MemberWriter json, Rights rights) {
    json.flag("edit", rights.mayEdit());
    json.flag("delete", rights.mayDelete());
  }
}
