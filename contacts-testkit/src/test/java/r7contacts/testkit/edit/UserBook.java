package r7contacts.testkit.edit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.UUID;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.User;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.edit.Account;
import r7contacts.port.edit.RequestGate;
import r7contacts.port.edit.StepWriter;
import r7contacts.testkit.DelegatingBook;

/** A book of a user who is no administrator: private contacts of other users are not found. */
final class UserBook extends DelegatingBook {

  private static final UUID USER = SampleEdits.USERS.get(0).uuid().get();

  UserBook(ContactBook inner) {
    super(inner);
  }

  /** Returns the writer with the user's account. */
  static StepWriter writer(StepWriter inner) {
    return new DelegatingWriter(inner) {
      @Override
      public Either<ContactError, Account> account(RequestGate gate) {
        return Either.right(new Account(Option.some(USER), false));
      }
    };
  }

  /** Returns the book that also shows private contacts of other users. */
  ContactBook ofAdministrator() {
    return inner;
  }

  @Override
  public Either<ContactError, Contact> findById(ContactId id) {
    return super.findById(id).filterOrElse(UserBook::isVisible, hidden -> new NotFound(id));
  }

  private static boolean isVisible(Contact contact) {
    return contact.sharing().isShared()
        || contact.sharing().accessList().stream()
            .map(User::uuid)
            .anyMatch(Option.some(USER)::equals);
  }
}
