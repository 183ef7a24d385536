package r7contacts.domain.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import r7contacts.domain.Contact;

/**
 * Merge of one contact into another of the same kind. The target's values win, its blanks are
 * filled, and the source is removed. It cannot be undone.
 *
 * @param source the contact that is removed, as the caller saw it
 * @param target the contact that stays, as the caller saw it
 */
public record ContactMerge(Contact source, Contact target) implements ContactChange {

  /** Creates a merge. */
  public ContactMerge {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(target, "target");
  }

  /** Returns the merge of the source into the target. */
  public static ContactMerge of(Contact source, Contact target) {
    return new ContactMerge(source, target);
  }

  /**
   * Returns the target after the merge of these two contacts, which may have changed since they
   * were seen. Name, currency, sharing, photo and creation are the target's.
   *
   * @throws IllegalArgumentException if one is a person and the other one a company
   */
  public static Contact merged(Contact source, Contact target) {
    return Merging.merged(source, target);
  }

  @Override
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (PersonOrCompany.of(source) != PersonOrCompany.of(target)) {
      problems.add(
          new Problem(
              Problem.Kind.WRONG_KIND,
              "merge",
              "a person and a company cannot be merged: link the person to the company instead"));
    }
    if (source.id().equals(target.id())) {
      problems.add(
          new Problem(
              Problem.Kind.SAME_CONTACT,
              "merge",
              "contact %s cannot be merged with itself: name two contacts".formatted(source.id())));
    }
    return List.copyOf(problems);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.merge(this);
  }
}
