package r7contacts.domain.change;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import r7contacts.domain.Blank;
import r7contacts.domain.Contact;
import r7contacts.domain.Person;
import r7contacts.domain.TextComparison;

/** Rules of portals for texts and names: form, length, characters. */
final class TextRules {

  /** Characters of a name, a job title or a tag. */
  static final int MAX_CHARACTERS = 255;

  /** Bytes in UTF-8 of a note, a contact info or the value of a custom field. */
  static final int MAX_BYTES = 65_535;

  /** A portal stores both names with three characters between them, in a column of 255. */
  static final int MAX_BOTH_NAMES = 252;

  private TextRules() {}

  /** Returns the text as a portal stores and sends it: trimmed, with line feeds. */
  static String stored(String text) {
    return Blank.trimmed(withLineFeeds(text));
  }

  /** Returns the text with line feeds in place of other line breaks. */
  static String withLineFeeds(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /**
   * Returns the text as a portal stores it.
   *
   * @throws IllegalArgumentException if the text is blank
   */
  static String storedOrRefused(String member, String text) {
    String stored = stored(text);
    if (stored.isEmpty()) {
      throw new IllegalArgumentException(
          member + " is blank: pass a text, or clear or remove the value instead");
    }
    return stored;
  }

  /** Returns the form in which tags are compared. */
  static String tagKey(String title) {
    return TextComparison.key(stored(title));
  }

  /** Returns the problems of a text in a column of {@link #MAX_CHARACTERS}. */
  static List<Problem> ofShortText(String member, String text) {
    return Stream.concat(
            tooLong(member, text.length(), MAX_CHARACTERS, "characters").stream(),
            characters(member, text).stream())
        .toList();
  }

  /** Returns the problems of a text in a column of {@link #MAX_BYTES}. */
  static List<Problem> ofLongText(String member, String text) {
    return Stream.concat(
            tooLong(member, bytes(text), MAX_BYTES, "bytes in UTF-8").stream(),
            characters(member, text).stream())
        .toList();
  }

  static List<Problem> tooLong(String member, int length, int limit, String unit) {
    return length <= limit
        ? List.of()
        : List.of(
            Problem.of(
                Problem.Kind.TOO_LONG,
                member,
                "has %d %s, at most %d can be stored: shorten it".formatted(length, unit, limit)));
  }

  static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Returns a problem for the first character that cannot be stored, at most one of a kind. */
  static List<Problem> characters(String member, String text) {
    return Stream.concat(
            text.codePoints()
                .filter(any -> any > Character.MAX_VALUE || isSurrogate(any))
                .limit(1)
                .mapToObj(
                    any ->
                        Problem.of(
                            Problem.Kind.BEYOND_BMP,
                            member,
                            "has the character U+%04X, at which portals cut a text: remove it"
                                .formatted(any))),
            text.codePoints()
                .filter(TextRules::isControl)
                .limit(1)
                .mapToObj(
                    any ->
                        Problem.of(
                            Problem.Kind.CONTROL_CHARACTER,
                            member,
                            "has the control character U+%04X: remove it".formatted(any))))
        .toList();
  }

  private static boolean isSurrogate(int any) {
    return any >= Character.MIN_SURROGATE && any <= Character.MAX_SURROGATE;
  }

  /** Tab and line feed are text. U+FFFE and U+FFFF are no more allowed in XML than controls. */
  private static boolean isControl(int any) {
    return any != '\t' && any != '\n' && Character.isISOControl(any)
        || any == 0xFFFE
        || any == 0xFFFF;
  }

  /** Returns the problems of the names of a contact whose record is written with these changes. */
  static List<Problem> ofNames(Contact before, Contact after) {
    return after.fold(
        person ->
            Stream.concat(
                    missing(TextMember.FIRST_NAME, person).stream(),
                    bothTooLong(before, person).stream())
                .toList(),
        company -> missing(TextMember.COMPANY_NAME, company));
  }

  private static List<Problem> missing(TextMember name, Contact contact) {
    return name.of(contact).isDefined()
        ? List.of()
        : List.of(
            Problem.of(
                Problem.Kind.MISSING, name.label(), "is missing: portals require one, set it"));
  }

  /** A single name beyond 255 characters has a problem of its own. */
  private static List<Problem> bothTooLong(Contact before, Person person) {
    int first = length(TextMember.FIRST_NAME, person);
    int last = length(TextMember.LAST_NAME, person);
    boolean isUnchanged =
        first == length(TextMember.FIRST_NAME, before)
            && last == length(TextMember.LAST_NAME, before);
    return isUnchanged || Math.max(first, last) > MAX_CHARACTERS
        ? List.of()
        : tooLong("full name", first + last, MAX_BOTH_NAMES, "characters");
  }

  private static int length(TextMember name, Contact contact) {
    return name.of(contact).map(String::length).getOrElse(0);
  }
}
