package r7contacts.json;

import java.util.Locale;
import r7contacts.domain.Company;
import r7contacts.domain.Contact;
import r7contacts.domain.Person;
import r7contacts.json.document.DocumentFault;
import r7contacts.json.document.JsonValueReader;
import r7contacts.json.document.MemberReader;
import r7contacts.json.document.MemberWriter;
import r7contacts.json.form.ContactForm;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Jackson 3 module: binds a {@link Contact}, {@link Person} or {@link Company} to the form of
 * {@link ContactJson}, wherever it occurs, such as in lists, {@code Optional}s and records.
 *
 * <p>On the class path {@link java.util.ServiceLoader} finds it, and so do Spring Boot 4 and {@code
 * JsonMapper.builder().findAndAddModules()}. On the module path, and without either, add it:
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new ContactJsonModule()).build();
 * }</pre>
 *
 * <p>A mapper's naming strategy, inclusion rules and views do not change the form; its pretty
 * printer does. JSON that is not the form of a contact is a {@code MismatchedInputException} whose
 * message names the place, the value and what was expected.
 *
 * <p>Needs {@code tools.jackson.core:jackson-databind}, which the application brings: this module
 * is the only class of contacts-json that uses it.
 */
@SuppressWarnings("exports") // Callers have a mapper, so they require data binding themselves.
public final class ContactJsonModule extends SimpleModule {

  private static final long serialVersionUID = 1;

  /** Creates the module, with a serializer and deserializers for contacts. */
  public ContactJsonModule() {
    super("contacts-json");
    addSerializer(Contact.class, new Serializer());
    addDeserializer(Contact.class, new Deserializer<>(Contact.class));
    addDeserializer(Person.class, new Deserializer<>(Person.class));
    addDeserializer(Company.class, new Deserializer<>(Company.class));
  }

  private static final class Serializer extends StdSerializer<Contact> {

    Serializer() {
      super(Contact.class);
    }

    @Override
    public void serialize(Contact contact, JsonGenerator json, SerializationContext context) {
      new MemberWriter(json).object(contact, ContactForm::write);
    }

    @Override
    public void serializeWithType(
        Contact contact, JsonGenerator json, SerializationContext context, TypeSerializer types) {
      WritableTypeId type =
          types.writeTypePrefix(json, context, types.typeId(contact, JsonToken.START_OBJECT));
      ContactForm.write(new MemberWriter(json), contact);
      types.writeTypeSuffix(json, context, type);
    }
  }

  private static final class Deserializer<T extends Contact> extends StdDeserializer<T> {

    private final Class<T> kind;

    Deserializer(Class<T> kind) {
      super(kind);
      this.kind = kind;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
      Contact contact;
      try {
        contact = MemberReader.read(JsonValueReader.read(json), ContactForm::read);
      } catch (DocumentFault e) {
        return context.reportInputMismatch(this, "%s", e.description());
      }
      if (!kind.isInstance(contact)) {
        return context.reportInputMismatch(
            this, "expected a %s, found %s %s", name(kind), name(contact.getClass()), contact.id());
      }
      return kind.cast(contact);
    }

    private static String name(Class<?> kind) {
      return kind.getSimpleName().toLowerCase(Locale.ROOT);
    }
  }
}
