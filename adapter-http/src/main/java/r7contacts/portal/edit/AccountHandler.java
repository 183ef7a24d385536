package r7contacts.portal.edit;

import io.vavr.control.Option;
import java.util.UUID;
import org.apache.hc.core5.http.MessageHeaders;
import r7contacts.domain.User;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.port.edit.Account;
import r7contacts.portal.http.AnswerHandler;
import r7contacts.portal.http.Attempt;
import r7contacts.portal.wire.ListWire;

/** Interpretation of the answers to a read of the account that is signed in. */
final class AccountHandler implements AnswerHandler<ListWire<AccountWire>, Account> {

  @Override
  public boolean isAnswered(int status) {
    return status == 200;
  }

  @Override
  public Attempt<Account> answer(ListWire<AccountWire> envelope, MessageHeaders headers) {
    return Option.when(envelope.response.size() == 1, () -> envelope.response.get(0))
        .flatMap(Option::of)
        .flatMap(AccountHandler::account)
        .map(Attempt::answered)
        .getOrElse(
            () -> Attempt.failed(new Unreadable("the answer has no user id of the account")));
  }

  private static Option<Account> account(AccountWire wire) {
    Option<UUID> id = User.of(wire.id, null).uuid();
    return id.map(own -> new Account(Option.some(own), wire.isAdministrator()));
  }

  @Override
  public Option<ContactError> failure(int status, Option<ListWire<AccountWire>> envelope) {
    return Option.none();
  }

  @Override
  public String right() {
    return "its own user profile";
  }
}
