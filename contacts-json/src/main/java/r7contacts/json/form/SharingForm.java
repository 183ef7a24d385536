package r7contacts.json.form;

import java.util.Arrays;
import r7contacts.domain.ShareLevel;
import r7contacts.domain.Sharing;
import r7contacts.json.document.CodeNames;
import r7contacts.json.document.MemberReader;
import r7contacts.json.document.MemberWriter;

/** JSON form of a contact's sharing, in the member "sharing"; the default is read and write. */
final class SharingForm {

  private static final CodeNames LEVELS =
      CodeNames.of(
          Arrays.stream(ShareLevel.values()).filter(level -> level != ShareLevel.UNKNOWN).toList(),
          ShareLevel::code);

  private static final Sharing DEFAULT = Sharing.of(ShareLevel.READ_WRITE);

  private SharingForm() {}

  static Sharing readMember(MemberReader owner) {
    return owner.object("sharing", SharingForm::read).getOrElse(DEFAULT);
  }

  private static Sharing read(MemberReader json) {
    int level = json.code("level", LEVELS, DEFAULT.levelCode());
    return new Sharing(
        level,
        json.flag("private", level == ShareLevel.PRIVATE.code()),
        json.objects("accessList", UserForm::read));
  }

  static void writeMember(MemberWriter owner, Sharing sharing) {
    owner.object("sharing", sharing, DEFAULT, SharingForm::write);
  }

  private static void write(MemberWriter json, Sharing sharing) {
    json.code("level", sharing.levelCode(), LEVELS);
    if (sharing.isPrivate() != (sharing.level() == ShareLevel.PRIVATE)) {
      json.flag("private", sharing.isPrivate());
    }
    json.objects("accessList", sharing.accessList(), UserForm::write);
  }
}
