package r7contacts.portal.contacts;

import io.vavr.control.Option;
import java.util.function.Function;
import org.apache.hc.core5.http.MessageHeaders;
import r7contacts.domain.User;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.portal.http.AnswerHandler;
import r7contacts.portal.http.Attempt;
import r7contacts.portal.wire.ListWire;

/**
 * Interpretation of the answers to a read of the account that is signed in.
 *
 * @param reading conversion of an account with an id to the result
 */
record AccountHandler<T>(Function<AccountWire, T> reading)
    implements AnswerHandler<ListWire<AccountWire>, T> {

  @Override
  public boolean isAnswered(int status) {
    return status == 200;
  }

  @Override
  public Attempt<T> answer(ListWire<AccountWire> envelope, MessageHeaders headers) {
    return Option.when(envelope.response.size() == 1, () -> envelope.response.get(0))
        .flatMap(Option::of)
        .filter(wire -> User.of(wire.id, null).uuid().isDefined())
        .map(reading)
        .map(Attempt::answered)
        .getOrElse(
            () -> Attempt.failed(new Unreadable("the answer has no user id of the account")));
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
