package r7contacts.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * An answer as a tree that, unlike the tree of a JSON library, can be invalid: with duplicate names
 * or malformed numbers. It can be written in both formats.
 */
final class AnswerTree {

  enum Kind {
    OBJECT,
    LIST,
    TEXT,
    /** A number, true, false or null: written as it is. */
    WORD
  }

  private static final JsonFactory JSON = new JsonFactory();

  private final Kind kind;

  /** The name of this member of an object. */
  private String name = "";

  private final String value;
  private final List<AnswerTree> children = new ArrayList<>();

  private AnswerTree(Kind kind, String value) {
    this.kind = kind;
    this.value = value;
  }

  static AnswerTree object() {
    return new AnswerTree(Kind.OBJECT, "");
  }

  static AnswerTree list() {
    return new AnswerTree(Kind.LIST, "");
  }

  static AnswerTree text(String text) {
    return new AnswerTree(Kind.TEXT, text);
  }

  static AnswerTree word(String word) {
    return new AnswerTree(Kind.WORD, word);
  }

  AnswerTree named(String newName) {
    name = newName;
    return this;
  }

  AnswerTree with(AnswerTree child) {
    children.add(child);
    return this;
  }

  String name() {
    return name;
  }

  Kind kind() {
    return kind;
  }

  List<AnswerTree> children() {
    return children;
  }

  AnswerTree copy() {
    AnswerTree copy = new AnswerTree(kind, value).named(name);
    children.forEach(child -> copy.with(child.copy()));
    return copy;
  }

  /** Returns this tree and all subtrees that have children. */
  List<AnswerTree> parents() {
    List<AnswerTree> found = new ArrayList<>();
    collectParents(found);
    return found;
  }

  private void collectParents(List<AnswerTree> found) {
    if (!children.isEmpty()) {
      found.add(this);
      children.forEach(child -> child.collectParents(found));
    }
  }

  static AnswerTree read(byte[] json) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      return read(parser);
    }
  }

  private static AnswerTree read(JsonParser parser) {
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        AnswerTree object = object();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          object.with(read(parser).named(name));
        }
        return object;
      }
      case START_ARRAY -> {
        AnswerTree list = list();
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

  byte[] write(AnswerFormat format) {
    StringBuilder out = new StringBuilder();
    if (format == AnswerFormat.JSON) {
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

  /** Unpaired surrogates are escaped, because UTF-8 cannot encode them. */
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

  /** Characters that XML does not allow are written as character references. */
  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean isUnpaired =
          Character.isSurrogate(character)
              && !(i + 1 < text.length()
                  && Character.isSurrogatePair(character, text.charAt(i + 1)))
              && !(i > 0 && Character.isSurrogatePair(text.charAt(i - 1), character));
      if (character == '<' || character == '&' || character < ' ' || isUnpaired) {
        out.append("&#").append((int) character).append(';');
      } else {
        out.append(character);
      }
    }
  }
}
