package r7contacts.domain;

import io.vavr.control.Option;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Display names and initials of people and companies. */
final class Naming {

  private static final Pattern WORDS = Pattern.compile("[\\s\\h]+");

  private Naming() {}

  /**
   * Returns the portal's display name if it differs from the contact's names. A repetition is
   * dropped, so that contacts are equal whether or not the portal repeated the names (field guide
   * §8.1).
   */
  static Option<String> unlessRepeating(Option<String> names, Option<String> displayName) {
    boolean isRepeating =
        names.isDefined()
            && displayName.isDefined()
            && names.get().strip().equals(displayName.get().strip());
    return isRepeating ? Option.none() : Blank.toAbsent(displayName);
  }

  static String displayName(Contact contact, Option<String> shown, Option<String> names) {
    return shown
        .orElse(names)
        .orElse(contact::primaryEmail)
        .orElse(contact::primaryPhone)
        .getOrElse(() -> "#" + contact.id());
  }

  /**
   * Returns at most two capital letters: those given, otherwise those of the first two words of the
   * name that have one, otherwise {@code #}.
   */
  static String initials(Stream<Integer> letters, String name) {
    String given = joined(letters);
    if (!given.isEmpty()) {
      return given;
    }
    String ofWords = joined(WORDS.splitAsStream(name).flatMap(Naming::firstLetter));
    return ofWords.isEmpty() ? "#" : ofWords;
  }

  /** Returns the word's first letter or digit, if it has one. */
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
