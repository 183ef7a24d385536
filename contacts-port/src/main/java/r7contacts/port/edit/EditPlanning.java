package r7contacts.port.edit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.Edit;
import r7contacts.domain.change.Loss;
import r7contacts.domain.change.Problem;
import r7contacts.domain.change.SetCompany;
import r7contacts.domain.change.SetField;
import r7contacts.domain.change.SetSharing;
import r7contacts.domain.change.SetStage;
import r7contacts.domain.change.SetText;
import r7contacts.domain.change.SharingChange;
import r7contacts.domain.change.TagEdit;
import r7contacts.port.ContactError;

/**
 * Planning of one edit: checks it against the contact as it is now, and puts its steps in order.
 * One class, because checks, losses and order depend on whether the record is replaced.
 */
final class EditPlanning {

  private final ContactEdit edit;
  private final Contact now;
  private final Facts facts;
  private final List<Edit> open;
  private final boolean replacesRecord;
  private boolean isRecordLast;
  private final List<Loss> losses = new ArrayList<>();

  private EditPlanning(ContactEdit edit, Contact now, Facts facts) {
    this.edit = edit;
    this.now = now;
    this.facts = facts;
    this.open = open(edit, now);
    this.replacesRecord = open.stream().anyMatch(any -> any.replacesRecordOf(now));
  }

  /** Returns the steps and losses of an edit, or why it cannot be carried out. */
  static Either<WriteError, Draft> of(ContactEdit edit, Contact now, Facts facts) {
    Option<WriteError> objection = objection(edit, now);
    if (objection.isDefined()) {
      return Either.left(objection.get());
    }
    EditPlanning planning = new EditPlanning(edit, now, facts);
    return planning
        .objection()
        .<Either<WriteError, Draft>>map(Either::left)
        .getOrElse(() -> Either.right(new Draft(planning.steps(), planning.losses)));
  }

  /** Steps of an edit, and what the portal erases besides. */
  record Draft(List<Step> steps, List<Loss> losses) {}

  /** Returns what is known without a further request. */
  private static Option<WriteError> objection(ContactEdit edit, Contact now) {
    List<Problem> problems = edit.problemsIn(now);
    if (!problems.isEmpty()) {
      return Option.some(new WriteError.Invalid(problems));
    }
    Either<WriteError, Contact> editable = Planner.editable(now);
    if (editable.isLeft()) {
      return Option.some(editable.getLeft());
    }
    List<Edit> conflicts = edit.conflictsIn(now);
    return Option.when(
        !conflicts.isEmpty(),
        () -> new WriteError.Conflict(Difference.between(conflicts, edit.seen().get(), now), now));
  }

  /**
   * Returns what is left to do, one edit for each difference. Managers of a shared contact cannot
   * be read, so that no difference shows a sharing that names them.
   */
  private static List<Edit> open(ContactEdit edit, Contact now) {
    List<Edit> open = new ArrayList<>(ContactEdit.between(now, edit.applyTo(now)).edits());
    open.removeIf(SetSharing.class::isInstance);
    edit.edits().stream()
        .filter(SetSharing.class::isInstance)
        .reduce((earlier, later) -> later)
        .filter(sharing -> !sharing.isDoneIn(now))
        .ifPresent(open::add);
    return open;
  }

  private Option<WriteError> objection() {
    List<Supplier<Option<WriteError>>> checks =
        List.of(this::companyObjection, this::sharingObjection, this::stageObjection, this::loss);
    return checks.stream()
        .map(Supplier::get)
        .filter(Option::isDefined)
        .findFirst()
        .orElse(Option.none());
  }

  private Option<WriteError> companyObjection() {
    return company().flatMap(SetCompany::company).flatMap(facts::objectionTo);
  }

  private Option<WriteError> sharingObjection() {
    Option<SharingChange> sharing = first(SetSharing.class).map(SetSharing::sharing);
    Option<WriteError> objection = sharing.flatMap(facts::objectionTo);
    return objection.isDefined() ? objection : sharing.flatMap(this::rightsObjection);
  }

  /** A record with a sharing goes last if no step might follow, not even that of the stage. */
  private Option<WriteError> rightsObjection(SharingChange sharing) {
    if (!replacesRecord || sharing.isPrivate()) {
      return Option.none();
    }
    return facts
        .keepsRights(sharing, now.sharing())
        .fold(
            error -> Option.some(new WriteError.NotDone(error)),
            keeps -> {
              isRecordLast = !keeps;
              return Option.when(
                  isRecordLast && stageAfter().isDefined(),
                  () ->
                      facts.losesRights("the stage, which the portal erases, cannot be put back"));
            });
  }

  /** A stage that the contact has already is erased with the record, and has to be set again. */
  private Option<WriteError> stageObjection() {
    return Option.ofOptional(
            edit.edits().stream()
                .filter(SetStage.class::isInstance)
                .map(SetStage.class::cast)
                .filter(set -> replacesRecord || !set.isDoneIn(now))
                .reduce((earlier, later) -> later))
        .flatMap(SetStage::stage)
        .flatMap(facts::objectionTo);
  }

  /** Collects the losses, and returns an error if one is not accepted. */
  private Option<WriteError> loss() {
    if (!replacesRecord) {
      return Option.none();
    }
    return losses()
        .fold(
            error -> Option.some(new WriteError.NotDone(error)),
            found -> {
              losses.addAll(found);
              List<Loss> unaccepted =
                  found.stream()
                      .filter(any -> !edit.acceptedLosses().contains(any.kind()))
                      .toList();
              return Option.when(
                  !unaccepted.isEmpty(), () -> new WriteError.WouldLose(unaccepted, now));
            });
  }

  private Either<ContactError, List<Loss>> losses() {
    List<Loss> known =
        new ContactEdit(edit.id(), edit.kind(), edit.seen(), open, false, edit.acceptedLosses())
            .lossesIn(now);
    Either<ContactError, Option<Loss>> type =
        now.type().isDefined()
            ? Either.right(Option.none())
            : facts.type(now).map(found -> found.map(text -> new Loss(Loss.Kind.TYPE, text)));
    return type.flatMap(
        ofType ->
            lostStage()
                .map(
                    ofStage ->
                        Stream.of(known, ofType.toJavaList(), ofStage.toJavaList())
                            .flatMap(List::stream)
                            .toList()));
  }

  private Either<ContactError, Option<Loss>> lostStage() {
    Option<CatalogEntry> erased = erasedStage();
    return erased.isEmpty()
        ? Either.right(Option.none())
        : facts
            .hasStage(erased.get())
            .map(
                known ->
                    Option.when(
                        !known,
                        () ->
                            new Loss(
                                Loss.Kind.STAGE,
                                erased.get().title().getOrElse("#" + erased.get().id()))));
  }

  /** Returns the stage that the portal erases and no edit sets. */
  private Option<CatalogEntry> erasedStage() {
    return replacesRecord && first(SetStage.class).isEmpty() ? now.stage() : Option.none();
  }

  private Option<CatalogEntry> stageAfter() {
    return first(SetStage.class).map(SetStage::stage).getOrElse(now.stage());
  }

  /** What fails early has destroyed nothing; what may end the right to continue comes last. */
  private List<Step> steps() {
    RowSteps rows = new RowSteps(now, edit.applyTo(now), open);
    List<Step> steps = new ArrayList<>(rows.additions());
    steps.addAll(rows.changes());
    if (!isRecordLast) {
      steps.addAll(record());
    }
    steps.addAll(stage());
    all(SetField.class).map(Step.ChangeField::new).forEach(steps::add);
    all(TagEdit.class).map(Step.ChangeTag::new).forEach(steps::add);
    steps.addAll(link());
    steps.addAll(rows.removals());
    if (isRecordLast) {
      steps.addAll(record());
    }
    all(SetSharing.class)
        .filter(any -> !isInRecord(any))
        .map(Step.ChangeSharing::new)
        .forEach(steps::add);
    return steps;
  }

  private List<Step> record() {
    return replacesRecord
        ? List.of(new Step.ReplaceRecord(open.stream().filter(this::isInRecord).toList()))
        : List.of();
  }

  private List<Step> stage() {
    boolean isLost = losses.stream().anyMatch(any -> any.kind() == Loss.Kind.STAGE);
    return first(SetStage.class)
        .map(set -> new Step.ChangeStage(set, false))
        .orElse(
            erasedStage()
                .filter(any -> !isLost)
                .map(any -> new Step.ChangeStage(new SetStage(Option.some(any)), true)))
        .<Step>map(step -> step)
        .toJavaList();
  }

  /** Portals only add links: the old one is removed first. */
  private List<Step> link() {
    List<Step> steps = new ArrayList<>();
    company()
        .filter(any -> !replacesRecord)
        .forEach(
            set -> {
              Option<CompanyLink> before = Changes.company(now);
              if (before.isDefined()) {
                steps.add(new Step.ChangeCompany(new SetCompany(Option.none())));
              }
              if (set.company().isDefined()) {
                steps.add(new Step.ChangeCompany(set));
              }
            });
    return steps;
  }

  private boolean isInRecord(Edit any) {
    return any instanceof SetText
        || any instanceof SetCompany
        || any instanceof SetSharing && any.replacesRecordOf(now);
  }

  private Option<SetCompany> company() {
    return first(SetCompany.class);
  }

  private <E extends Edit> Option<E> first(Class<E> kind) {
    return Option.ofOptional(all(kind).findFirst());
  }

  private <E extends Edit> Stream<E> all(Class<E> kind) {
    return open.stream().filter(kind::isInstance).map(kind::cast);
  }
}
