package r7contacts.files.imports;

import io.vavr.control.Option;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import r7contacts.domain.Contact;
import r7contacts.json.ContactJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Entry of a ledger: one JSON object on a line.
 *
 * @param event {@code begun}, {@code ended} or {@code undone}, or {@code portal} for the portal
 *     that the ledger belongs to
 * @param key the line of the file, the company that a line names, or the portal
 * @param change {@code create} or {@code update}; empty for the portal
 * @param id the contact; for a create that has begun, the highest id at that time
 * @param before the contact before an update as JSON; empty for a create
 * @param after the contact afterwards as JSON; empty until it has ended, and if it could not be
 *     read
 */
record LedgerEntry(String event, String key, String change, long id, String before, String after) {

  static final String BEGUN = "begun";
  static final String ENDED = "ended";
  static final String UNDONE = "undone";
  static final String PORTAL = "portal";
  static final String CREATE = "create";
  static final String UPDATE = "update";

  private static final JsonFactory JSON = new JsonFactory();
  private static final String START = "{\"event\":\"";

  /** Returns whether a line may be the start of an entry, of which the rest was not written. */
  static boolean isStart(String line) {
    return line.startsWith(START) || START.startsWith(line);
  }

  /** Returns the entry that names the portal of a ledger. */
  static LedgerEntry ofPortal(String portal) {
    return new LedgerEntry(PORTAL, portal, "", 0, "", "");
  }

  boolean hasEnded() {
    return event.equals(ENDED);
  }

  boolean isCreate() {
    return change.equals(CREATE);
  }

  /** Returns the entry without contacts. */
  LedgerEntry withoutContacts() {
    return new LedgerEntry(event, key, change, id, "", "");
  }

  /** Returns the contact before an update. */
  Option<Contact> contactBefore() {
    return contact(before);
  }

  /** Returns the contact afterwards. */
  Option<Contact> contactAfter() {
    return contact(after);
  }

  private static Option<Contact> contact(String json) {
    return Option.when(!json.isEmpty(), () -> ContactJson.read(json));
  }

  String json() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("event", event);
      json.writeStringProperty("key", key);
      json.writeStringProperty("change", change);
      json.writeStringProperty("id", Long.toString(id));
      json.writeStringProperty("before", before);
      json.writeStringProperty("after", after);
      json.writeEndObject();
    }
    return text.toString();
  }

  /**
   * Reads an entry.
   *
   * @throws RuntimeException if it is not an entry
   */
  static LedgerEntry parse(String json) {
    Map<String, String> members = new TreeMap<>();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        members.put(name, parser.getString());
      }
    }
    return new LedgerEntry(
        oneOf(List.of(BEGUN, ENDED, UNDONE, PORTAL), members.get("event")),
        members.get("key"),
        oneOf(List.of(CREATE, UPDATE, ""), members.get("change")),
        Long.parseLong(members.get("id")),
        members.get("before"),
        members.get("after"));
  }

  /** Returns the word of the list, which all entries share. */
  private static String oneOf(List<String> words, String word) {
    if (!words.contains(word)) {
      throw new IllegalArgumentException("unknown word: " + word);
    }
    return words.get(words.indexOf(word));
  }
}
