package r7contacts.simulator.crm.edit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import r7contacts.simulator.crm.Contacts;
import r7contacts.simulator.wire.JsonText;
import r7contacts.simulator.wire.WireObject;

/** The users of the portal: those that its contacts name. */
final class Users {

  private static final String REMOVED = "4a515a15-d4d6-4b8e-828e-e0586f18f3a3";

  private final Contacts contacts;
  private final WriteRoutes.Caller caller;

  Users(Contacts contacts, WriteRoutes.Caller caller) {
    this.contacts = contacts;
    this.caller = caller;
  }

  /** Returns a user as contacts contain it; an unknown one is a removed profile. */
  WireObject user(String id) {
    return contacts
        .everything()
        .all()
        .flatMap(contact -> named(contact.members()))
        .filter(user -> user.text("id").toLowerCase(Locale.ROOT).equals(id))
        .findFirst()
        .orElseGet(
            () -> id.equals(caller.id()) ? user(id, "User") : user(REMOVED, "profile removed"));
  }

  private static Stream<WireObject> named(WireObject contact) {
    return Stream.concat(
        contact.list("accessList").stream(), Stream.of(contact.object("createBy")));
  }

  private static WireObject user(String id, String name) {
    return WireObject.of(
        "{\"id\":\"%s\",\"displayName\":\"%s\",\"title\":\"\",\"avatarSmall\":%s,\"profileUrl\":%s}"
            .formatted(
                id,
                name,
                JsonText.quoted("/skins/default/images/default_user_photo_size_32-32.png"),
                JsonText.quoted("https://portal.example/Products/People/Profile.aspx?user=" + id)));
  }

  /** Returns users as an array. */
  String array(List<String> ids) {
    return WireObject.array(ids.stream().map(this::user).toList());
  }
}
