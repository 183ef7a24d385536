package r7contacts.json.form;

import r7contacts.domain.User;
import r7contacts.json.document.MemberReader;
import r7contacts.json.document.MemberWriter;

/** JSON form of a portal user. */
final class UserForm {

  private UserForm() {}

  static User read(MemberReader json) {
    return new User(
        json.text("id"),
        json.text("displayName"),
        json.text("title"),
        json.text("avatar"),
        json.text("profileUrl"));
  }

  static void write(MemberWriter json, User user) {
    json.text("id", user.id());
    json.text("displayName", user.displayName());
    json.text("title", user.title());
    json.text("avatar", user.avatar());
    json.text("profileUrl", user.profileUrl());
  }
}
