package r7contacts.port.edit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import r7contacts.domain.Contact;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactMerge;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.domain.change.Edit;
import r7contacts.domain.change.Loss;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SetSharing;
import r7contacts.port.ContactError;

/**
 * Outcome of a performance of which all steps are done.
 *
 * @param before the contact before the first step
 * @param now the contact as it was read last, with the steps done since
 * @param losses what the portal erased with consent
 * @param actual reads the contact again
 */
record Completion(
    Contact before,
    Contact now,
    List<Step> done,
    List<Loss> losses,
    Supplier<Either<ContactError, Contact>> actual)
    implements ContactChange.Visitor<Written> {

  @Override
  public Written newContact(NewContact change) {
    Option<Contact> read = actual.get().toOption();
    Contact wanted = change.withId(now.id());
    return written(
        wanted, read, new Undo(Option.some(ContactRemoval.of(read.getOrElse(wanted))), List.of()));
  }

  @Override
  public Written edit(ContactEdit change) {
    if (done.isEmpty()) {
      return new Written(
          now.id(), Option.some(now), false, List.of(), new Undo(Option.none(), List.of()));
    }
    Either<ContactError, Contact> read = actual.get();
    return written(change.applyTo(expected()), read.toOption(), undo(change, read));
  }

  @Override
  public Written removal(ContactRemoval change) {
    return written(
        now,
        Option.none(),
        irrevocable("%s with its tasks, history and files".formatted(PlanText.name(before))));
  }

  @Override
  public Written merge(ContactMerge change) {
    return written(
        expected(),
        actual.get().toOption(),
        irrevocable("%s as a contact of its own".formatted(PlanText.name(change.source()))));
  }

  private Written written(Contact expected, Option<Contact> read, Undo undo) {
    List<Difference> unexpected =
        read.map(contact -> unexpected(expected, contact)).getOrElse(List.of());
    return new Written(now.id(), read, true, unexpected, undo);
  }

  /** Returns the contact with all steps, those included that another user reverted meanwhile. */
  private Contact expected() {
    return Changes.after(done, now);
  }

  private Undo undo(ContactEdit change, Either<ContactError, Contact> read) {
    if (read.isLeft() && read.getLeft() instanceof ContactError.NotFound) {
      return irrevocable("the contact, which this account can no longer see");
    }
    Contact own = Changes.after(done.stream().filter(step -> !putsBack(step)).toList(), before);
    List<Edit> edits = ContactEdit.between(own, before).edits();
    List<String> lost =
        Stream.concat(
                losses.stream().map(PlanText::of),
                Stream.of("managers of the shared contact, which cannot be read")
                    .filter(any -> replacesUnreadManagers()))
            .toList();
    // What another user changed after the last step is not in it, and so conflicts with the undo.
    Option<Contact> seen = Option.some(expected());
    ContactChange undo = new ContactEdit(change.id(), change.kind(), seen, edits, false, Set.of());
    return new Undo(Option.when(!edits.isEmpty(), undo), lost);
  }

  private static boolean putsBack(Step step) {
    return step instanceof Step.ChangeStage stage && stage.putsBack();
  }

  private boolean replacesUnreadManagers() {
    return before.sharing().isShared()
        && done.stream()
            .flatMap(step -> step.edits().stream())
            .anyMatch(
                edit ->
                    edit instanceof SetSharing sharing && sharing.sharing().managers().isDefined());
  }

  private static Undo irrevocable(String lost) {
    return new Undo(Option.none(), List.of(lost));
  }

  /** Returns the members that differ from what was expected, besides those that portals decide. */
  private List<Difference> unexpected(Contact expected, Contact actual) {
    List<Difference> all =
        new ArrayList<>(
            Difference.between(ContactEdit.between(expected, actual).edits(), expected, actual));
    if (isAccepted(Loss.Kind.STAGE)) {
      all.removeIf(difference -> difference.member().equals(PlanText.member(Loss.Kind.STAGE)));
    }
    for (Loss.Kind kind : Loss.Kind.values()) {
      Option<String> before = erasable(kind, expected);
      Option<String> after = erasable(kind, actual);
      if (!before.equals(after) && !isAccepted(kind)) {
        all.add(new Difference(PlanText.member(kind), before, after));
      }
    }
    return List.copyOf(all);
  }

  private boolean isAccepted(Loss.Kind kind) {
    return losses.stream().anyMatch(any -> any.kind() == kind);
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
