package r7contacts.domain.change;

import io.vavr.control.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import r7contacts.domain.ShareLevel;
import r7contacts.domain.Sharing;
import r7contacts.domain.User;

/**
 * New visibility of a contact. There is no default: a portal's own would hide a new contact from
 * the user who created it.
 *
 * @param level what everyone may do
 * @param managers the users who may see and edit the contact at any level; absent to keep those
 *     that the portal has, which cannot be read while the contact is shared
 */
public record SharingChange(ShareLevel level, Option<List<User>> managers) {

  /**
   * Creates a change.
   *
   * @throws IllegalArgumentException if a private contact is to keep managers that are not named
   */
  public SharingChange {
    Objects.requireNonNull(level, "level");
    managers = managers.map(List::copyOf);
    if (level == ShareLevel.PRIVATE && managers.isEmpty()) {
      throw new IllegalArgumentException("a private contact needs a list of its managers");
    }
  }

  /** Returns a sharing in which everyone may read and write. Managers are kept. */
  public static SharingChange everyone() {
    return new SharingChange(ShareLevel.READ_WRITE, Option.none());
  }

  /** Returns a sharing in which everyone may read, and managers may write. Managers are kept. */
  public static SharingChange everyoneMayRead() {
    return new SharingChange(ShareLevel.READ, Option.none());
  }

  /** Returns a sharing with these users and administrators only. */
  public static SharingChange privateTo(UUID user, UUID... more) {
    return privateTo(
        Stream.concat(Stream.of(user), Arrays.stream(more))
            .map(id -> User.of(id.toString(), null))
            .toList());
  }

  /**
   * Returns a sharing with these users and administrators only.
   *
   * @throws IllegalArgumentException if there is no user: see {@link #administratorsOnly}
   */
  public static SharingChange privateTo(List<User> users) {
    if (users.isEmpty()) {
      throw new IllegalArgumentException("a private contact needs at least one user");
    }
    return new SharingChange(ShareLevel.PRIVATE, Option.some(users));
  }

  /** Returns a sharing with administrators only; other users, the caller included, lose access. */
  public static SharingChange administratorsOnly() {
    return new SharingChange(ShareLevel.PRIVATE, Option.some(List.of()));
  }

  /** Returns the sharing that a contact has. Managers of a shared contact are kept. */
  public static SharingChange of(Sharing sharing) {
    return sharing.isPrivate()
        ? new SharingChange(ShareLevel.PRIVATE, Option.some(sharing.accessList()))
        : new SharingChange(sharing.level(), Option.none());
  }

  /** Returns a copy with these managers in place of those that the portal has. */
  public SharingChange withManagers(List<User> users) {
    return new SharingChange(level, Option.some(users));
  }

  /** Returns whether a contact is private after the change. */
  public boolean isPrivate() {
    return level == ShareLevel.PRIVATE;
  }

  /** Returns the sharing after the change. Users that it had before keep their names. */
  Sharing applyTo(Sharing sharing) {
    if (isDoneIn(sharing) || isSame(sharing, unchecked())) {
      return sharing;
    }
    return isPrivate() ? Sharing.privateTo(named(sharing.accessList())) : unchecked();
  }

  /** Managers of a shared contact cannot be read: a change that names them is never done. */
  boolean isDoneIn(Sharing sharing) {
    return (isPrivate() || managers.isEmpty()) && isVisiblyDoneIn(sharing);
  }

  /** Returns whether the sharing is as wanted, as far as it can be read. */
  boolean isVisiblyDoneIn(Sharing sharing) {
    return isSame(sharing, unchecked());
  }

  static boolean isSame(Sharing one, Sharing other) {
    return one.levelCode() == other.levelCode()
        && one.isPrivate() == other.isPrivate()
        && ids(one.accessList()).equals(ids(other.accessList()));
  }

  private Sharing unchecked() {
    return isPrivate() ? Sharing.privateTo(managers.get()) : Sharing.of(level);
  }

  private List<User> named(List<User> known) {
    return managers.get().stream()
        .map(
            user -> known.stream().filter(any -> id(any).equals(id(user))).findFirst().orElse(user))
        .toList();
  }

  private static Set<String> ids(List<User> users) {
    return users.stream().map(SharingChange::id).collect(Collectors.toSet());
  }

  private static String id(User user) {
    return user.id().getOrElse("").toLowerCase(Locale.ROOT);
  }
}
