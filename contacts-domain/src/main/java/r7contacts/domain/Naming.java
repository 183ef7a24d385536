package r7contacts.domain;

import io.vavr.control.Option;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a contact is called, for both kinds alike. */
final class Naming {

  private static final Pattern WORDS = Pattern.compile("[\\s\\h]+");

  private Naming() {}

  /**
   * The portal's display name where it says more than the contact's own names. Where it is made of
   * them it is left out, so that a contact is equal to itself whether or not the portal repeated
   * the names (field guide §8.1).
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

  /**
   * At most two capital letters: those given, else of the first two words of the name that have
   * one, else a hash sign.
   */
  static String initials(Stream<Integer> letters, String name) {
    String given = joined(letters);
    if (!given.isEmpty()) {
      return given;
    }
    String ofWords = joined(WORDS.splitAsStream(name).flatMap(Naming::firstLetter));
    return ofWords.isEmpty() ? "#" : ofWords;
  }

  /** The word's first letter or digit, if it has one. */
  static Stream<Integer> firstLetter(String word) {
    return word.codePoints().filter(Character::isLetterOrDigit).limit(1).boxed();
  }

  private static String joined(Stream<Integer> letters) {
    return letters
        .limit(2)
        .map(Character::toUpperCase)
        .map(Character::toString)
        .collect(Collectors.joining());
  }
}
