package r7contacts.portal;

import io.vavr.control.Either;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;

/** Reads one contact by its id (field guide §2.1). */
final class ContactById {

  private final PortalSession session;
  private final ContactMapper mapper;
  private final AnswerReader<AnswerWire> answers;

  ContactById(PortalSession session, ContactMapper mapper) {
    this.session = session;
    this.mapper = mapper;
    this.answers = session.reader(AnswerWire::read);
  }

  Either<ContactError, Contact> read(Call call, ContactId id) {
    return session.ask(
        call,
        Operation.get(
            "read-contact",
            "crm/contact/" + id,
            new QueryString(),
            answers,
            new ContactHandler(id, mapper)));
  }
}
