package r7contacts.portal.contacts;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.hc.core5.http.message.HeaderGroup;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.portal.mapping.ContactMapper;
import r7contacts.portal.mapping.ContactMapperImpl;
import r7contacts.portal.wire.AnswerReader;
import r7contacts.portal.wire.AnswerWire;
import r7contacts.portal.wire.ContactWire;
import r7contacts.portal.wire.EnvelopeWire;
import r7contacts.portal.wire.ListWire;
import r7contacts.portal.wire.RecurringTexts;
import r7contacts.portal.wire.WireFormat;

/**
 * From an answer's bytes to contacts, without a network: what the portal's adapters do with a body.
 * It is in the package of the operations because they are not public.
 */
public final class Decoding {

  /** As the settings have it. */
  private static final long MAX_ANSWER_BYTES = 16 * 1024 * 1024;

  private static final HeaderGroup NO_HEADERS = new HeaderGroup();

  private final AnswerReader<AnswerWire> single;
  private final AnswerReader<ListWire<ContactWire>> list;
  private final ContactMapper mapper = new ContactMapperImpl();

  public Decoding(WireFormat format) {
    RecurringTexts recurring = new RecurringTexts();
    this.single = new AnswerReader<>(format, recurring, MAX_ANSWER_BYTES, AnswerWire::read);
    this.list =
        new AnswerReader<>(format, recurring, MAX_ANSWER_BYTES, ListWire.of(ContactWire::read));
  }

  /** As {@code findById} does it. */
  public Either<ContactError, Contact> single(byte[] answer, ContactId id) throws IOException {
    ContactHandler handler = new ContactHandler(id, mapper);
    return handler
        .answer(read(single, answer, read -> read.flatMap(handler::misdirected)), NO_HEADERS)
        .outcome();
  }

  /** As a page of a search is read. */
  public List<Contact> list(byte[] answer) throws IOException {
    return read(list, answer, envelope -> Option.none()).response.stream()
        .map(mapper::toContact)
        .toList();
  }

  /** The portal names the charset in its header. */
  private static <E extends EnvelopeWire> E read(
      AnswerReader<E> reader, byte[] answer, Function<Option<E>, Option<String>> misdirected)
      throws IOException {
    return reader.read(new ByteArrayInputStream(answer), StandardCharsets.UTF_8, misdirected).get();
  }
}
