package r7contacts.json.document;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;

/**
 * Place of a value in a JSON document: line, column and JSON Pointer (RFC 6901).
 *
 * @param parent the object or list that holds the value, null for the value that was read first
 * @param name name or index within the parent; the whole JSON Pointer if there is no parent
 */
record Place(TokenStreamLocation location, @Nullable Place parent, String name) {

  /** Returns the place of the value at which the parser is, as the first one that is read. */
  static Place of(JsonParser parser) {
    return new Place(
        parser.currentTokenLocation(), null, parser.streamReadContext().pathAsPointer().toString());
  }

  /** Returns the place of the value at which the parser is, inside this object or list. */
  Place inside(String member, JsonParser parser) {
    return new Place(parser.currentTokenLocation(), this, member);
  }

  String pointer() {
    return parent == null
        ? name
        : parent.pointer() + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
