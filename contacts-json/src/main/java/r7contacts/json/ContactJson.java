package r7contacts.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import r7contacts.domain.Contact;
import r7contacts.json.document.JsonDocument;
import r7contacts.json.document.MemberWriter;
import r7contacts.json.form.ContactForm;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON form of a contact, for files, REST answers, SQL documents, messages and caches.
 *
 * <p>{@link #write} returns the same text for equal contacts, and {@link #read} returns an equal
 * contact. Members have a fixed order. What is absent, empty or the default is left out. Kinds and
 * codes go by name; a code without a name is a number. {@link #schema} describes the form.
 *
 * <p>{@link ContactJsonModule} is the same form for Jackson 3's data binding. With Jackson 2, as in
 * Spring Boot 3.5, a serializer and a deserializer call this class:
 *
 * <pre>{@code
 * @JsonComponent
 * class ContactSerializer extends JsonSerializer<Contact> {
 *   public void serialize(Contact contact, JsonGenerator json, SerializerProvider provider)
 *       throws IOException {
 *     json.writeRawValue(ContactJson.writeLine(contact));
 *   }
 * }
 *
 * @JsonComponent
 * class ContactDeserializer extends JsonDeserializer<Contact> {
 *   public Contact deserialize(JsonParser json, DeserializationContext context) throws IOException {
 *     try {
 *       return ContactJson.read(json.readValueAsTree().toString());
 *     } catch (IllegalArgumentException e) {
 *       throw JsonMappingException.from(json, e.getMessage(), e);
 *     }
 *   }
 * }
 * }</pre>
 */
public final class ContactJson {

  private static final JsonFactory JSON = new JsonFactory();

  private ContactJson() {}

  /**
   * Returns the contact as JSON, indented by two spaces. Lines are separated by line feeds, without
   * one after the last line.
   */
  public static String write(Contact contact) {
    StringWriter text = new StringWriter();
    try {
      JsonDocument.write(text, contact, ContactForm::write);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Returns the contact as JSON on one line, without spaces between members. */
  public static String writeLine(Contact contact) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      new MemberWriter(json).object(contact, ContactForm::write);
    }
    return text.toString();
  }

  /**
   * Reads one contact. A byte order mark before it is skipped.
   *
   * @throws IllegalArgumentException if the text is not the JSON form of a contact, or exceeds the
   *     limits of Jackson's {@code StreamReadConstraints}; the message names line, column, path and
   *     value, and what was expected
   */
  public static Contact read(String json) {
    return JsonDocument.read(json, "contact JSON", ContactForm::read);
  }

  /**
   * Returns the JSON Schema (2020-12) of a fixture file, {@code {"contacts": [ … ]}}; a contact is
   * {@code #/$defs/contact}.
   *
   * @throws IllegalStateException if the program was packaged without this resource
   */
  public static String schema() {
    try (InputStream schema = ContactJson.class.getResourceAsStream("contacts.schema.json")) {
      if (schema == null) {
        throw new IllegalStateException(
            "the JSON Schema is missing: package this program or native image with the resource r7contacts/json/contacts.schema.json of contacts-json");
      }
      return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
