package r7contacts.demo.typed;

import io.vavr.control.Option;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import r7contacts.demo.usage.Suggestion;
import r7contacts.domain.User;
import r7contacts.domain.change.SharingChange;

/** Sharing as typed: {@code everyone}, {@code read}, {@code private:USERID,…} and so on. */
public final class SharingText {

  /** The forms of the value of {@code --share}. */
  public static final String FORMS = "everyone, read, private:USERID,… or administrators";

  private static final List<String> WORDS =
      List.of("everyone", "read", "private", "administrators");

  private static final String NONE = "none";

  private SharingText() {}

  /**
   * Parses a sharing. Behind {@code everyone:} and {@code read:} are the users who replace the
   * present managers; {@code none} removes those.
   *
   * @throws IllegalArgumentException if the word is unknown, or a user's id is not a UUID
   */
  public static SharingChange parse(String text) {
    int colon = text.indexOf(':');
    String word = (colon < 0 ? text : text.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
    Option<List<User>> users =
        Option.when(colon >= 0, () -> users(text.substring(colon + 1).strip()));
    return switch (word) {
      case "everyone" -> shared(SharingChange.everyone(), users);
      case "read" -> shared(SharingChange.everyoneMayRead(), users);
      case "private" -> {
        if (users.forAll(List::isEmpty)) {
          throw new IllegalArgumentException(
              "private needs user ids, your own included: use private:USERID,… or administrators");
        }
        yield SharingChange.privateTo(users.get());
      }
      case "administrators" -> {
        if (users.isDefined()) {
          throw new IllegalArgumentException(
              "administrators takes no user ids: use private:USERID,…");
        }
        yield SharingChange.administratorsOnly();
      }
      default ->
          throw new IllegalArgumentException(
              "\"%s\" is not one of %s%s".formatted(text, FORMS, Suggestion.of(word, WORDS)));
    };
  }

  private static SharingChange shared(SharingChange sharing, Option<List<User>> managers) {
    return managers.map(sharing::withManagers).getOrElse(sharing);
  }

  private static List<User> users(String text) {
    return text.equalsIgnoreCase(NONE)
        ? List.of()
        : Stream.of(text.split(",", -1)).map(String::strip).map(SharingText::user).toList();
  }

  private static User user(String id) {
    try {
      return User.of(UUID.fromString(id).toString(), null);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("\"%s\" is not a user's UUID".formatted(id), e);
    }
  }

  /** Returns the text that {@link #parse} reads; absent if it has no text. */
  static Option<String> text(SharingChange sharing) {
    List<User> managers = sharing.managers().getOrElse(List.of());
    if (managers.stream().anyMatch(user -> user.uuid().isEmpty())) {
      return Option.none();
    }
    String ids =
        managers.isEmpty()
            ? NONE
            : managers.stream()
                .map(user -> user.uuid().get().toString())
                .collect(Collectors.joining(","));
    String suffix = sharing.managers().isDefined() ? ":" + ids : "";
    return switch (sharing.level()) {
      case READ_WRITE -> Option.some("everyone" + suffix);
      case READ -> Option.some("read" + suffix);
      case PRIVATE -> Option.some(managers.isEmpty() ? "administrators" : "private" + suffix);
      case UNKNOWN -> Option.none();
    };
  }
}
