package r7contacts.decorator;

import io.vavr.control.Either;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.ContactChange;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;
import r7contacts.port.edit.ContactEditing;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.RequestGate;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.WritePlan;
import r7contacts.port.edit.Written;

/**
 * Contact book that plans changes and refuses to perform them, for dry runs.
 *
 * <pre>{@code
 * EditableContactBook contacts = ReadOnlyContacts.around(ContactBooks.openForEditing(address));
 * contacts.plan(change).map(WritePlan::text).forEach(System.out::println);
 * }</pre>
 *
 * <p>Reads and plans are those of the inner book. Performing a change is {@link
 * r7contacts.port.edit.WriteError.NotDone} with {@link r7contacts.port.ContactError.AccessDenied};
 * no request is made. The inner book can still perform a plan.
 *
 * <p>Closing it closes the inner book.
 */
public final class ReadOnlyContacts {

  private ReadOnlyContacts() {}

  /** Returns a book around the inner one that performs no change. */
  public static EditableContactBook around(EditableContactBook inner) {
    return new InterceptedEditableBook(inner, new RefusedPerforming());
  }

  private static final class RefusedPerforming extends RequestInterceptor {

    private static final WriteError REFUSAL =
        new WriteError.NotDone(
            new ContactError.AccessDenied(
                "this contact book only plans changes (dry run): to perform them, use the book"
                    + " without the read-only decorator"));

    @Override
    String name() {
      return "read-only";
    }

    @Override
    Map<ContactId, Either<ContactError, Contact>> contacts(
        Set<ContactId> ids, ContactRepository from) {
      return from.findAllById(List.copyOf(ids));
    }

    @Override
    Either<WriteError, Written> perform(
        WritePlan plan, Function<RequestGate, ContactEditing> behind) {
      return Either.left(REFUSAL);
    }

    @Override
    Either<WriteError, Written> perform(
        ContactChange change, Function<RequestGate, ContactEditing> behind) {
      return Either.left(REFUSAL);
    }
  }
}
