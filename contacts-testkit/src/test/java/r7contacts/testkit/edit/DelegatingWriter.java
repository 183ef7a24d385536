package r7contacts.testkit.edit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.function.Supplier;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.NewContact;
import r7contacts.port.ContactError;
import r7contacts.port.edit.Account;
import r7contacts.port.edit.RequestGate;
import r7contacts.port.edit.Step;
import r7contacts.port.edit.StepFailure;
import r7contacts.port.edit.StepWriter;

/** A writer that calls another one. */
class DelegatingWriter implements StepWriter {

  /** A gate for what a broken writer does besides. */
  static final RequestGate OPEN =
      new RequestGate() {
        @Override
        public <T> Either<ContactError, T> pass(Supplier<Either<ContactError, T>> request) {
          return request.get();
        }
      };

  final StepWriter inner;

  DelegatingWriter(StepWriter inner) {
    this.inner = inner;
  }

  @Override
  public Either<ContactError, Account> account(RequestGate gate) {
    return inner.account(gate);
  }

  @Override
  public Either<ContactError, Option<String>> typeOf(Contact contact, RequestGate gate) {
    return inner.typeOf(contact, gate);
  }

  @Override
  public Either<StepFailure, ContactId> create(NewContact contact, RequestGate gate) {
    return inner.create(contact, gate);
  }

  @Override
  public Option<StepFailure> write(Step step, Contact before, RequestGate gate) {
    return inner.write(step, before, gate);
  }

  @Override
  public List<String> requests(Step step, Contact before) {
    return inner.requests(step, before);
  }
}
