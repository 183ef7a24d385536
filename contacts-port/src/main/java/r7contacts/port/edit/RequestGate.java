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
   * Receives the contacts that a change may alter, before its first write and again if it is
   * planned again meanwhile. Does nothing by default.
   *
   * @param touched as of {@link WritePlan#touched}
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
