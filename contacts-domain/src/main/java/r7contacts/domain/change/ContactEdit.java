package r7contacts.domain.change;

import io.vavr.control.Option;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import r7contacts.domain.Company;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Person;

/**
 * Edit of one contact: what is set, cleared, added and removed. Every other member stays.
 *
 * <pre>{@code
 * ContactEdit edit =
 *     ContactEdit.of(anna)
 *         .jobTitle("CTO")
 *         .clearAbout()
 *         .addInfo(ContactInfo.of(Channel.EMAIL, Category.WORK, "anna@romashka.example"))
 *         .build();
 * }</pre>
 *
 * @param id the contact
 * @param kind whether it is a person or a company
 * @param seen the contact as the caller saw it; absent if it was not read
 * @param edits what is changed, applied in this order
 * @param overwritesConflicts whether values that other users changed since are overwritten
 * @param acceptedLosses what may be erased besides, see {@link Loss}
 */
public record ContactEdit(
    ContactId id,
    PersonOrCompany kind,
    Option<Contact> seen,
    List<Edit> edits,
    boolean overwritesConflicts,
    Set<Loss.Kind> acceptedLosses)
    implements ContactChange {

  /**
   * Creates an edit. Callers use the builders.
   *
   * @throws IllegalArgumentException if what was seen has another id or kind, or the kind has no
   *     such member
   */
  public ContactEdit {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    edits = List.copyOf(edits);
    acceptedLosses = Set.copyOf(acceptedLosses);
    Edits.requireFor(kind, edits);
    if (seen.exists(contact -> !contact.id().equals(id) || PersonOrCompany.of(contact) != kind)) {
      throw new IllegalArgumentException("the contact that was seen is another one than " + id);
    }
  }

  /** Returns a builder of an edit of this person. */
  public static ContactEditBuilder.OfPerson of(Person seen) {
    return new ContactEditBuilder.OfPerson(seen.id(), Option.some(seen));
  }

  /** Returns a builder of an edit of this company. */
  public static ContactEditBuilder.OfCompany of(Company seen) {
    return new ContactEditBuilder.OfCompany(seen.id(), Option.some(seen));
  }

  /** Returns a builder of an edit of this contact, for what people and companies share. */
  public static ContactEditBuilder<?> of(Contact seen) {
    return seen.<ContactEditBuilder<?>>fold(ContactEdit::of, ContactEdit::of);
  }

  /** Returns a builder of an edit of a person that was not read: there are no conflicts. */
  public static ContactEditBuilder.OfPerson ofPerson(ContactId id) {
    return new ContactEditBuilder.OfPerson(id, Option.none());
  }

  /** Returns a builder of an edit of a company that was not read: there are no conflicts. */
  public static ContactEditBuilder.OfCompany ofCompany(ContactId id) {
    return new ContactEditBuilder.OfCompany(id, Option.none());
  }

  /**
   * Returns the edit that turns the first contact into the second one. With the arguments swapped,
   * it is the undo. Differences in members that cannot be edited, such as currency and rights, are
   * ignored. Both must come from one reading: contacts read by id have no tags, so that a
   * difference between two ways of reading would remove tags.
   *
   * @throws IllegalArgumentException if the contacts differ in id or kind
   */
  public static ContactEdit between(Contact before, Contact after) {
    PersonOrCompany kind = PersonOrCompany.of(before);
    if (kind != PersonOrCompany.of(after) || !before.id().equals(after.id())) {
      throw new IllegalArgumentException(
          "contacts %s and %s are not the same contact".formatted(before.id(), after.id()));
    }
    return of(before.id(), kind, Option.some(before), Differences.between(before, after));
  }

  static ContactEdit of(
      ContactId id, PersonOrCompany kind, Option<Contact> seen, List<Edit> edits) {
    return new ContactEdit(id, kind, seen, edits, false, Set.of());
  }

  /** Returns a copy that overwrites changes of other users, in the members it touches only. */
  public ContactEdit overwritingConflicts() {
    return new ContactEdit(id, kind, seen, edits, true, acceptedLosses);
  }

  /** Returns a copy that also accepts these losses. */
  public ContactEdit accepting(Loss.Kind... losses) {
    Set<Loss.Kind> all = EnumSet.noneOf(Loss.Kind.class);
    all.addAll(acceptedLosses);
    all.addAll(Arrays.asList(losses));
    return new ContactEdit(id, kind, seen, edits, overwritesConflicts, all);
  }

  /** Returns whether nothing is changed. */
  public boolean isEmpty() {
    return edits.isEmpty();
  }

  /**
   * Returns the contact after this edit, or the contact itself if there is nothing to do. Losses
   * are not part of it.
   *
   * @throws IllegalArgumentException if it is another contact or of another kind
   */
  public Contact applyTo(Contact contact) {
    if (!contact.id().equals(id)) {
      throw new IllegalArgumentException(
          "the edit is for contact %s, not for %s".formatted(id, contact.id()));
    }
    if (PersonOrCompany.of(contact) != kind) {
      throw new IllegalArgumentException("contact %s is no %s".formatted(id, kind.word()));
    }
    return Edits.apply(edits, contact);
  }

  /** Returns the edits that are not done yet in the contact as it is now. */
  public List<Edit> notDoneIn(Contact now) {
    return edits.stream().filter(edit -> !edit.isDoneIn(now)).toList();
  }

  /** Returns the edits that would overwrite values of other users; empty if that is wanted. */
  public List<Edit> conflictsIn(Contact now) {
    return edits.stream()
        .filter(edit -> !overwritesConflicts && seen.exists(then -> edit.conflictsWith(then, now)))
        .toList();
  }

  /**
   * Returns what the portal would erase of the contact besides, accepted or not. The type is only
   * reported if the contact has one, but portals do not send it.
   */
  public List<Loss> lossesIn(Contact now) {
    return replacesRecordOf(now) ? Loss.ofReplacing(now) : List.of();
  }

  /** Returns the problems of this edit for what was seen, or for any contact if nothing was. */
  @Override
  public List<Problem> problems() {
    return seen.map(this::problemsIn).getOrElse(() -> Edits.problems(edits));
  }

  /** Returns why a portal could not store the edit of the contact as it is now. */
  public List<Problem> problemsIn(Contact now) {
    PersonOrCompany actual = PersonOrCompany.of(now);
    if (actual != kind) {
      return List.of(
          Problem.of(
              Problem.Kind.WRONG_KIND,
              "contact " + id,
              "is a %1$s: edit it as a %1$s, not as a %2$s".formatted(actual.word(), kind.word())));
    }
    return replacesRecordOf(now) ? Edits.problems(edits, now) : Edits.problems(edits);
  }

  /**
   * Returns whether a portal can only carry out the edit by replacing the contact's record, which
   * erases the members that {@link Loss.Kind} lists.
   */
  public boolean replacesRecordOf(Contact now) {
    return edits.stream().anyMatch(edit -> edit.replacesRecordOf(now));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.edit(this);
  }
}
