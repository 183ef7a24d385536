package r7contacts.portal.contacts;

import io.vavr.control.Option;
import org.apache.hc.core5.http.MessageHeaders;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.portal.http.AnswerHandler;
import r7contacts.portal.http.Attempt;
import r7contacts.portal.http.ResponseClassifier;
import r7contacts.portal.mapping.ContactMapper;
import r7contacts.portal.wire.AnswerWire;
import r7contacts.portal.wire.ContactWire;

/** Interpretation of the answers to a read by id (field guide §2.1). */
record ContactHandler(ContactId id, ContactMapper mapper)
    implements AnswerHandler<AnswerWire, Contact> {

  @Override
  public boolean isAnswered(int status) {
    return status == 200;
  }

  @Override
  public Attempt<Contact> answer(AnswerWire envelope, MessageHeaders headers) {
    ContactWire wire = envelope.response;
    if (wire == null) {
      return Attempt.failed(new Unreadable("the envelope contains no contact"));
    }
    return mapper
        .toContact(wire)
        .fold(
            flaw ->
                Attempt.failed(
                    new Unreadable("the contact in the answer for %s %s".formatted(id, flaw))),
            Attempt::answered);
  }

  /** Accepts the id 0 for every request, as in the vendor's samples (field guide §12.2). */
  @Override
  public Option<String> misdirected(AnswerWire envelope) {
    Long sent = envelope.response == null ? null : envelope.response.id;
    return sent == null || sent <= 0 || sent == id.value()
        ? Option.none()
        : Option.some("the portal sent contact %d instead of %s".formatted(sent, id));
  }

  /**
   * Returns "not found" also for ids out of the portal's range, which it reports as a bad request
   * (field guide §2.1).
   */
  @Override
  public Option<ContactError> failure(int status, Option<AnswerWire> envelope) {
    boolean isBeyondThePortal = id.value() == 0 || id.value() > Integer.MAX_VALUE;
    boolean isMissing =
        (status == 400 && isBeyondThePortal) || ResponseClassifier.isMissing(status, envelope);
    return Option.when(isMissing, () -> new NotFound(id));
  }

  @Override
  public String right() {
    return "the contact";
  }
}
