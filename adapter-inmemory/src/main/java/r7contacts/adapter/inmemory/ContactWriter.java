package r7contacts.adapter.inmemory;

import io.vavr.control.Option;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import r7contacts.domain.Address;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Channel;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Creation;
import r7contacts.domain.Currency;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Photos;
import r7contacts.domain.Rights;
import r7contacts.domain.ShareLevel;
import r7contacts.domain.Sharing;
import r7contacts.domain.Tasks;
import r7contacts.domain.User;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the form that {@link ContactReader} reads. */
final class ContactWriter {

  private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter LINE = JsonMapper.shared().writer();
  private static final ObjectWriter JSON =
      LINE.with(
          new DefaultPrettyPrinter(
                  Separators.createDefaultInstance()
                      .withObjectNameValueSpacing(Separators.Spacing.AFTER))
              .withObjectIndenter(TWO_SPACES)
              .withArrayIndenter(TWO_SPACES));

  private ContactWriter() {}

  static String write(Contact contact) {
    return JSON.writeValueAsString(tree(contact));
  }

  static String writeLine(Contact contact) {
    return LINE.writeValueAsString(tree(contact));
  }

  private static ObjectNode tree(Contact contact) {
    ObjectNode json = contact.fold(ContactWriter::person, ContactWriter::company);
    text(json, "about", contact.about());
    text(json, "industry", contact.industry());
    list(json, "infos", contact.infos(), ContactWriter::info);
    list(json, "addresses", contact.addresses(), ContactWriter::address);
    list(json, "customFields", contact.customFields(), ContactWriter::field);
    list(json, "tags", contact.tags(), JsonNodeFactory.instance::stringNode);
    object(json, "stage", contact.stage(), ContactWriter::item);
    object(json, "type", contact.type(), ContactWriter::item);
    shared(json, contact.photos(), contact.sharing(), contact.rights(), contact.currency());
    unlessDefault(json, "tasks", contact.tasks(), Tasks.none(), ContactWriter::tasks);
    unlessDefault(
        json, "creation", contact.creation(), Creation.unknown(), ContactWriter::creation);
    return json;
  }

  private static ObjectNode person(Person person) {
    ObjectNode json = start("person", person, person.givenDisplayName());
    text(json, "firstName", person.firstName());
    text(json, "lastName", person.lastName());
    text(json, "jobTitle", person.jobTitle());
    object(json, "company", person.company(), ContactWriter::link);
    return json;
  }

  private static ObjectNode company(Company company) {
    ObjectNode json = start("company", company, company.givenDisplayName());
    text(json, "name", company.name());
    number(json, "memberCount", company.memberCount(), 0);
    return json;
  }

  private static ObjectNode start(String kind, Contact contact, Option<String> displayName) {
    ObjectNode json = object().put("kind", kind).put("id", contact.id().value());
    text(json, "displayName", displayName);
    return json;
  }

  private static ObjectNode link(CompanyLink link) {
    ObjectNode json = object();
    link.id().forEach(id -> json.put("id", id.value()));
    text(json, "name", link.name());
    text(json, "about", link.about());
    flag(json, "hasLateTasks", link.hasLateTasks());
    shared(json, link.photos(), link.sharing(), link.rights(), link.currency());
    return json;
  }

  private static void shared(
      ObjectNode json, Photos photos, Sharing sharing, Rights rights, Option<Currency> currency) {
    object(json, "currency", currency, ContactWriter::currency);
    unlessDefault(json, "photos", photos, Photos.none(), ContactWriter::photos);
    unlessDefault(
        json, "sharing", sharing, Sharing.of(ShareLevel.READ_WRITE), ContactWriter::sharing);
    unlessDefault(json, "rights", rights, new Rights(true, true), ContactWriter::rights);
  }

  private static ObjectNode info(ContactInfo info) {
    ObjectNode json = object();
    number(json, "id", info.id(), 0);
    code(json, "channel", info.channelCode(), CodeNames.CHANNELS);
    code(json, "category", info.categoryCode(), CodeNames.categoriesOf(info.channel()));
    text(json, "value", info.value());
    text(json, "label", info.label());
    flag(json, "primary", info.isPrimary());
    return json;
  }

  private static ObjectNode address(Address address) {
    ObjectNode json = object();
    text(json, "street", address.street());
    text(json, "city", address.city());
    text(json, "state", address.state());
    text(json, "zip", address.zip());
    text(json, "country", address.country());
    code(json, "category", address.categoryCode(), CodeNames.categoriesOf(Channel.ADDRESS));
    text(json, "label", address.label());
    flag(json, "primary", address.isPrimary());
    return json;
  }

  private static ObjectNode field(CustomField field) {
    ObjectNode json = object().put("id", field.id());
    number(json, "entityId", field.entityId(), 0);
    text(json, "label", field.label());
    number(json, "position", field.position(), 0);
    field.value().accept(new ValueWriter(json));
    text(json, "mask", field.mask());
    return json;
  }

  /** Writes the kind of a value, its text and what else the kind has. */
  private record ValueWriter(ObjectNode json) implements FieldValue.Visitor<ObjectNode> {

    private ObjectNode kind(String type, FieldValue value) {
      json.put("type", type);
      ContactWriter.text(json, "text", value.text());
      return json;
    }

    @Override
    public ObjectNode text(FieldValue.Text value) {
      number(kind("text", value), "size", value.size(), FieldValue.Text.DEFAULT_SIZE);
      return json;
    }

    @Override
    public ObjectNode textArea(FieldValue.TextArea value) {
      number(kind("textArea", value), "rows", value.rows(), FieldValue.TextArea.DEFAULT_ROWS);
      number(json, "columns", value.columns(), FieldValue.TextArea.DEFAULT_COLUMNS);
      return json;
    }

    @Override
    public ObjectNode choice(FieldValue.Choice value) {
      list(kind("choice", value), "options", value.options(), JsonNodeFactory.instance::stringNode);
      return json;
    }

    @Override
    public ObjectNode flag(FieldValue.Flag value) {
      return kind("flag", value);
    }

    @Override
    public ObjectNode heading(FieldValue.Heading value) {
      return kind("heading", value);
    }

    @Override
    public ObjectNode date(FieldValue.Date value) {
      return kind("date", value);
    }

    @Override
    public ObjectNode unknown(FieldValue.Unknown value) {
      return kind("unknown", value).put("typeCode", value.typeCode());
    }
  }

  private static ObjectNode item(CatalogEntry item) {
    ObjectNode json = object().put("id", item.id());
    text(json, "title", item.title());
    text(json, "description", item.description());
    text(json, "color", item.color());
    number(json, "sortOrder", item.sortOrder(), 0);
    return json;
  }

  private static ObjectNode currency(Currency currency) {
    ObjectNode json = object();
    text(json, "abbreviation", currency.abbreviation());
    text(json, "symbol", currency.symbol());
    text(json, "title", currency.title());
    text(json, "cultureName", currency.cultureName());
    flag(json, "convertible", currency.isConvertible());
    flag(json, "basic", currency.isBasic());
    return json;
  }

  private static ObjectNode photos(Photos photos) {
    ObjectNode json = object();
    text(json, "small", photos.small());
    text(json, "medium", photos.medium());
    return json;
  }

  private static ObjectNode sharing(Sharing sharing) {
    ObjectNode json = object();
    code(json, "level", sharing.levelCode(), CodeNames.SHARE_LEVELS);
    if (sharing.isPrivate() != (sharing.level() == ShareLevel.PRIVATE)) {
      json.put("private", sharing.isPrivate());
    }
    list(json, "accessList", sharing.accessList(), ContactWriter::user);
    return json;
  }

  private static ObjectNode rights(Rights rights) {
    return object().put("edit", rights.mayEdit()).put("delete", rights.mayDelete());
  }

  private static ObjectNode tasks(Tasks tasks) {
    ObjectNode json = object().put("count", tasks.count());
    flag(json, "anyLate", tasks.anyLate());
    return json;
  }

  private static ObjectNode creation(Creation creation) {
    ObjectNode json = object();
    object(json, "by", creation.by(), ContactWriter::user);
    text(json, "at", creation.at().map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format));
    text(json, "unreadableTime", creation.unreadableTime());
    return json;
  }

  private static ObjectNode user(User user) {
    ObjectNode json = object();
    text(json, "id", user.id());
    text(json, "displayName", user.displayName());
    text(json, "title", user.title());
    text(json, "avatar", user.avatar());
    text(json, "profileUrl", user.profileUrl());
    return json;
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static void text(ObjectNode json, String name, Option<String> text) {
    text.forEach(value -> json.put(name, value));
  }

  private static void number(ObjectNode json, String name, long number, long ifAbsent) {
    if (number != ifAbsent) {
      json.put(name, number);
    }
  }

  private static void flag(ObjectNode json, String name, boolean flag) {
    if (flag) {
      json.put(name, true);
    }
  }

  private static void code(ObjectNode json, String name, int code, CodeNames names) {
    if (names.hasName(code)) {
      json.put(name, names.name(code));
    } else {
      json.put(name, code);
    }
  }

  private static <T> void object(
      ObjectNode json, String name, Option<T> value, Function<T, ObjectNode> writer) {
    value.forEach(some -> json.set(name, writer.apply(some)));
  }

  private static <T> void unlessDefault(
      ObjectNode json, String name, T value, T ifAbsent, Function<T, ObjectNode> writer) {
    if (!value.equals(ifAbsent)) {
      json.set(name, writer.apply(value));
    }
  }

  private static <T> void list(
      ObjectNode json, String name, List<T> values, Function<T, ? extends JsonNode> writer) {
    if (!values.isEmpty()) {
      ArrayNode array = json.putArray(name);
      values.forEach(value -> array.add(writer.apply(value)));
    }
  }
}
