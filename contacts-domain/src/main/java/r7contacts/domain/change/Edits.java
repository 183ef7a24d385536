package r7contacts.domain.change;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import r7contacts.domain.Contact;

/** Operations on a list of edits. */
final class Edits {

  private Edits() {}

  static Contact apply(List<Edit> edits, Contact contact) {
    Contact result = contact;
    for (Edit edit : edits) {
      result = edit.applyTo(result);
    }
    return result;
  }

  static List<Edit> with(List<Edit> edits, Edit last) {
    return Stream.concat(edits.stream(), Stream.of(last)).toList();
  }

  static void requireFor(PersonOrCompany kind, List<Edit> edits) {
    for (Edit edit : edits) {
      if (!edit.isFor(kind)) {
        throw new IllegalArgumentException("a %s has no %s".formatted(kind.word(), edit.member()));
      }
    }
  }

  /** Returns the problems of the edits, each once. */
  static List<Problem> problems(List<Edit> edits) {
    return Stream.concat(
            edits.stream().flatMap(edit -> edit.problems().stream()), severalPrimaries(edits))
        .distinct()
        .toList();
  }

  /** Returns the problems of edits that write the record of this contact, its names included. */
  static List<Problem> problems(List<Edit> edits, Contact before) {
    Contact after = apply(edits, before);
    return Stream.concat(problems(edits).stream(), TextRules.ofNames(before, after).stream())
        .distinct()
        .toList();
  }

  private static Stream<Problem> severalPrimaries(List<Edit> edits) {
    List<ListEdit.OnlyPrimary<?>> only = new ArrayList<>();
    List<ListMember.Mark> marks = new ArrayList<>();
    for (Edit edit : edits) {
      if (edit instanceof ListEdit.OnlyPrimary<?> mark) {
        only.add(mark);
      }
      ListMember.Mark.of(edit).forEach(marks::add);
    }
    return only.stream()
        .filter(one -> marks.stream().anyMatch(one.mark()::excludes))
        .map(
            one ->
                new Problem(
                    Problem.Kind.SEVERAL_PRIMARIES,
                    one.member(),
                    "more than one %s: make one of them primary".formatted(one.member())));
  }
}
