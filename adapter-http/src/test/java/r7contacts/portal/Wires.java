package r7contacts.portal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import r7contacts.domain.Contact;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** From the text of a portal's {@code response} to the contact, without a network between them. */
final class Wires {

  private static final AnswerReader READER = new AnswerReader(new PlainJson());

  private Wires() {}

  static Contact contact(String response) {
    return new ContactMapperImpl().toContact(wire(response));
  }

  static ContactWire wire(String response) {
    return answer("{\"status\":0,\"response\":" + response + "}").response();
  }

  static AnswerWire answer(String document) {
    try {
      return READER.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class PlainJson implements WireFormat {
    @Override
    public String name() {
      return "JSON";
    }

    @Override
    public String suffix() {
      return "json";
    }

    @Override
    public String mediaType() {
      return "application/json";
    }

    @Override
    public JsonParser open(InputStream body) {
      return new JsonFactory().createParser(ObjectReadContext.empty(), body);
    }
  }
}
