package r7contacts.decorator;

import io.vavr.control.Either;
import java.util.Objects;
import java.util.function.Function;
import r7contacts.domain.change.ContactChange;
import r7contacts.port.edit.ContactEditing;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.RequestGate;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.WritePlan;
import r7contacts.port.edit.Written;

/**
 * Contact book for editing whose requests all go through the interceptor of a decorator: each read
 * and each write of a change is one request.
 */
final class InterceptedEditableBook extends InterceptedBook implements EditableContactBook {

  private final EditableContactBook inner;
  private final RequestInterceptor interceptor;

  InterceptedEditableBook(EditableContactBook inner, RequestInterceptor interceptor) {
    super(inner, interceptor);
    this.inner = inner;
    this.interceptor = interceptor;
  }

  @Override
  public Either<WriteError, WritePlan> plan(ContactChange change) {
    Objects.requireNonNull(change, "change");
    requireOpen();
    return interceptor.plan(change, inner::through);
  }

  @Override
  public Either<WriteError, Written> perform(WritePlan plan) {
    Objects.requireNonNull(plan, "plan");
    requireOpen();
    return interceptor.perform(plan, inner::through);
  }

  @Override
  public Either<WriteError, Written> perform(ContactChange change) {
    Objects.requireNonNull(change, "change");
    requireOpen();
    return interceptor.perform(change, inner::through);
  }

  @Override
  public ContactEditing through(RequestGate outer) {
    Objects.requireNonNull(outer, "outer");
    Function<RequestGate, ContactEditing> behind = gate -> inner.through(gate.behind(outer));
    return new ContactEditing() {
      @Override
      public Either<WriteError, WritePlan> plan(ContactChange change) {
        return interceptor.plan(change, behind);
      }

      @Override
      public Either<WriteError, Written> perform(WritePlan plan) {
        return interceptor.perform(plan, behind);
      }

      @Override
      public Either<WriteError, Written> perform(ContactChange change) {
        return interceptor.perform(change, behind);
      }

      @Override
      public void close() {
        InterceptedEditableBook.this.close();
      }
    };
  }
}
