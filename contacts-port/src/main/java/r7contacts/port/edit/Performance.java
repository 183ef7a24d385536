package r7contacts.port.edit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.NewContact;
import r7contacts.port.ContactError;

/**
 * One performance of a plan: its steps one after the other, until one fails. One class, because
 * each failure is judged by what is done so far. Not thread-safe.
 */
final class Performance {

  private final Requests requests;
  private final EditorState state;
  private final Facts facts;
  private final WritePlan plan;
  private final Progress progress;

  /** Whether no write happened since the contact was read. */
  private boolean isJustRead;

  /**
   * Creates a performance.
   *
   * @param isJustRead whether nothing was sent since the contact was read for the plan
   */
  Performance(
      Requests requests, EditorState state, Facts facts, WritePlan plan, boolean isJustRead) {
    this.requests = requests;
    this.state = state;
    this.facts = facts;
    this.plan = plan;
    this.progress = new Progress(plan);
    this.isJustRead = isJustRead;
  }

  Either<WriteError, Written> run() {
    boolean isNew = plan.change() instanceof NewContact;
    boolean isStale = !isNew && plan.isOlderThan(state.times.planAge());
    Option<WriteError> failure = isStale ? planAgain() : Option.none();
    if (failure.isEmpty() && progress.next().isDefined()) {
      requests.beforeWriting(plan.touched());
    }
    while (failure.isEmpty() && progress.next().isDefined()) {
      failure = next(progress.next().get());
    }
    return failure
        .<Either<WriteError, Written>>map(Either::left)
        .getOrElse(() -> Either.right(progress.written(this::read)));
  }

  private Option<WriteError> next(Step step) {
    Option<ContactError> obstacle = requests.obstacle();
    if (obstacle.isDefined()) {
      return stopped(progress.start(), obstacle.get());
    }
    if (overwritesUnnamed(step) && !isJustRead) {
      return planAgain();
    }
    isJustRead = false;
    progress.start();
    return step instanceof Step.CreateContact create ? create(create) : write(step);
  }

  /** Returns whether a step affects more than it names, so that it must not meet another state. */
  private static boolean overwritesUnnamed(Step step) {
    return step instanceof Step.ReplaceRecord
        || step instanceof Step.RemoveContact
        || step instanceof Step.MergeContacts;
  }

  private Option<WriteError> write(Step step) {
    Option<StepFailure> failure = requests.write(step, progress.now());
    if (step instanceof Step.ReplaceRecord && failure.forAll(StepFailure::mayBeDone)) {
      progress.recordIsReplaced();
    }
    if (failure.isEmpty()) {
      progress.finish(step);
      return Option.none();
    }
    ContactError reason = failure.get().error();
    return failure.get().mayBeDone() ? judged(step, reason) : stopped(step, reason);
  }

  private Option<WriteError> create(Step.CreateContact step) {
    Either<ContactError, Option<ContactId>> highest = state.highestId(requests);
    if (highest.isLeft()) {
      return Option.some(new WriteError.NotDone(highest.getLeft()));
    }
    return requests
        .create(step.contact())
        .fold(
            failure ->
                failure.mayBeDone()
                    ? new LostCreate(requests, state, facts, step, failure.error())
                        .search(highest.get())
                        .fold(Option::some, contact -> found(step, contact))
                    : Option.some(new WriteError.NotDone(failure.error())),
            id -> {
              state.created(id);
              progress.created(step, step.created(id));
              return Option.none();
            });
  }

  /** A create that failed after the deed may lack more than what takes further steps. */
  private Option<WriteError> found(Step.CreateContact step, Contact contact) {
    state.created(contact.id());
    ContactEdit completion = progress.found(step, contact);
    return EditPlanning.of(completion, contact, facts)
        .fold(
            error -> progress.next().flatMap(any -> stopped(progress.start(), reason(error))),
            draft -> {
              progress.leave(draft.steps());
              return Option.none();
            });
  }

  /** Reads the contact again and plans what is left; a conflict if the plan no longer applies. */
  private Option<WriteError> planAgain() {
    return new Planner(requests, facts)
        .draft(progress.aim())
        .flatMap(progress::withoutNewLosses)
        .fold(
            error ->
                progress.isNothingDone()
                    ? Option.some(error)
                    : stopped(progress.start(), reason(error)),
            draft -> {
              requests.beforeWriting(draft.touched());
              progress.continueWith(draft);
              isJustRead = true;
              return Option.none();
            });
  }

  /** Reads the contact again, because the answer of the step was lost. */
  private Option<WriteError> judged(Step step, ContactError reason) {
    boolean isMerge = step instanceof Step.MergeContacts;
    ContactId witness =
        step instanceof Step.MergeContacts merge ? merge.source().id() : progress.now().id();
    Either<ContactError, Contact> again = read(witness);
    Option<Contact> contact = isMerge ? Option.none() : again.toOption();
    Verdict verdict =
        again.fold(
            error -> Verdict.onUnread(step, reason, error),
            found -> Verdict.on(step, progress.now(), found));
    return switch (verdict) {
      case DONE -> {
        progress.finish(step);
        yield contact
            .flatMap(found -> progress.continueWith(found, step))
            .flatMap(
                conflict -> partlyDone(progress.start(), reason(conflict), Option.none(), contact));
      }
      case NOT_DONE -> {
        if (step instanceof Step.ReplaceRecord) {
          progress.recordIsKept();
        }
        yield progress.isNothingDone()
            ? Option.some(new WriteError.NotDone(reason))
            : partlyDone(step, reason, Option.none(), contact);
      }
      case PARTLY -> partlyDone(step, reason, Option.some(step), contact);
      case UNKNOWN ->
          progress.isNothingDone() && !progress.putsBackAfter(step, contact)
              ? Option.some(new WriteError.Unknown(step, reason, List.of()))
              : partlyDone(step, reason, Option.some(step), contact);
    };
  }

  /** Returns the outcome if the step is certainly not done. */
  private Option<WriteError> stopped(Step step, ContactError reason) {
    return progress.isNothingDone()
        ? Option.some(new WriteError.NotDone(reason))
        : partlyDone(step, reason, Option.none(), read().toOption());
  }

  private Option<WriteError> partlyDone(
      Step step, ContactError reason, Option<Step> attempted, Option<Contact> contact) {
    return Option.some(progress.partlyDone(step, reason, attempted, contact));
  }

  private Either<ContactError, Contact> read() {
    return read(progress.now().id());
  }

  private Either<ContactError, Contact> read(ContactId id) {
    return requests.contact(id, Changes.readsTags(plan.change()));
  }

  /** Returns the error of a later step, after which "nothing was changed" would be wrong. */
  private static ContactError reason(WriteError error) {
    return error instanceof WriteError.NotDone failure
        ? failure.reason()
        : new ContactError.Refused(PlanText.cause(error));
  }
}
