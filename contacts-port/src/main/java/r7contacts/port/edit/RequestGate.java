package r7contacts.port.edit;

import io.vavr.control.Either;
import java.util.Set;
import java.util.function.Supplier;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;

/**
 * Passage of single requests, by which decorators see every read and every write of a change.
 * Thread-safe.
 */
public interface RequestGate {

  /** Makes the request and returns its outcome, or returns why it is not made. */
  <T> Either<ContactError, T> pass(Supplier<Either<ContactError, T>> request);

  /**
   * Called before the first write of a change, and again if its steps change meanwhile. Does
   * nothing by default.
   *
   * @param touched the contacts whose data the change may alter, see {@link WritePlan#touched}
   */
  default void beforeWriting(Set<ContactId> touched) {}

  /** Returns this gate behind an outer one, which each request passes first. */
  default RequestGate behind(RequestGate outer) {
    RequestGate inner = this;
    return new RequestGate() {
      @Override
      public <T> Either<ContactError, T> pass(Supplier<Either<ContactError, T>> request) {
        return outer.pass(() -> inner.pass(request));
      }

      @Override
      public void beforeWriting(Set<ContactId> touched) {
        outer.beforeWriting(touched);
        inner.beforeWriting(touched);
      }
    };
  }
}
