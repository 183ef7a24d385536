package r7contacts.domain.change;

import java.util.List;
import java.util.stream.Stream;
import r7contacts.domain.Contact;
import r7contacts.domain.Person;

/** Rules of portals for the names of a contact whose record is written. */
final class NameRules {

  /** A portal stores both names with three characters between them, in a column of 255. */
  static final int MAX_BOTH_NAMES = 252;

  private NameRules() {}

  static List<Problem> problems(Contact contact) {
    return contact.fold(
        person ->
            Stream.concat(missing(TextMember.FIRST_NAME, person).stream(), tooLong(person).stream())
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
  private static List<Problem> tooLong(Person person) {
    int first = TextMember.FIRST_NAME.of(person).map(String::length).getOrElse(0);
    int last = TextMember.LAST_NAME.of(person).map(String::length).getOrElse(0);
    return Math.max(first, last) > TextRules.MAX_CHARACTERS
        ? List.of()
        : TextRules.tooLong("full name", first + last, MAX_BOTH_NAMES, "characters");
  }
}
