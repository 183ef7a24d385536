package r7contacts.port.edit;

import io.vavr.control.Either;
import r7contacts.domain.change.ContactChange;
import r7contacts.port.ContactBook;

/**
 * Editing by single steps, the same for every adapter: reads by a contact book, plans, writes by a
 * {@link StepWriter}, reads again and compares. Thread-safe.
 */
public final class ContactEditor implements ContactEditing {

  private final ContactBook book;
  private final StepWriter writer;
  private final EditTimes times;
  private final RequestGate gate;

  private ContactEditor(ContactBook book, StepWriter writer, EditTimes times, RequestGate gate) {
    this.book = book;
    this.writer = writer;
    this.times = times;
    this.gate = gate;
  }

  /** Returns an editing of the contacts of this book. Closing it does not close the book. */
  public static ContactEditor of(ContactBook book, StepWriter writer, EditTimes times) {
    throw new UnsupportedOperationException();
  }

  /** Returns this editing with a gate around each request, in front of the gates it has. */
  public ContactEditor through(RequestGate outer) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Either<WriteError, WritePlan> plan(ContactChange change) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Either<WriteError, Written> perform(WritePlan plan) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
