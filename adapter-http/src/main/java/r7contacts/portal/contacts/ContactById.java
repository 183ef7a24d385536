package r7contacts.portal.contacts;

import io.vavr.control.Either;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.portal.http.Call;
import r7contacts.portal.http.Operation;
import r7contacts.portal.http.QueryString;
import r7contacts.portal.mapping.ContactMapper;
import r7contacts.portal.session.PortalSession;
import r7contacts.portal.wire.AnswerReader;
import r7contacts.portal.wire.AnswerWire;

/** Read of one contact by its id (field guide §2.1). */
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
            "crm/contact/".concat(id.toString()),
            new QueryString(),
            answers,
            new ContactHandler(id, mapper)));
  }
}
