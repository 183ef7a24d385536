package r7contacts.domain;

import io.vavr.control.Option;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone who works with the portal: who created a contact, who may see a private one (field guide
 * §8.7). Not a contact.
 *
 * @param id the user's id as the portal wrote it; {@link #uuid()} reads it
 * @param displayName the name, in plain text: the portal's HTML escapes are resolved
 * @param profileUrl the user's page, absolute; absent for users that are none
 */
public record User(
    Option<String> id,
    Option<String> displayName,
    Option<String> title,
    Option<String> avatar,
    Option<String> profileUrl) {

  private static final UUID REMOVED = UUID.fromString("4a515a15-d4d6-4b8e-828e-e0586f18f3a3");

  public User {
    id = Blank.toAbsent(id);
    displayName = Blank.toAbsent(displayName);
    title = Blank.toAbsent(title);
    avatar = Blank.toAbsent(avatar);
    profileUrl = Blank.toAbsent(profileUrl);
  }

  /** A user of whom only id and name are known. */
  public static User of(@Nullable String id, @Nullable String displayName) {
    return new User(
        Blank.toAbsent(id),
        Blank.toAbsent(displayName),
        Option.none(),
        Option.none(),
        Option.none());
  }

  public User withTitle(@Nullable String text) {
    return new User(id, displayName, Blank.toAbsent(text), avatar, profileUrl);
  }

  public User withAvatar(@Nullable String link) {
    return new User(id, displayName, title, Blank.toAbsent(link), profileUrl);
  }

  public User withProfileUrl(@Nullable String link) {
    return new User(id, displayName, title, avatar, Blank.toAbsent(link));
  }

  /** The id as a number, absent if it is none. */
  public Option<UUID> uuid() {
    return id.flatMap(User::parse);
  }

  /** Whether this stands for a user whom the portal no longer has. */
  public boolean isRemoved() {
    return uuid().contains(REMOVED);
  }

  private static Option<UUID> parse(String id) {
    try {
      return Option.some(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Option.none();
    }
  }
}
