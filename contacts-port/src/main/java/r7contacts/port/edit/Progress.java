package r7contacts.port.edit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import r7contacts.domain.Contact;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactMerge;
import r7contacts.domain.change.Edit;
import r7contacts.domain.change.Loss;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SetStage;
import r7contacts.port.ContactError;

/** How far a plan is carried out: what is done, what is left, and the contact. Not thread-safe. */
final class Progress {

  private final ContactChange change;
  private final List<Step> done = new ArrayList<>();
  private final Deque<Step> left;

  /** The change as it is planned again, and as its rest is made of. */
  private ContactChange aim;

  private List<Loss> losses;

  /** The contact before the first step. */
  private Contact before;

  /** The contact as it was read last, with the steps done since. */
  private Contact now;

  /** The contact before its record was replaced, or may have been. */
  private Option<Contact> beforeRecord = Option.none();

  Progress(WritePlan plan) {
    this.change = plan.change();
    this.aim = Changes.aim(plan);
    this.losses = plan.losses();
    this.before = plan.draft().before();
    this.now = before;
    this.left = new ArrayDeque<>(plan.steps());
  }

  Contact now() {
    return now;
  }

  /** Returns the change as it is planned again: the target of a merge was seen with its steps. */
  ContactChange aim() {
    return aim instanceof ContactMerge merge
        ? ContactMerge.of(merge.source(), Changes.after(done, merge.target()))
        : aim;
  }

  boolean isNothingDone() {
    return done.isEmpty();
  }

  /** Returns the next step; absent if all are done. */
  Option<Step> next() {
    return Option.of(left.peek());
  }

  /** Takes the next step. */
  Step start() {
    return left.remove();
  }

  /** Records that the portal may have erased what it does when a record is replaced. */
  void recordIsReplaced() {
    beforeRecord = Option.some(now);
  }

  void recordIsKept() {
    beforeRecord = Option.none();
  }

  void finish(Step step) {
    done.add(step);
    now = step.applyTo(now);
  }

  void created(Step.CreateContact step, Contact contact) {
    done.add(step);
    now = contact;
  }

  /** Records a new contact that was found: its create may have failed before its end. */
  ContactEdit found(Step.CreateContact step, Contact contact) {
    created(step, contact);
    ContactEdit completion = Changes.completion(step.contact(), contact);
    aim = completion;
    return completion;
  }

  /** Replaces the steps that are left. */
  void leave(List<Step> steps) {
    left.clear();
    left.addAll(steps);
  }

  /** Returns the draft, or a conflict: the plan named all losses that a caller agreed to. */
  Either<WriteError, Planner.Draft> withoutNewLosses(Planner.Draft draft) {
    List<Difference> unplanned =
        draft.losses().stream()
            .filter(loss -> losses.stream().noneMatch(known -> known.kind() == loss.kind()))
            .map(
                loss ->
                    new Difference(
                        PlanText.member(loss.kind()),
                        Option.none(),
                        Option.some(loss.value().isEmpty() ? "?" : loss.value())))
            .toList();
    return unplanned.isEmpty()
        ? Either.right(draft)
        : Either.left(new WriteError.Conflict(unplanned, draft.before()));
  }

  /** Steps before the record are not repeated: what another user undid stays undone. */
  void continueWith(Planner.Draft draft) {
    now = draft.before();
    losses = draft.losses();
    if (done.isEmpty()) {
      before = now;
    }
    leave(
        draft.steps().stream()
            .filter(
                step ->
                    done.isEmpty()
                        || !(step instanceof Step.AddInfos || step instanceof Step.ChangeInfo))
            .toList());
  }

  /**
   * Continues with a contact that was read after a step. Steps that another user made unnecessary
   * are dropped.
   *
   * @return the conflict with what the steps that are left would change
   */
  Option<WriteError.Conflict> continueWith(Contact read, Step last) {
    Contact expected = now;
    if (last instanceof Step.ReplaceRecord) {
      // Portals erase the stage; other adapters need not.
      SetStage erasure = new SetStage(Option.none());
      expected = erasure.isDoneIn(read) ? erasure.applyTo(now) : now;
      left.removeIf(step -> isPutBack(step) && read.stage().isDefined());
    }
    List<Edit> conflicts = new ArrayList<>();
    for (Step step : left) {
      for (Edit edit : step.edits()) {
        if (!isPutBack(step) && !overwrites() && edit.conflictsWith(expected, read)) {
          conflicts.add(edit);
        }
      }
    }
    // A stage that the record's replacement has cleared is a step of this change, for its undo.
    left.removeIf(step -> !(step instanceof Step.ChangeStage) && step.isDoneIn(read));
    now = read;
    List<Difference> members = Difference.between(conflicts, expected, read);
    return Option.when(!members.isEmpty(), () -> new WriteError.Conflict(members, read));
  }

  private boolean overwrites() {
    return aim instanceof ContactEdit edit && edit.overwritesConflicts();
  }

  private static boolean isPutBack(Step step) {
    return step instanceof Step.ChangeStage stage && stage.putsBack();
  }

  /** Returns whether what no edit names is to be put back if the step may be done. */
  boolean putsBackAfter(Step attempted, Option<Contact> contact) {
    return rest(Option.some(attempted), contact).putsBack(change);
  }

  /**
   * Returns the outcome after a step that failed.
   *
   * @param attempted the step if it may have been carried out all the same
   * @param contact the contact as it was read afterwards
   */
  WriteError.PartlyDone partlyDone(
      Step failed, ContactError reason, Option<Step> attempted, Option<Contact> contact) {
    ContactChange whole = change instanceof NewContact ? change : aim;
    return new WriteError.PartlyDone(
        done, failed, List.copyOf(left), reason, contact, whole.accept(rest(attempted, contact)));
  }

  private Rest rest(Option<Step> attempted, Option<Contact> contact) {
    boolean losesStage = losses.stream().anyMatch(any -> any.kind() == Loss.Kind.STAGE);
    return new Rest(now, done, attempted, beforeRecord, losesStage, contact);
  }

  /** Returns the outcome after all steps. */
  Written written(Supplier<Either<ContactError, Contact>> actual) {
    return change.accept(new Completion(before, now, done, losses, actual));
  }
}
