package r7contacts.port.edit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.Loss;
import r7contacts.domain.change.NewContact;
import r7contacts.port.ContactError;

/**
 * One performance of a plan: its steps one after the other, until one fails. One class because all
 * of it is about what is done so far. Not thread-safe.
 */
final class Performance {

  private final Requests requests;
  private final EditorState state;
  private final Facts facts;
  private final Planner planner;
  private final WritePlan plan;
  private final List<Step> done = new ArrayList<>();
  private final Deque<Step> left;

  /** The change that is planned again where the contact is read again. */
  private ContactChange aim;

  private List<Loss> losses;

  /** The contact before the first step. */
  private Contact before;

  /** The contact as it was read last, with the steps done since. */
  private Contact now;

  private boolean isJustRead;

  /** The contact before its record was replaced, or may have been. */
  private Option<Contact> beforeRecord = Option.none();

  Performance(
      Requests requests, EditorState state, Facts facts, WritePlan plan, boolean isJustRead) {
    this.requests = requests;
    this.state = state;
    this.facts = facts;
    this.planner = new Planner(requests, facts);
    this.plan = plan;
    this.aim = Planner.aim(plan);
    this.isJustRead = isJustRead;
    this.losses = plan.losses();
    this.before = plan.draft().before();
    this.now = before;
    this.left = new ArrayDeque<>(plan.steps());
  }

  Either<WriteError, Written> run() {
    Option<WriteError> failure = Option.none();
    if (!isNew() && !left.isEmpty() && plan.isOlderThan(state.times.planAge())) {
      failure = planAgain();
    }
    if (failure.isEmpty() && !left.isEmpty()) {
      requests.beforeWriting(plan.touched());
    }
    while (failure.isEmpty() && !left.isEmpty()) {
      failure = next();
    }
    return failure
        .<Either<WriteError, Written>>map(Either::left)
        .getOrElse(() -> Either.right(written()));
  }

  private boolean isNew() {
    return plan.change() instanceof NewContact;
  }

  private Option<WriteError> next() {
    Option<ContactError> obstacle = requests.obstacle();
    if (obstacle.isDefined()) {
      return Option.some(stopped(left.remove(), obstacle.get()));
    }
    boolean replacesRecord = left.peek() instanceof Step.ReplaceRecord;
    if (replacesRecord && !isJustRead) {
      return planAgain();
    }
    isJustRead = false;
    Step step = left.remove();
    if (step instanceof Step.CreateContact create) {
      return create(create);
    }
    Option<StepFailure> failure = requests.write(step, now);
    if (replacesRecord && failure.forAll(StepFailure::mayBeDone)) {
      beforeRecord = Option.some(now);
    }
    if (failure.isEmpty()) {
      finish(step);
      return Option.none();
    }
    ContactError reason = failure.get().error();
    return failure.get().mayBeDone() ? judged(step, reason) : Option.some(stopped(step, reason));
  }

  private void finish(Step step) {
    done.add(step);
    now = step.applyTo(now);
  }

  private Option<WriteError> create(Step.CreateContact step) {
    Either<ContactError, Option<ContactId>> highest = state.highestId(requests);
    if (highest.isLeft()) {
      return Option.some(new WriteError.NotDone(highest.getLeft()));
    }
    Either<StepFailure, ContactId> created = requests.create(step.contact());
    if (created.isRight()) {
      state.created(created.get());
      done.add(step);
      now = Planner.created(step.contact(), created.get());
      return Option.none();
    }
    ContactError reason = created.getLeft().error();
    return created.getLeft().mayBeDone()
        ? new LostCreate(requests, state, facts, step, reason)
            .search(highest.get())
            .fold(Option::some, contact -> found(step, contact))
        : Option.some(new WriteError.NotDone(reason));
  }

  /** A create that failed after the deed may lack more than what takes further steps. */
  private Option<WriteError> found(Step.CreateContact step, Contact contact) {
    state.created(contact.id());
    done.add(step);
    now = contact;
    aim = Planner.completion(step.contact(), contact);
    return planner
        .draft((ContactEdit) aim, contact)
        .fold(
            error -> Option.when(!left.isEmpty(), () -> stopped(left.remove(), reason(error))),
            draft -> {
              left.clear();
              left.addAll(draft.steps());
              return Option.none();
            });
  }

  /** Reads the contact again and plans what is left; a conflict if the plan no longer applies. */
  private Option<WriteError> planAgain() {
    return planner
        .draft(aim)
        .flatMap(this::withoutNewLosses)
        .fold(
            error -> Option.some(done.isEmpty() ? error : stopped(left.remove(), reason(error))),
            draft -> {
              continueWith(draft);
              return Option.none();
            });
  }

  /** The plan names all losses that the caller may have agreed to. */
  private Either<WriteError, Planner.Draft> withoutNewLosses(Planner.Draft draft) {
    List<Difference> unplanned =
        draft.losses().stream()
            .filter(loss -> losses.stream().noneMatch(known -> known.kind() == loss.kind()))
            .map(
                loss ->
                    new Difference(
                        PlanText.member(loss.kind()), Option.none(), Option.some(loss.value())))
            .toList();
    return unplanned.isEmpty()
        ? Either.right(draft)
        : Either.left(new WriteError.Conflict(unplanned, draft.before()));
  }

  /** Steps before the record are not repeated: what another user undid stays undone. */
  private void continueWith(Planner.Draft draft) {
    requests.beforeWriting(draft.touched());
    now = draft.before();
    losses = draft.losses();
    isJustRead = true;
    left.clear();
    if (done.isEmpty()) {
      before = now;
    }
    draft.steps().stream()
        .filter(
            step ->
                done.isEmpty()
                    || !(step instanceof Step.AddInfos || step instanceof Step.ChangeInfo))
        .forEach(left::add);
  }

  /** Reads the contact again, because the answer of the step was lost. */
  private Option<WriteError> judged(Step step, ContactError reason) {
    ContactId witness = step instanceof Step.MergeContacts merge ? merge.source().id() : now.id();
    Either<ContactError, Contact> again = requests.contact(witness, readsTags());
    Verdict verdict =
        again.fold(
            error -> Verdict.onUnread(step, reason, error),
            contact -> Verdict.on(step, now, contact));
    if (verdict == Verdict.DONE) {
      finish(step);
      return Option.none();
    }
    Option<Contact> contact = step instanceof Step.MergeContacts ? Option.none() : again.toOption();
    if (verdict == Verdict.NOT_DONE) {
      beforeRecord = step instanceof Step.ReplaceRecord ? Option.none() : beforeRecord;
      return Option.some(
          done.isEmpty()
              ? new WriteError.NotDone(reason)
              : partlyDone(step, reason, Option.none(), contact));
    }
    boolean isUnknown = verdict == Verdict.UNKNOWN && done.isEmpty();
    return Option.some(
        isUnknown && !rest(Option.some(step), contact).putsBack(plan.change())
            ? new WriteError.Unknown(step, reason, List.of())
            : partlyDone(step, reason, Option.some(step), contact));
  }

  /** Returns the outcome if the step is certainly not done. */
  private WriteError stopped(Step step, ContactError reason) {
    return done.isEmpty()
        ? new WriteError.NotDone(reason)
        : partlyDone(
            step, reason, Option.none(), requests.contact(now.id(), readsTags()).toOption());
  }

  private WriteError partlyDone(
      Step step, ContactError reason, Option<Step> attempted, Option<Contact> contact) {
    return new WriteError.PartlyDone(
        done,
        step,
        List.copyOf(left),
        reason,
        contact,
        plan.change().accept(rest(attempted, contact)));
  }

  private Rest rest(Option<Step> attempted, Option<Contact> contact) {
    boolean losesStage = losses.stream().anyMatch(any -> any.kind() == Loss.Kind.STAGE);
    return new Rest(now, done, attempted, beforeRecord, losesStage, contact);
  }

  private boolean readsTags() {
    return Planner.readsTags(plan.change());
  }

  private Written written() {
    return plan.change()
        .accept(
            new Completion(
                before,
                now,
                done,
                losses,
                () -> requests.contact(now.id(), readsTags()).toOption()));
  }

  /** Returns the error of a later step, after which "nothing was changed" would be wrong. */
  private static ContactError reason(WriteError error) {
    return error instanceof WriteError.NotDone failure
        ? failure.reason()
        : new ContactError.Refused(PlanText.cause(error));
  }
}
