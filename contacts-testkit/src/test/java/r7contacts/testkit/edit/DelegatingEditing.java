package r7contacts.testkit.edit;

import io.vavr.control.Either;
import r7contacts.domain.change.ContactChange;
import r7contacts.port.edit.ContactEditing;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.RequestGate;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.WritePlan;
import r7contacts.port.edit.Written;
import r7contacts.testkit.DelegatingBook;

/** A book that changes contacts by another one, gates included. */
class DelegatingEditing extends DelegatingBook implements EditableContactBook {

  final EditableContactBook book;

  DelegatingEditing(EditableContactBook book) {
    super(book);
    this.book = book;
  }

  /** Makes the plan of a change by the inner book, or by its editing with a gate. */
  Either<WriteError, WritePlan> plan(ContactEditing editing, ContactChange change) {
    return editing.plan(change);
  }

  /** Carries out a plan by the inner book, or by its editing with a gate. */
  Either<WriteError, Written> perform(ContactEditing editing, WritePlan plan) {
    return editing.perform(plan);
  }

  /** Carries out a change by the inner book, or by its editing with a gate. */
  Either<WriteError, Written> perform(ContactEditing editing, ContactChange change) {
    return editing.perform(change);
  }

  @Override
  public final Either<WriteError, WritePlan> plan(ContactChange change) {
    return plan(book, change);
  }

  @Override
  public final Either<WriteError, Written> perform(WritePlan plan) {
    return perform(book, plan);
  }

  @Override
  public final Either<WriteError, Written> perform(ContactChange change) {
    return perform(book, change);
  }

  @Override
  public ContactEditing through(RequestGate gate) {
    return new Gated(this, book.through(gate));
  }

  private record Gated(DelegatingEditing outer, ContactEditing gated) implements ContactEditing {
    @Override
    public Either<WriteError, WritePlan> plan(ContactChange change) {
      return outer.plan(gated, change);
    }

    @Override
    public Either<WriteError, Written> perform(WritePlan plan) {
      return outer.perform(gated, plan);
    }

    @Override
    public Either<WriteError, Written> perform(ContactChange change) {
      return outer.perform(gated, change);
    }

    @Override
    public void close() {
      outer.close();
    }
  }
}
