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
 * Interpretation of the answers to a list request (field guide §11.1).
 *
 * @param list name of the list in messages: "the contacts"
 * @param absence error if the owner of the list does not exist, such as a company; absent if that
 *     is not reported
 * @param reading conversion of the envelope to the result
 */
record ListHandler<W, T>(
    String list, Option<ContactError> absence, Function<ListWire<W>, Attempt<T>> reading)
    implements AnswerHandler<ListWire<W>, T> {

  @Override
  public boolean isAnswered(int status) {
    return status == 200;
  }

  /** Rejects an answer with fewer entries than it states: it is incomplete. */
  @Override
  public Attempt<T> answer(ListWire<W> envelope, MessageHeaders headers) {
    Integer count = envelope.count;
    int size = envelope.response.size();
    return count != null && count > size
        ? Attempt.failed(
            new Unreadable(
                "the answer states a count of %d for %s but contains %d"
                    .formatted(count, list, size)))
        : reading.apply(envelope);
  }

  /** Requires an envelope for a missing owner, as for a contact. */
  @Override
  public Option<ContactError> failure(int status, Option<ListWire<W>> envelope) {
    return ResponseClassifier.isMissing(status, envelope) ? absence : Option.none();
  }

  @Override
  public String right() {
    return list;
  }
}
