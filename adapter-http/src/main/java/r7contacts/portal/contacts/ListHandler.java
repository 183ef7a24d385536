package r7contacts.portal.contacts;

import io.vavr.control.Option;
import java.util.function.Function;
import org.apache.hc.core5.http.MessageHeaders;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.portal.http.AnswerHandler;
import r7contacts.portal.http.Attempt;
import r7contacts.portal.http.ResponseClassifier;
import r7contacts.portal.wire.ListWire;

/**
 * Interprets the answers to a list request (field guide §11.1).
 *
 * @param list what to call the list in messages: "the contacts"
 * @param absence what a missing owner of the list means, such as a company that does not exist
 */
record ListHandler<W, T>(
    String list, Option<ContactError> absence, Function<ListWire<W>, Attempt<T>> reading)
    implements AnswerHandler<ListWire<W>, T> {

  @Override
  public boolean isAnswered(int status) {
    return status == 200;
  }

  /** An answer that holds fewer than it says was cut on its way. */
  @Override
  public Attempt<T> answer(ListWire<W> envelope, MessageHeaders headers) {
    Integer count = envelope.count;
    int size = envelope.response.size();
    return count != null && count > size
        ? Attempt.failed(
            new Unreadable(
                "the answer says that it has %d of %s, and has %d".formatted(count, list, size)))
        : reading.apply(envelope);
  }

  /** As with one contact, only an envelope speaks of what is missing. */
  @Override
  public Option<ContactError> failure(int status, Option<ListWire<W>> envelope) {
    return ResponseClassifier.isMissing(status, envelope) ? absence : Option.none();
  }

  @Override
  public String right() {
    return list;
  }
}
