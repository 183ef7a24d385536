package r7contacts.domain;

import io.vavr.control.Option;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a contact is called, for both kinds alike. */
final class Naming {

  private Naming() {}

  /**
   * The portal's display name where it says more than the contact's own names. Where it is made of
   * them it is left out, so that a contact is equal to itself whether or not the portal repeated
   * the names (WC §11.1).
   */
  static Option<String> unlessRepeating(Option<String> names, Option<String> displayName) {
    return Blank.toAbsent(displayName)
        .filter(shown -> !names.exists(own -> own.strip().equals(shown.strip())));
  }

  static String displayName(Contact contact, Option<String> shown, Option<String> names) {
    return shown
        .orElse(names)
        .orElse(contact::primaryEmail)
        .orElse(contact::primaryPhone)
        .getOrElse(() -> "#" + contact.id());
  }

  /** The first letters of the first two words that have one. */
  static String initials(String name) {
    return name.strip()
        .lines()
        .flatMap(line -> Stream.of(line.split("\\s+")))
        .flatMapToInt(word -> word.codePoints().filter(Character::isLetterOrDigit).limit(1))
        .limit(2)
        .mapToObj(Character::toString)
        .collect(Collectors.joining())
        .toUpperCase(Locale.ROOT);
  }
}
