package r7contacts.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * An answer as a tree that, unlike those of a JSON library, may be out of order: a name may stand
 * there twice, a number may be none. It can be written in both formats, strange values raw.
 */
final class Tree {

  enum Kind {
    OBJECT,
    LIST,
    TEXT,
    /** A number, true, false or null: written as it is. */
    WORD
  }

  private static final JsonFactory JSON = new JsonFactory();

  private final Kind kind;

  /** The name under which this stands in an object. */
  private String name = "";

  private final String value;
  private final List<Tree> children = new ArrayList<>();

  private Tree(Kind kind, String value) {
    this.kind = kind;
    this.value = value;
  }

  static Tree object() {
    return new Tree(Kind.OBJECT, "");
  }

  static Tree list() {
    return new Tree(Kind.LIST, "");
  }

  static Tree text(String text) {
    return new Tree(Kind.TEXT, text);
  }

  static Tree word(String word) {
    return new Tree(Kind.WORD, word);
  }

  Tree named(String newName) {
    name = newName;
    return this;
  }

  Tree with(Tree child) {
    children.add(child);
    return this;
  }

  String name() {
    return name;
  }

  Kind kind() {
    return kind;
  }

  List<Tree> children() {
    return children;
  }

  Tree copy() {
    Tree copy = new Tree(kind, value).named(name);
    children.forEach(child -> copy.with(child.copy()));
    return copy;
  }

  /** Itself and all below, objects and lists that have children only. */
  List<Tree> parents() {
    List<Tree> found = new ArrayList<>();
    collectParents(found);
    return found;
  }

  private void collectParents(List<Tree> found) {
    if (!children.isEmpty()) {
      found.add(this);
      children.forEach(child -> child.collectParents(found));
    }
  }

  static Tree read(byte[] json) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      return read(parser);
    }
  }

  private static Tree read(JsonParser parser) {
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        Tree object = object();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          object.with(read(parser).named(name));
        }
        return object;
      }
      case START_ARRAY -> {
        Tree list = list();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.with(read(parser));
        }
        return list;
      }
      case VALUE_STRING -> {
        return text(parser.getString());
      }
      default -> {
        return word(parser.getString());
      }
    }
  }

  byte[] write(Wire wire) {
    StringBuilder out = new StringBuilder();
    if (wire == Wire.JSON) {
      json(out);
    } else {
      xml("result", out);
    }
    return out.toString().getBytes(UTF_8);
  }

  private void json(StringBuilder out) {
    switch (kind) {
      case WORD -> out.append(value);
      case TEXT -> quote(value, out);
      case OBJECT, LIST -> {
        out.append(kind == Kind.OBJECT ? '{' : '[');
        for (int i = 0; i < children.size(); i++) {
          out.append(i == 0 ? "" : ",");
          if (kind == Kind.OBJECT) {
            quote(children.get(i).name, out);
            out.append(':');
          }
          children.get(i).json(out);
        }
        out.append(kind == Kind.OBJECT ? '}' : ']');
      }
    }
  }

  /** Halves of surrogate pairs are escaped: as bytes they would not be UTF-8. */
  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '"' || character == '\\') {
        out.append('\\').append(character);
      } else if (character < ' ' || Character.isSurrogate(character)) {
        out.append("\\u%04x".formatted((int) character));
      } else {
        out.append(character);
      }
    }
    out.append('"');
  }

  private void xml(String element, StringBuilder out) {
    if (kind == Kind.LIST) {
      children.forEach(child -> child.xml(element, out));
      return;
    }
    if (kind == Kind.WORD && value.equals("null")) {
      out.append('<').append(element).append(" />");
      return;
    }
    out.append('<').append(element).append('>');
    switch (kind) {
      case TEXT -> escape(value, out);
      case WORD -> out.append(value);
      case OBJECT, LIST -> children.forEach(child -> child.xml(child.name, out));
    }
    out.append("</").append(element).append('>');
  }

  /** What XML cannot hold is written by its number all the same. */
  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean isHalf =
          Character.isSurrogate(character)
              && !(i + 1 < text.length()
                  && Character.isSurrogatePair(character, text.charAt(i + 1)))
              && !(i > 0 && Character.isSurrogatePair(text.charAt(i - 1), character));
      if (character == '<' || character == '&' || character < ' ' || isHalf) {
        out.append("&#").append((int) character).append(';');
      } else {
        out.append(character);
      }
    }
  }
}
