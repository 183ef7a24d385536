package r7contacts.portal;

import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import r7contacts.domain.Contact;

/** From the text of a portal's {@code response} to the contact, without a network between them. */
final class Wires {

  private static final AnswerReader<AnswerWire> READER =
      new AnswerReader<>(WireFormat.json(), new RecurringTexts(), AnswerWire::read);

  private Wires() {}

  static Contact contact(String response) {
    return new ContactMapperImpl().toContact(wire(response));
  }

  static ContactWire wire(String response) {
    return answer("{\"status\":0,\"response\":" + response + "}").get().response();
  }

  static Option<AnswerWire> answer(String document) {
    try {
      return READER.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
