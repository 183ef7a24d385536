package r7contacts.port.edit;

import io.vavr.control.Option;
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
    Supplier<Option<Contact>> actual)
    implements ContactChange.Visitor<Written> {

  @Override
  public Written newContact(NewContact change) {
    Option<Contact> read = actual.get();
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
    Option<Contact> read = actual.get();
    return written(expected(), read, undo(change, read));
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
        actual.get(),
        irrevocable("%s as a contact of its own".formatted(PlanText.name(change.source()))));
  }

  private Written written(Contact expected, Option<Contact> read, Undo undo) {
    List<Difference> unexpected =
        read.map(contact -> Comparison.unexpected(expected, contact, losses)).getOrElse(List.of());
    return new Written(now.id(), read, true, unexpected, undo);
  }

  /** Returns the contact with all steps, those included that another user reverted meanwhile. */
  private Contact expected() {
    return withSteps(now, done.stream());
  }

  private static Contact withSteps(Contact contact, Stream<Step> steps) {
    return steps.reduce(contact, (result, step) -> step.applyTo(result), (one, other) -> other);
  }

  private Undo undo(ContactEdit change, Option<Contact> read) {
    Contact own = withSteps(before, done.stream().filter(step -> !putsBack(step)));
    List<Edit> edits = ContactEdit.between(own, before).edits();
    List<String> lost =
        Stream.concat(
                losses.stream().map(PlanText::of),
                Stream.of("managers of the shared contact, which cannot be read")
                    .filter(any -> replacesUnreadManagers()))
            .toList();
    ContactChange undo = new ContactEdit(change.id(), change.kind(), read, edits, false, Set.of());
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
}
