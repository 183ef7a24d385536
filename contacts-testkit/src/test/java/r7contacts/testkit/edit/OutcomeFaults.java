package r7contacts.testkit.edit;

import static r7contacts.testkit.edit.BrokenEditing.ofEditing;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactMerge;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.Problem;
import r7contacts.domain.change.SetSharing;
import r7contacts.domain.change.SetStage;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.edit.ContactEditing;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.Step;
import r7contacts.port.edit.Undo;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.WriteError.Invalid;
import r7contacts.port.edit.WriteError.NotDone;
import r7contacts.port.edit.WriteError.PartlyDone;
import r7contacts.port.edit.WriteError.Unknown;
import r7contacts.port.edit.WritePlan;
import r7contacts.port.edit.Written;

/** Books that carry out changes and report something else. */
final class OutcomeFaults {

  private OutcomeFaults() {}

  static List<BrokenEditing> all() {
    return List.of(
        ofEditing(
            "says that every change was made",
            written(OutcomeFaults::changed),
            "W08",
            "W11",
            "W18",
            "W21"),
        ofEditing("never reports unexpected values", written(OutcomeFaults::asExpected), "W29"),
        ofEditing("has no undo of a create", written(OutcomeFaults::withoutUndoOfCreate), "W24"),
        ofEditing("does not undo a sharing", written(OutcomeFaults::withoutSharing), "W24"),
        ofEditing("does not say what is lost", written(OutcomeFaults::losingNothing), "W07", "W24"),
        ofEditing("ignores wrong kinds", ignoring(Problem.Kind.WRONG_KIND), "W21", "W23"),
        ofEditing("ignores merges with itself", ignoring(Problem.Kind.SAME_CONTACT), "W23"),
        ofEditing("ignores options", ignoring(Problem.Kind.NOT_AN_OPTION), "W17"),
        ofEditing("ignores long texts", ignoring(Problem.Kind.TOO_LONG), "W28"),
        ofEditing("ignores characters beyond the BMP", ignoring(Problem.Kind.BEYOND_BMP), "W28"),
        ofEditing("calls a missing contact unavailable", errors(OutcomeFaults::unavailable), "W21"),
        ofEditing("calls every second removal done", errors(OutcomeFaults::removed), "W22"),
        ofEditing(
            "calls a partly done change not done",
            errors(OutcomeFaults::notDone),
            "W10",
            "W25",
            "W31"),
        ofEditing("calls the failed step done", errors(OutcomeFaults::failedAsDone), "W25", "W31"),
        ofEditing("forgets the stage in the rest", errors(OutcomeFaults::withoutStage), "W25"),
        ofEditing(
            "calls an unknown create not done", errors(OutcomeFaults::knownAsNotDone), "W27"));
  }

  private static UnaryOperator<EditableContactBook> written(
      BiFunction<ContactChange, Written, Written> other) {
    return outcomes((change, outcome) -> outcome.map(written -> other.apply(change, written)));
  }

  private static UnaryOperator<EditableContactBook> errors(
      BiFunction<ContactChange, WriteError, Either<WriteError, Written>> other) {
    return outcomes(
        (change, outcome) -> outcome.fold(error -> other.apply(change, error), written -> outcome));
  }

  private static UnaryOperator<EditableContactBook> outcomes(
      BiFunction<ContactChange, Either<WriteError, Written>, Either<WriteError, Written>> other) {
    return inner ->
        new DelegatingEditing(inner) {
          @Override
          Either<WriteError, Written> perform(ContactEditing editing, ContactChange change) {
            return other.apply(change, super.perform(editing, change));
          }

          @Override
          Either<WriteError, Written> perform(ContactEditing editing, WritePlan plan) {
            Either<WriteError, Written> outcome = super.perform(editing, plan);
            return other.apply(plan.change(), outcome);
          }
        };
  }

  private static UnaryOperator<EditableContactBook> ignoring(Problem.Kind kind) {
    return errors(
        (change, error) ->
            error instanceof Invalid invalid
                    && invalid.problems().stream().anyMatch(problem -> problem.kind() == kind)
                ? Either.right(nothing(id(change)))
                : Either.left(error));
  }

  private static ContactId id(ContactChange change) {
    return change.accept(
        new ContactChange.Visitor<>() {
          @Override
          public ContactId newContact(NewContact any) {
            return ContactId.of(1);
          }

          @Override
          public ContactId edit(ContactEdit edit) {
            return edit.id();
          }

          @Override
          public ContactId removal(ContactRemoval removal) {
            return removal.id();
          }

          @Override
          public ContactId merge(ContactMerge merge) {
            return merge.target().id();
          }
        });
  }

  private static Written nothing(ContactId id) {
    return new Written(id, Option.none(), false, List.of(), new Undo(Option.none(), List.of()));
  }

  private static Written with(Written written, boolean isChanged, Undo undo) {
    return new Written(written.id(), written.contact(), isChanged, written.unexpected(), undo);
  }

  private static Written changed(ContactChange change, Written written) {
    return with(written, true, written.undo());
  }

  private static Written asExpected(ContactChange change, Written written) {
    return new Written(
        written.id(), written.contact(), written.isChanged(), List.of(), written.undo());
  }

  private static Written withoutUndoOfCreate(ContactChange change, Written written) {
    return change instanceof NewContact
        ? with(written, true, new Undo(Option.none(), List.of()))
        : written;
  }

  private static Written withoutSharing(ContactChange change, Written written) {
    Option<ContactChange> undo =
        written
            .undo()
            .change()
            .map(any -> any instanceof ContactEdit edit ? without(edit, SetSharing.class) : any);
    return with(written, written.isChanged(), new Undo(undo, written.undo().lost()));
  }

  private static ContactEdit without(ContactEdit edit, Class<?> dropped) {
    return new ContactEdit(
        edit.id(),
        edit.kind(),
        edit.seen(),
        edit.edits().stream().filter(any -> !dropped.isInstance(any)).toList(),
        edit.overwritesConflicts(),
        edit.acceptedLosses());
  }

  private static Written losingNothing(ContactChange change, Written written) {
    return with(written, written.isChanged(), new Undo(written.undo().change(), List.of()));
  }

  private static Either<WriteError, Written> unavailable(ContactChange change, WriteError error) {
    return change instanceof ContactEdit
            && error instanceof NotDone notDone
            && notDone.reason() instanceof NotFound
        ? Either.left(new NotDone(Unavailable.because("no contact")))
        : Either.left(error);
  }

  private static Either<WriteError, Written> removed(ContactChange change, WriteError error) {
    return change instanceof ContactRemoval removal
            && error instanceof NotDone notDone
            && notDone.reason() instanceof NotFound
        ? Either.right(nothing(removal.id()))
        : Either.left(error);
  }

  private static Either<WriteError, Written> notDone(ContactChange change, WriteError error) {
    return Either.left(error instanceof PartlyDone partly ? new NotDone(partly.reason()) : error);
  }

  private static Either<WriteError, Written> failedAsDone(ContactChange change, WriteError error) {
    if (!(error instanceof PartlyDone partly) || partly.notStarted().isEmpty()) {
      return Either.left(error);
    }
    List<Step> done = new ArrayList<>(partly.done());
    done.add(partly.failed());
    List<Step> rest = partly.notStarted();
    return Either.left(
        new PartlyDone(
            done,
            rest.get(0),
            rest.subList(1, rest.size()),
            partly.reason(),
            partly.now(),
            partly.rest()));
  }

  private static Either<WriteError, Written> withoutStage(ContactChange change, WriteError error) {
    if (!(error instanceof PartlyDone partly)
        || !(partly.rest() instanceof ContactEdit edit)
        || partly.now().map(Contact::stage).getOrElse(Option.none()).isDefined()) {
      return Either.left(error);
    }
    return Either.left(
        new PartlyDone(
            partly.done(),
            partly.failed(),
            partly.notStarted(),
            partly.reason(),
            partly.now(),
            without(edit, SetStage.class)));
  }

  private static Either<WriteError, Written> knownAsNotDone(
      ContactChange change, WriteError error) {
    return Either.left(error instanceof Unknown unknown ? new NotDone(unknown.reason()) : error);
  }
}
