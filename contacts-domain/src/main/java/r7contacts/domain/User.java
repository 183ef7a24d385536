package r7contacts.domain;

import io.vavr.control.Option;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * User of the portal, such as a contact's creator; not a contact (field guide §8.7).
 *
 * @param id the id as the portal sent it; {@link #uuid()} parses it
 * @param displayName the name as plain text: the portal's HTML escapes are resolved
 * @param title the job title
 * @param avatar the link to the user's picture
 * @param profileUrl the absolute URL of the user's page; absent for removed users
 */
public record User(
    Option<String> id,
    Option<String> displayName,
    Option<String> title,
    Option<String> avatar,
    Option<String> profileUrl) {

  private static final UUID REMOVED = UUID.fromString("4a515a15-d4d6-4b8e-828e-e0586f18f3a3");

  /** Creates a user; blank texts are absent. */
  public User {
    id = Blank.toAbsent(id);
    displayName = Blank.toAbsent(displayName);
    title = Blank.toAbsent(title);
    avatar = Blank.toAbsent(avatar);
    profileUrl = Blank.toAbsent(profileUrl);
  }

  /** Returns a user with id and name only. */
  public static User of(@Nullable String id, @Nullable String displayName) {
    return new User(
        Blank.toAbsent(id),
        Blank.toAbsent(displayName),
        Option.none(),
        Option.none(),
        Option.none());
  }

  /** Returns a copy with this job title. */
  public User withTitle(@Nullable String text) {
    return new User(id, displayName, Blank.toAbsent(text), avatar, profileUrl);
  }

  /** Returns a copy with this avatar. */
  public User withAvatar(@Nullable String link) {
    return new User(id, displayName, title, Blank.toAbsent(link), profileUrl);
  }

  /** Returns a copy with this profile URL. */
  public User withProfileUrl(@Nullable String link) {
    return new User(id, displayName, title, avatar, Blank.toAbsent(link));
  }

  /** Returns the id as a UUID; absent if it is not one. */
  public Option<UUID> uuid() {
    return id.flatMap(User::parse);
  }

  /** Returns whether this represents a removed user. */
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
