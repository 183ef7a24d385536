package r7contacts.port.edit;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactMerge;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.domain.change.NewContact;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.Lifecycle;

/**
 * Editing by single steps, the same for every adapter: reads by a contact book, plans, writes by a
 * {@link StepWriter}, reads again and compares. Thread-safe.
 *
 * <p>Creates of contacts with the same names run one after the other too, so that a contact whose
 * create was not answered is not taken for another one.
 */
public final class ContactEditor implements ContactEditing {

  private final Requests requests;
  private final StepWriter writer;
  private final EditorState state;
  private final ContactBook book;
  private final Runnable closing;

  private ContactEditor(
      Requests requests, StepWriter writer, EditorState state, ContactBook book, Runnable closing) {
    this.requests = requests;
    this.writer = writer;
    this.state = state;
    this.book = book;
    this.closing = closing;
  }

  /** Returns an editing of the contacts of this book. Closing it does not close the book. */
  public static ContactEditor of(ContactBook book, StepWriter writer, EditTimes times) {
    Lifecycle lifecycle = new Lifecycle();
    return new ContactEditor(
        new Requests(
            Objects.requireNonNull(book, "book"),
            Objects.requireNonNull(writer, "writer"),
            lifecycle,
            Requests.UNGATED),
        writer,
        new EditorState(Objects.requireNonNull(times, "times"), lifecycle),
        book,
        () -> {});
  }

  /**
   * Returns this editing with a gate around each request, in front of the gates it has. Plans of
   * one are plans of the other. Closing the result closes this editing, and the book too.
   */
  public ContactEditor through(RequestGate outer) {
    return new ContactEditor(
        requests.through(Objects.requireNonNull(outer, "outer")), writer, state, book, book::close);
  }

  @Override
  public Either<WriteError, WritePlan> plan(ContactChange change) {
    Objects.requireNonNull(change, "change");
    state.lifecycle.requireOpen();
    return planned(change, new Facts(requests, state));
  }

  @Override
  public Either<WriteError, Written> perform(WritePlan plan) {
    Objects.requireNonNull(plan, "plan");
    state.lifecycle.requireOpen();
    plan.claim(state);
    return locked(
        plan.change(),
        () -> new Performance(requests, state, new Facts(requests, state), plan, false).run());
  }

  /** {@inheritDoc} Reads the contact once before a single step. */
  @Override
  public Either<WriteError, Written> perform(ContactChange change) {
    Objects.requireNonNull(change, "change");
    state.lifecycle.requireOpen();
    Facts facts = new Facts(requests, state);
    return locked(
        change,
        () ->
            planned(change, facts)
                .flatMap(
                    plan ->
                        new Performance(requests, state, facts, plan, facts.isContactReadLast())
                            .run()));
  }

  @Override
  public void close() {
    state.lifecycle.close();
    closing.run();
  }

  private Either<WriteError, WritePlan> planned(ContactChange change, Facts facts) {
    return new Planner(requests, facts)
        .draft(change)
        .map(draft -> new WritePlan(change, draft, () -> requestsOf(draft), state));
  }

  private List<String> requestsOf(Planner.Draft draft) {
    List<String> all = new ArrayList<>();
    Contact contact = draft.before();
    for (Step step : draft.steps()) {
      all.addAll(writer.requests(step, contact));
      contact = step.applyTo(contact);
    }
    return List.copyOf(all);
  }

  private Either<WriteError, Written> locked(
      ContactChange change, Supplier<Either<WriteError, Written>> action) {
    return state
        .locks
        .with(change.accept(LockKeys.INSTANCE), action)
        .getOrElse(
            () -> Either.left(new WriteError.NotDone(ContactError.Unavailable.interrupted())));
  }

  /** What two changes have in common that must not run at the same time. */
  private enum LockKeys implements ContactChange.Visitor<List<?>> {
    INSTANCE;

    @Override
    public List<?> newContact(NewContact change) {
      return List.of(LostCreate.names(change.withId(ContactId.of(0))));
    }

    @Override
    public List<?> edit(ContactEdit change) {
      return List.of(change.id());
    }

    @Override
    public List<?> removal(ContactRemoval change) {
      return List.of(change.id());
    }

    @Override
    public List<?> merge(ContactMerge change) {
      return List.of(change.source().id(), change.target().id());
    }
  }
}
