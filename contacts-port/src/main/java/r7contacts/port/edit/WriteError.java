package r7contacts.port.edit;

import io.vavr.control.Option;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import r7contacts.domain.Contact;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.Loss;
import r7contacts.domain.change.Problem;
import r7contacts.port.ContactError;

/**
 * Reason why a change was not, or not completely, carried out. There are six cases, by what a
 * caller can do about them. After all but {@link PartlyDone} and {@link Unknown}, nothing was
 * written.
 *
 * <p>{@link #accept} handles all cases, {@code instanceof} one.
 */
public sealed interface WriteError {

  /** Returns the error in one sentence for users, without secrets. */
  String message();

  /** Calls the visitor's method for this case and returns its result. */
  <R> R accept(Visitor<R> visitor);

  /** Returns an exception with this error, as for {@code getOrElseThrow}. */
  default WriteException toException() {
    return new WriteException(this);
  }

  /** Function with one method for each case. */
  interface Visitor<R> {
    /** Handles {@link NotDone}. */
    R notDone(NotDone error);

    /** Handles {@link Invalid}. */
    R invalid(Invalid error);

    /** Handles {@link Conflict}. */
    R conflict(Conflict error);

    /** Handles {@link WouldLose}. */
    R wouldLose(WouldLose error);

    /** Handles {@link PartlyDone}. */
    R partlyDone(PartlyDone error);

    /** Handles {@link Unknown}. */
    R unknown(Unknown error);
  }

  /**
   * Failure before anything was written: a contact could not be read, or the first step failed.
   *
   * @param reason the reason, by which a retry may help or not
   */
  record NotDone(ContactError reason) implements WriteError {
    /** Creates an error. */
    public NotDone {
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public String message() {
      return "nothing was changed: " + reason.message();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.notDone(this);
    }
  }

  /**
   * Change that the portal could not store. Nothing was sent.
   *
   * @param problems what is wrong, at least one
   */
  record Invalid(List<Problem> problems) implements WriteError {
    /** Creates an error. */
    public Invalid {
      problems = List.copyOf(problems);
    }

    @Override
    public String message() {
      return "nothing was changed: " + cause();
    }

    String cause() {
      return problems.stream().map(Problem::message).collect(Collectors.joining("; "));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.invalid(this);
    }
  }

  /**
   * Values that another user changed since they were seen.
   *
   * @param members the members, with the value that was seen and the one that is there
   * @param now the contact as it is there
   */
  record Conflict(List<Difference> members, Contact now) implements WriteError {
    /** Creates an error. */
    public Conflict {
      members = List.copyOf(members);
      Objects.requireNonNull(now, "now");
    }

    @Override
    public String message() {
      return "nothing was changed, because " + cause();
    }

    String cause() {
      return "contact %s was changed meanwhile: %s"
          .formatted(
              now.id(),
              members.stream()
                  .map(
                      member ->
                          "%s is %s instead of %s"
                              .formatted(
                                  member.member(),
                                  PlanText.value(member.actual()),
                                  PlanText.value(member.expected())))
                  .collect(Collectors.joining(", ")));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.conflict(this);
    }
  }

  /**
   * Values that the portal would erase besides and that cannot be put back.
   *
   * @param losses what would be lost, at least one; accept it with {@link
   *     r7contacts.domain.change.ContactEdit#accepting}
   * @param now the contact
   */
  record WouldLose(List<Loss> losses, Contact now) implements WriteError {
    /** Creates an error. */
    public WouldLose {
      losses = List.copyOf(losses);
      Objects.requireNonNull(now, "now");
    }

    @Override
    public String message() {
      return "nothing was changed, because " + cause();
    }

    String cause() {
      return "the portal would erase %s of contact %s: accept the loss, or"
              .formatted(
                  losses.stream().map(PlanText::of).collect(Collectors.joining(", ")), now.id())
          + " leave names, job title, note and read sharing as they are";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.wouldLose(this);
    }
  }

  /**
   * Change of which some steps are done, or the first one in part.
   *
   * @param done the steps that are done
   * @param failed the step that failed, or that was not started because of an interrupt, a close or
   *     a conflict
   * @param notStarted the steps after it
   * @param reason why it failed
   * @param now the contact as read afterwards; absent if it could not be read
   * @param rest the change that completes this one and puts back what the portal erased: perform
   *     it. Steps that are done drop out of it. If the contact could not be read, it may be a
   *     conflict about a stage or a company that the portal erased. Its undo is that of the rest
   *     only
   */
  record PartlyDone(
      List<Step> done,
      Step failed,
      List<Step> notStarted,
      ContactError reason,
      Option<Contact> now,
      ContactChange rest)
      implements WriteError {
    /** Creates an error. */
    public PartlyDone {
      done = List.copyOf(done);
      Objects.requireNonNull(failed, "failed");
      notStarted = List.copyOf(notStarted);
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(now, "now");
      Objects.requireNonNull(rest, "rest");
    }

    @Override
    public String message() {
      int steps = done.size() + 1 + notStarted.size();
      return done.isEmpty()
          ? "the first of %d steps may be done: %s".formatted(steps, reason.message())
          : "%d of %d steps %s done: %s"
              .formatted(done.size(), steps, done.size() == 1 ? "is" : "are", reason.message());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.partlyDone(this);
    }
  }

  /**
   * Step of which it is not known whether it is done: its answer was lost, and reading the contact
   * did not tell.
   *
   * @param step the step
   * @param reason why its answer is missing
   * @param candidates after a create, the contacts that may be the new one
   */
  record Unknown(Step step, ContactError reason, List<Contact> candidates) implements WriteError {
    /** Creates an error. */
    public Unknown {
      Objects.requireNonNull(step, "step");
      Objects.requireNonNull(reason, "reason");
      candidates = List.copyOf(candidates);
    }

    @Override
    public String message() {
      return "it is not known whether the change was made: read the contact before another attempt; "
          + reason.message();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.unknown(this);
    }
  }
}
