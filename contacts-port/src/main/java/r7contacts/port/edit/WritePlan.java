package r7contacts.port.edit;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.Loss;
import r7contacts.domain.change.NewContact;

/**
 * Plan of a change: the steps that it takes, from the contact as it was when the plan was made. Is
 * performed once, by the book that made it. Thread-safe.
 */
public final class WritePlan {

  private final ContactChange change;
  private final Planner.Draft draft;
  private final Supplier<List<String>> requests;
  private final Object maker;
  private final long madeAt = System.nanoTime();
  private final AtomicBoolean isPerformed = new AtomicBoolean();

  /**
   * Creates a plan.
   *
   * @param requests the requests as text, which only some callers need
   */
  WritePlan(
      ContactChange change, Planner.Draft draft, Supplier<List<String>> requests, Object maker) {
    this.change = change;
    this.draft = draft;
    this.requests = requests;
    this.maker = maker;
  }

  /** Returns the change. */
  public ContactChange change() {
    return change;
  }

  /** Returns the contact that the plan was made from; of a merge the target; absent of a create. */
  public Option<Contact> before() {
    return Option.when(!(change instanceof NewContact), draft.before());
  }

  /** Returns the steps in their order; empty if the contact is as wanted already. */
  public List<Step> steps() {
    return draft.steps();
  }

  /** Returns what the portal erases besides. The change accepts all of it. */
  public List<Loss> losses() {
    return draft.losses();
  }

  /**
   * Returns the requests that write, as text for people, without secrets; empty if the adapter
   * sends none.
   */
  public List<String> requests() {
    return requests.get();
  }

  /** Returns the contacts whose data the change may alter, linked companies included. */
  public Set<ContactId> touched() {
    return draft.touched();
  }

  /** Returns whether there is nothing to write: the contact is as wanted already. */
  public boolean isEmpty() {
    return steps().isEmpty();
  }

  /** Returns the plan as text for people: a line for each step and each loss, old → new. */
  public String text() {
    return PlanText.of(this);
  }

  /** Returns {@link #text}. */
  @Override
  public String toString() {
    return text();
  }

  /** Returns what the plan was made of. */
  Planner.Draft draft() {
    return draft;
  }

  /** Returns whether the contact may have changed since: the plan is older than this. */
  boolean isOlderThan(Duration age) {
    return System.nanoTime() - madeAt > age.toNanos();
  }

  /** Claims the plan for its only performance. */
  void claim(Object performer) {
    if (maker != performer) {
      throw new IllegalArgumentException("the plan was made by another contact book");
    }
    if (!isPerformed.compareAndSet(false, true)) {
      throw new IllegalStateException("the plan was performed before: plan the change again");
    }
  }
}
