package r7contacts.decorator;

import io.vavr.control.Either;
import java.util.Objects;
import java.util.function.Supplier;
import r7contacts.domain.change.ContactChange;
import r7contacts.port.ContactError;
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
  private final ContactEditing editing;

  InterceptedEditableBook(EditableContactBook inner, RequestInterceptor interceptor) {
    super(inner, interceptor);
    this.inner = inner;
    this.interceptor = interceptor;
    this.editing = intercepted(interceptor::intercept);
  }

  @Override
  public Either<WriteError, WritePlan> plan(ContactChange change) {
    Objects.requireNonNull(change, "change");
    requireOpen();
    return editing.plan(change);
  }

  @Override
  public Either<WriteError, Written> perform(WritePlan plan) {
    Objects.requireNonNull(plan, "plan");
    requireOpen();
    return editing.perform(plan);
  }

  /** The outer gate comes first, as the outer decorator does for reads. */
  @Override
  public ContactEditing through(RequestGate outer) {
    Objects.requireNonNull(outer, "outer");
    return intercepted(
        new RequestGate() {
          @Override
          public <T> Either<ContactError, T> pass(Supplier<Either<ContactError, T>> request) {
            return outer.pass(() -> interceptor.intercept(request));
          }
        });
  }

  private ContactEditing intercepted(RequestGate gate) {
    ContactEditing gated = inner.through(gate);
    return new ContactEditing() {
      @Override
      public Either<WriteError, WritePlan> plan(ContactChange change) {
        return interceptor.plan(change, gated);
      }

      @Override
      public Either<WriteError, Written> perform(WritePlan plan) {
        return interceptor.perform(plan, gated);
      }

      @Override
      public void close() {
        InterceptedEditableBook.this.close();
      }
    };
  }
}
