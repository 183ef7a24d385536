package r7contacts.decorator;

import io.vavr.control.Either;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.ContactChange;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;
import r7contacts.port.Lifecycle;
import r7contacts.port.edit.ContactEditing;
import r7contacts.port.edit.RequestGate;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.WritePlan;
import r7contacts.port.edit.Written;

/** Interceptor of the requests to the inner repository. Thread-safe. */
abstract class RequestInterceptor {

  private final Lifecycle lifecycle = new Lifecycle();

  final Lifecycle lifecycle() {
    return lifecycle;
  }

  /** How the decorator is shown around the inner repository. */
  abstract String name();

  /** Makes a request, or returns why it is not made. Requests pass unchanged by default. */
  <T> Either<ContactError, T> intercept(Supplier<Either<ContactError, T>> request) {
    return request.get();
  }

  /** Returns whether streams may request a page that they may not need. */
  boolean permitsReadAhead() {
    return true;
  }

  /** Returns the contact with this id, read from that repository if needed. */
  Either<ContactError, Contact> contact(ContactId id, ContactRepository from) {
    return intercept(() -> from.findById(id));
  }

  /** Returns several contacts in the order of their ids, read from that repository if needed. */
  abstract Map<ContactId, Either<ContactError, Contact>> contacts(
      Set<ContactId> ids, ContactRepository from);

  /**
   * Plans a change.
   *
   * @param behind returns the inner editing behind a gate
   */
  Either<WriteError, WritePlan> plan(
      ContactChange change, Function<RequestGate, ContactEditing> behind) {
    return behind.apply(this::intercept).plan(change);
  }

  /** Carries out a plan, as {@link #plan} makes it. */
  Either<WriteError, Written> perform(
      WritePlan plan, Function<RequestGate, ContactEditing> behind) {
    return behind.apply(this::intercept).perform(plan);
  }

  /** Plans a change and carries out the plan, as {@link #plan} does. */
  Either<WriteError, Written> perform(
      ContactChange change, Function<RequestGate, ContactEditing> behind) {
    return behind.apply(this::intercept).perform(change);
  }

  /** Runs after the inner repository was closed. */
  void closed() {}
}
