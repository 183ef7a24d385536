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
import r7contacts.portal.wire.EnvelopeWire;
import r7contacts.portal.wire.ListWire;
import r7contacts.portal.wire.RecurringTexts;
import r7contacts.portal.wire.WireFormat;

/**
 * Decoding of answers to contacts without a network, as the portal adapters do it. It is in their
 * package because their types are not exported.
 */
public final class Decoding {

  /** The default of the settings. */
  private static final long MAX_ANSWER_BYTES = 16 * 1024 * 1024;

  private static final HeaderGroup NO_HEADERS = new HeaderGroup();

  private final AnswerReader<AnswerWire> single;
  private final AnswerReader<ListWire<Either<String, Contact>>> list;
  private final ContactMapper mapper = new ContactMapperImpl();

  public Decoding(WireFormat format) {
    RecurringTexts recurring = new RecurringTexts();
    this.single = new AnswerReader<>(format, recurring, MAX_ANSWER_BYTES, AnswerWire::read);
    this.list = new AnswerReader<>(format, recurring, MAX_ANSWER_BYTES, PortalLists.answer(mapper));
  }

  /** Decodes like {@code findById}. */
  public Either<ContactError, Contact> single(byte[] answer, ContactId id) throws IOException {
    ContactHandler handler = new ContactHandler(id, mapper);
    return handler
        .answer(read(single, answer, read -> read.flatMap(handler::misdirected)), NO_HEADERS)
        .outcome();
  }

  /** Decodes like a page of a search. */
  public List<Contact> list(byte[] answer) throws IOException {
    return read(list, answer, envelope -> Option.none()).response.stream()
        .map(Either::get)
        .toList();
  }

  /** Decodes in the charset of the portal's header. */
  private static <E extends EnvelopeWire> E read(
      AnswerReader<E> reader, byte[] answer, Function<Option<E>, Option<String>> misdirected)
      throws IOException {
    return reader.read(new ByteArrayInputStream(answer), StandardCharsets.UTF_8, misdirected).get();
  }
}
