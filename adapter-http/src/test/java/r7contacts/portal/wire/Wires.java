package r7contacts.portal.wire;

import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Contact;
import r7contacts.portal.mapping.ContactMapperImpl;

/** Conversions of a portal's {@code response} to wire types and contacts, without a network. */
public final class Wires {

  static final long MAX_ANSWER_BYTES = 16 * 1024 * 1024;

  private static final AnswerReader<AnswerWire> READER =
      reader(WireFormat.json(), AnswerWire::read);

  private Wires() {}

  /** Returns the contact of this {@code response}. */
  public static Contact contact(String response) {
    return new ContactMapperImpl().toContact(wire(response)).get();
  }

  /** Returns the wire type of this {@code response}. */
  public static ContactWire wire(String response) {
    return answer("{\"status\":0,\"response\":" + response + "}").get().response;
  }

  /** Returns the answer of this document; absent if it is not an envelope. */
  public static Option<AnswerWire> answer(String document) {
    return parsed(READER, document);
  }

  /** Returns this answer to a sign-in. */
  public static SignInWire signIn(String document) {
    return parsed(reader(WireFormat.json(), SignInWire::read), document).get();
  }

  private static <E extends EnvelopeWire> Option<E> parsed(
      AnswerReader<E> reader, String document) {
    try {
      return read(reader, document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <E extends EnvelopeWire> AnswerReader<E> reader(
      WireFormat format, WireTokens.Reader<E> envelope) {
    return new AnswerReader<>(format, new RecurringTexts(), MAX_ANSWER_BYTES, envelope);
  }

  static <E extends EnvelopeWire> Option<E> read(AnswerReader<E> reader, String document)
      throws IOException {
    return reader.read(
        new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
        StandardCharsets.UTF_8,
        envelope -> Option.none());
  }

  /** Returns the members that have a value; none for null. */
  static Map<String, Object> values(@Nullable Object wire) {
    Map<String, Object> values = new TreeMap<>();
    try {
      for (Field field : wire == null ? new Field[0] : wire.getClass().getFields()) {
        Object value = field.get(wire);
        if (value != null && !value.equals(List.of())) {
          values.put(field.getName(), value);
        }
      }
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
    return values;
  }
}
