package r7contacts.portal;

import io.vavr.control.Either;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;

/**
 * From an answer's bytes to contacts, without a network: what the portal's adapters do with a body.
 * It stands in the portal's package because nothing of this is public.
 */
public final class Decoding {

  private final AnswerReader<AnswerWire> single;
  private final AnswerReader<ListWire<ContactWire>> list;
  private final ContactMapper mapper = new ContactMapperImpl();

  public Decoding(WireFormat format) {
    RecurringTexts recurring = new RecurringTexts();
    this.single = new AnswerReader<>(format, recurring, AnswerWire::read);
    this.list = new AnswerReader<>(format, recurring, ListWire.of(ContactWire::read));
  }

  /** As {@code findById} does it. */
  public Either<ContactError, Contact> single(byte[] answer, ContactId id) throws IOException {
    return new ContactQuestion(id, mapper)
        .answer(single.read(new ByteArrayInputStream(answer)).get())
        .outcome();
  }

  /** As a page of a search is read. */
  public List<Contact> list(byte[] answer) throws IOException {
    return list.read(new ByteArrayInputStream(answer)).get().response().stream()
        .map(mapper::toContact)
        .toList();
  }
}
