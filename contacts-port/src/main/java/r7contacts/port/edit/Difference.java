package r7contacts.port.edit;

import io.vavr.control.Option;
import java.util.List;
import java.util.Objects;
import r7contacts.domain.Contact;
import r7contacts.domain.change.Edit;

/**
 * Member of a contact that has another value than expected.
 *
 * @param member the member in words: {@code job title}, {@code field "Birthday"}
 * @param expected the value that was expected, as text for people; absent for none
 * @param actual the value that is there, as text for people; absent for none
 */
public record Difference(String member, Option<String> expected, Option<String> actual) {

  /** Creates a difference. */
  public Difference {
    Objects.requireNonNull(member, "member");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(actual, "actual");
  }

  /** Returns what the members of these edits are in two contacts. */
  static List<Difference> between(List<? extends Edit> edits, Contact expected, Contact actual) {
    return edits.stream()
        .map(edit -> new Difference(edit.member(), edit.valueIn(expected), edit.valueIn(actual)))
        .toList();
  }
}
