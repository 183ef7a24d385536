package r7contacts.simulator.generated;

import static r7contacts.simulator.wire.JsonText.quoted;

import java.util.List;

/** Users of the portal. */
final class SampleUsers {

  /**
   * A user.
   *
   * @param json the user as lists of contacts contain it
   */
  record User(String id, String json) {}

  static final List<User> ALL =
      List.of(
          user("7c1d6a50-3f6e-4f0a-9d0e-2b8f5a1c0e11", "Сергей О&#39;Петров &amp; сын", "Менеджер"),
          user("11aa22bb-33cc-44dd-88ee-99ff00112233", "Mary Fa&#231;ade", "Head of sales"),
          user("2f0e4c1a-9b7d-4e35-8c26-5d1f0a9e7b44", "Ольга Смирнова", "Продавец"),
          user("3a5b7c9d-1e2f-4a6b-9c8d-7e6f5a4b3c2d", "Tom &quot;T.&quot; Green", ""),
          user("4a515a15-d4d6-4b8e-828e-e0586f18f3a3", "profile removed", ""));

  private SampleUsers() {}

  /** Takes a name encoded for HTML, as portals send it. */
  private static User user(String id, String name, String title) {
    return new User(
        id,
        "{\"id\":\"%s\",\"displayName\":%s,\"title\":%s,\"avatarSmall\":%s,\"profileUrl\":%s}"
            .formatted(
                id,
                quoted(name),
                quoted(title),
                quoted("/skins/default/images/default_user_photo_size_32-32.png"),
                quoted("https://portal.example/Products/People/Profile.aspx?user=" + id)));
  }
}
