package r7contacts.port.edit;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import r7contacts.domain.Contact;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.Edit;
import r7contacts.domain.change.Loss;

/** Comparison of contacts, member by member, for outcomes. */
final class Comparison {

  private Comparison() {}

  /** Returns what the members of these edits are in two contacts. */
  static List<Difference> differences(
      List<? extends Edit> edits, Contact expected, Contact actual) {
    return edits.stream()
        .map(edit -> new Difference(edit.member(), edit.valueIn(expected), edit.valueIn(actual)))
        .toList();
  }

  /**
   * Returns the members that differ from what was expected, besides those that portals decide.
   *
   * @param losses what the portal erased with consent
   */
  static List<Difference> unexpected(Contact expected, Contact actual, List<Loss> losses) {
    List<Difference> all =
        new ArrayList<>(
            differences(ContactEdit.between(expected, actual).edits(), expected, actual));
    for (Loss.Kind kind : Loss.Kind.values()) {
      Option<String> before = erasable(kind, expected);
      Option<String> after = erasable(kind, actual);
      boolean isAccepted = losses.stream().anyMatch(any -> any.kind() == kind);
      if (!before.equals(after) && !isAccepted) {
        all.add(new Difference(PlanText.member(kind), before, after));
      }
    }
    return List.copyOf(all);
  }

  /** Returns a value that no edit sets; the stage is compared with the others. */
  private static Option<String> erasable(Loss.Kind kind, Contact contact) {
    return switch (kind) {
      case CURRENCY ->
          contact.currency().map(any -> any.abbreviation().orElse(any.title()).getOrElse("?"));
      case INDUSTRY -> contact.industry();
      case TYPE -> contact.type().map(any -> any.title().getOrElse("#" + any.id()));
      case STAGE -> Option.none();
    };
  }
}
