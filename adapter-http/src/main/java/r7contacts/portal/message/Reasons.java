package r7contacts.portal.message;

import java.util.function.UnaryOperator;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.AccessDenied;
import r7contacts.port.ContactError.NotAuthenticated;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactError.Refused;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactError.Unreadable;

/** Changes the reason of an error and keeps everything else of it. */
public final class Reasons implements ContactError.Visitor<ContactError> {

  private final UnaryOperator<String> change;

  private Reasons(UnaryOperator<String> change) {
    this.change = change;
  }

  /** Returns the error with a changed reason; a {@link NotFound} has none and is returned as is. */
  public static ContactError change(ContactError error, UnaryOperator<String> change) {
    return error.accept(new Reasons(change));
  }

  @Override
  public ContactError notFound(NotFound error) {
    return error;
  }

  @Override
  public ContactError notAuthenticated(NotAuthenticated error) {
    return new NotAuthenticated(change.apply(error.reason()));
  }

  @Override
  public ContactError accessDenied(AccessDenied error) {
    return new AccessDenied(change.apply(error.reason()));
  }

  @Override
  public ContactError refused(Refused error) {
    return new Refused(change.apply(error.reason()));
  }

  @Override
  public ContactError unavailable(Unavailable error) {
    return new Unavailable(change.apply(error.reason()), error.retryAfter());
  }

  @Override
  public ContactError unreadable(Unreadable error) {
    return new Unreadable(change.apply(error.reason()));
  }
}
