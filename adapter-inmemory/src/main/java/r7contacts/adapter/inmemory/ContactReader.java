package r7contacts.adapter.inmemory;

import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Address;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Channel;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Creation;
import r7contacts.domain.Currency;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Photos;
import r7contacts.domain.PrintableText;
import r7contacts.domain.Profile;
import r7contacts.domain.Rights;
import r7contacts.domain.ShareLevel;
import r7contacts.domain.Sharing;
import r7contacts.domain.Tasks;
import r7contacts.domain.User;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the form that {@link ContactWriter} writes. Strict: somebody wrote the file and wants to
 * know of a slip.
 */
final class ContactReader {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** Some editors begin a file in UTF-8 with it. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private ContactReader() {}

  static Contact contact(String json, String source) {
    return reading(json, source, (node, at) -> Members.read(node, at, ContactReader::contact));
  }

  /** What a whole file holds. */
  static InMemoryContacts fixture(String json, String source) {
    return reading(json, source, (node, at) -> Members.read(node, at, ContactReader::book));
  }

  private static <T> T reading(
      String text, String source, BiFunction<JsonNode, JsonPointer, T> reader) {
    String json = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    try {
      return reader.apply(JSON.readTree(json), JsonPointer.empty());
    } catch (FixtureFault e) {
      throw fault(
          "%s%s, at %s: %s".formatted(source, place(json, e.at()), shown(e.at()), e.getMessage()),
          e);
    } catch (JacksonException e) {
      throw fault("%s%s: %s".formatted(source, place(e.getLocation()), problem(e)), e);
    }
  }

  private static IllegalArgumentException fault(String message, RuntimeException cause) {
    return new IllegalArgumentException(PrintableText.singleLine(message), cause);
  }

  private static String shown(JsonPointer pointer) {
    return pointer.matches() ? "the top" : pointer.toString();
  }

  /** Trees have forgotten their lines; so the text is gone through once more, up to the fault. */
  private static String place(String json, JsonPointer pointer) {
    try (JsonParser tokens = JSON.createParser(json)) {
      for (JsonToken token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
        if (token != JsonToken.PROPERTY_NAME
            && tokens.streamReadContext().pathAsPointer().equals(pointer)) {
          return place(tokens.currentTokenLocation());
        }
      }
      return "";
    }
  }

  /** A text that is beyond the parser's limits, such as one nested too deeply, has no place. */
  private static String place(@Nullable TokenStreamLocation location) {
    return location == null
        ? ""
        : ", line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
  }

  /** What the parser says, without the name of the class that holds the limit. */
  private static String problem(JacksonException e) {
    return e.getOriginalMessage().replaceAll(", from `[^`]*`", "");
  }

  private static InMemoryContacts book(Members file) {
    file.text("$schema");
    Map<ContactId, Contact> contacts = new LinkedHashMap<>();
    file.objects(
        "contacts",
        members -> {
          Contact contact = contact(members);
          if (contacts.putIfAbsent(contact.id(), contact) != null) {
            throw members.fault("id", "another contact has the id " + contact.id());
          }
          return contact;
        });
    InMemoryContacts.Builder book = InMemoryContacts.builder().contacts(contacts.values());
    Set<ContactId> known = contacts.keySet();
    groups(file, "projects", known, book::project);
    groups(file, "opportunities", known, book::opportunity);
    groups(file, "cases", known, book::contactCase);
    file.objects(
        "types",
        members ->
            adding(
                members,
                () -> {
                  CatalogEntry item =
                      CatalogEntry.of(positive(members), members.text("title").getOrNull())
                          .withSortOrder(members.number("sortOrder", 0));
                  return book.type(item, belonging(members, known));
                }));
    return book.build();
  }

  private static void groups(
      Members file,
      String name,
      Set<ContactId> known,
      BiFunction<Long, Collection<ContactId>, InMemoryContacts.Builder> add) {
    file.objects(
        name,
        members -> adding(members, () -> add.apply(positive(members), belonging(members, known))));
  }

  /** What the builder refuses is a slip in the file. */
  private static <T> T adding(Members members, Supplier<T> step) {
    try {
      return step.get();
    } catch (FixtureFault e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw members.fault("id", e.getMessage());
    }
  }

  private static long positive(Members members) {
    return members
        .number("id")
        .getOrElseThrow(
            () -> members.fault("id", "member \"id\" is missing, expected a whole number"));
  }

  private static List<ContactId> belonging(Members members, Set<ContactId> known) {
    return members.numbers("contacts").stream()
        .map(
            number -> {
              if (number < 0 || !known.contains(ContactId.of(number))) {
                throw members.fault("contacts", "there is no contact " + number);
              }
              return ContactId.of(number);
            })
        .toList();
  }

  private static Contact contact(Members members) {
    String kind = members.oneOf("kind", "person", "company");
    ContactId id =
        id(members, "id")
            .getOrElseThrow(
                () -> members.fault("id", "member \"id\" is missing, expected a whole number"));
    Option<String> displayName = members.text("displayName");
    return kind.equals("person")
        ? new Person(
            profile(id, members),
            members.text("firstName"),
            members.text("lastName"),
            members.text("jobTitle"),
            members.object("company", ContactReader::link),
            displayName)
        : new Company(
            profile(id, members),
            members.text("name"),
            members.count("memberCount", 0),
            displayName);
  }

  private static Profile profile(ContactId id, Members members) {
    return new Profile(
        id,
        members.text("about"),
        members.text("industry"),
        members.objects("infos", ContactReader::info),
        members.objects("addresses", ContactReader::address),
        members.objects("customFields", ContactReader::field),
        members.texts("tags"),
        members.object("stage", ContactReader::item),
        members.object("type", ContactReader::item),
        members.object("currency", ContactReader::currency),
        photos(members),
        sharing(members),
        rights(members),
        members
            .object(
                "tasks", tasks -> new Tasks(tasks.count("count", 0), tasks.flag("anyLate", false)))
            .getOrElse(Tasks.none()),
        members.object("creation", ContactReader::creation).getOrElse(Creation.unknown()));
  }

  private static CompanyLink link(Members members) {
    return new CompanyLink(
        id(members, "id"),
        members.text("name"),
        members.text("about"),
        photos(members),
        sharing(members),
        rights(members),
        members.object("currency", ContactReader::currency),
        members.flag("hasLateTasks", false));
  }

  private static Option<ContactId> id(Members members, String name) {
    return members
        .number(name)
        .map(
            number -> {
              if (number < 0) {
                throw members.fault(name, "expected a whole number from 0, found " + number);
              }
              return ContactId.of(number);
            });
  }

  private static ContactInfo info(Members members) {
    int channel = members.code("channel", CodeNames.CHANNELS, Channel.NO_CODE);
    CodeNames categories = CodeNames.categoriesOf(Channel.ofCode(channel));
    return new ContactInfo(
        members.number("id").getOrElse(0L),
        channel,
        members.code("category", categories, Channel.NO_CODE),
        members.text("value"),
        members.text("label"),
        members.flag("primary", false));
  }

  private static Address address(Members members) {
    return new Address(
        members.text("street"),
        members.text("city"),
        members.text("state"),
        members.text("zip"),
        members.text("country"),
        members.code("category", CodeNames.categoriesOf(Channel.ADDRESS), 0),
        members.text("label"),
        members.flag("primary", false));
  }

  private static CustomField field(Members members) {
    return new CustomField(
        members.number("id").getOrElse(0L),
        members.number("entityId").getOrElse(0L),
        members.text("label"),
        members.number("position", 0),
        members.text("mask"),
        value(members));
  }

  private static FieldValue value(Members members) {
    String type =
        members.oneOf("type", "text", "textArea", "choice", "flag", "heading", "date", "unknown");
    Option<String> text = members.text("text");
    return switch (type) {
      case "text" -> new FieldValue.Text(text, members.count("size", FieldValue.Text.DEFAULT_SIZE));
      case "textArea" ->
          new FieldValue.TextArea(
              text,
              members.count("rows", FieldValue.TextArea.DEFAULT_ROWS),
              members.count("columns", FieldValue.TextArea.DEFAULT_COLUMNS));
      case "choice" -> new FieldValue.Choice(text, members.texts("options"));
      case "flag" -> new FieldValue.Flag(text);
      case "heading" -> new FieldValue.Heading(text);
      case "date" -> new FieldValue.Date(text);
      default -> new FieldValue.Unknown(members.number("typeCode", Channel.NO_CODE), text);
    };
  }

  private static CatalogEntry item(Members members) {
    return new CatalogEntry(
        members.number("id").getOrElse(0L),
        members.text("title"),
        members.text("description"),
        members.text("color"),
        members.number("sortOrder", 0));
  }

  private static Currency currency(Members members) {
    return new Currency(
        members.text("abbreviation"),
        members.text("symbol"),
        members.text("title"),
        members.text("cultureName"),
        members.flag("convertible", false),
        members.flag("basic", false));
  }

  private static Photos photos(Members members) {
    return members
        .object("photos", photos -> new Photos(photos.text("small"), photos.text("medium")))
        .getOrElse(Photos.none());
  }

  private static Rights rights(Members members) {
    return members
        .object(
            "rights", rights -> new Rights(rights.flag("edit", true), rights.flag("delete", true)))
        .getOrElse(new Rights(true, true));
  }

  private static Sharing sharing(Members members) {
    return members
        .object(
            "sharing",
            sharing -> {
              int level =
                  sharing.code("level", CodeNames.SHARE_LEVELS, ShareLevel.READ_WRITE.code());
              return new Sharing(
                  level,
                  sharing.flag("private", level == ShareLevel.PRIVATE.code()),
                  sharing.objects("accessList", ContactReader::user));
            })
        .getOrElse(Sharing.of(ShareLevel.READ_WRITE));
  }

  private static Creation creation(Members members) {
    Option<OffsetDateTime> at = members.text("at").map(text -> time(members, text));
    Option<String> unreadable = members.text("unreadableTime");
    if (at.isDefined() && unreadable.isDefined()) {
      throw members.fault(
          "unreadableTime", "expected either \"at\" or \"unreadableTime\", found both");
    }
    return new Creation(members.object("by", ContactReader::user), at, unreadable);
  }

  private static OffsetDateTime time(Members members, String text) {
    try {
      return OffsetDateTime.parse(text);
    } catch (DateTimeException e) {
      throw members.fault(
          "at", "expected a time such as 2024-03-05T09:30:00+03:00, found \"" + text + "\"");
    }
  }

  private static User user(Members members) {
    return new User(
        members.text("id"),
        members.text("displayName"),
        members.text("title"),
        members.text("avatar"),
        members.text("profileUrl"));
  }
}
