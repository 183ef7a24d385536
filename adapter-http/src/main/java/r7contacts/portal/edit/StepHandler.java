package r7contacts.portal.edit;

import io.vavr.control.Option;
import java.util.Arrays;
import org.apache.hc.core5.http.MessageHeaders;
import org.apache.hc.core5.http.Method;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.PersonOrCompany;
import r7contacts.domain.change.TextMember;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.portal.edit.StepRequest.Answer;
import r7contacts.portal.http.AnswerHandler;
import r7contacts.portal.http.Attempt;
import r7contacts.portal.http.ResponseClassifier;
import r7contacts.portal.mapping.ContactMapper;
import r7contacts.portal.wire.AnswerWire;

/**
 * Interpretation of the answers to a step. An answer with status 200 or 201 and an envelope means
 * that the step is done; its content may be that from before the step (field guide §13).
 *
 * @param contact the contact before the step, or as it is to be created
 */
record StepHandler(StepRequest request, Contact contact, ContactMapper mapper)
    implements AnswerHandler<AnswerWire, ContactId> {

  @Override
  public boolean isAnswered(int status) {
    return status == 200 || status == 201;
  }

  @Override
  public Attempt<ContactId> answer(AnswerWire envelope, MessageHeaders headers) {
    if (request.answer() != Answer.NEW_CONTACT) {
      return Attempt.answered(contact.id());
    }
    return sent(envelope)
        .map(Contact::id)
        .filter(id -> id.value() > 0)
        .map(Attempt::answered)
        .getOrElse(() -> Attempt.failed(new Unreadable("the answer has no id of a new contact")));
  }

  /** Compares ids, and the names of a new contact, which no other answer is likely to have. */
  @Override
  public Option<String> misdirected(AnswerWire envelope) {
    return switch (request.answer()) {
      case CONTACT ->
          sent(envelope)
              .map(sent -> sent.id().value())
              .filter(id -> id != 0 && id != contact.id().value())
              .map(id -> "the portal sent contact %d instead of %s".formatted(id, contact.id()));
      case NEW_CONTACT ->
          sent(envelope)
              .filter(sent -> !hasSameNames(sent))
              .map(sent -> "the portal sent a contact with another name than that of the new one");
      case OTHER -> Option.none();
    };
  }

  private Option<Contact> sent(AnswerWire envelope) {
    return mapper.toContact(envelope.response).toOption();
  }

  private boolean hasSameNames(Contact answered) {
    return PersonOrCompany.of(answered) == PersonOrCompany.of(contact)
        && Arrays.asList(TextMember.FIRST_NAME, TextMember.LAST_NAME, TextMember.COMPANY_NAME)
            .stream()
            .allMatch(name -> name.of(answered).equals(name.of(contact)));
  }

  @Override
  public Option<ContactError> failure(int status, Option<AnswerWire> envelope) {
    boolean isNamed = request.subject().value() != 0;
    return Option.when(
        isNamed && ResponseClassifier.isMissing(status, envelope),
        () -> new NotFound(request.subject()));
  }

  @Override
  public boolean needsEnvelope(int status) {
    return status == 404 || status == 503;
  }

  /**
   * Returns false where the portal may have done the step, or a part of it: a new contact exists
   * even if a later part of its creation failed, and a 404 may mean that the changed contact could
   * not be shown.
   */
  @Override
  public boolean changesNothing(int status, boolean isEnvelope) {
    return switch (status) {
      case 401, 402, 407, 421, 425, 429 -> true;
      case 503 -> !isEnvelope;
      case 400, 403 -> request.answer() != Answer.NEW_CONTACT;
      case 404 -> isEnvelope && request.answer() == Answer.OTHER && request.method() == Method.POST;
      default -> false;
    };
  }

  @Override
  public String right() {
    return "the change";
  }
}
