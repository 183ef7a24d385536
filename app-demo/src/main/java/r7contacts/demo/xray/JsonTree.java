package r7contacts.demo.xray;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reader of a JSON answer into its values, each with its text as it was sent. */
final class JsonTree {

  private static final JsonFactory JSON = new JsonFactory();

  private final String document;
  private final JsonParser tokens;

  private JsonTree(String document, JsonParser tokens) {
    this.document = document;
    this.tokens = tokens;
  }

  /**
   * Returns the root of an answer.
   *
   * @throws tools.jackson.core.JacksonException if it is not JSON
   * @throws IllegalArgumentException if it is not exactly one document
   */
  static WireNode read(String document) {
    try (JsonParser tokens = JSON.createParser(ObjectReadContext.empty(), document)) {
      if (tokens.nextToken() == null) {
        throw new IllegalArgumentException("an empty document");
      }
      WireNode root = new JsonTree(document, tokens).node("", "");
      if (tokens.nextToken() != null) {
        throw new IllegalArgumentException("more than one document");
      }
      return root;
    }
  }

  private WireNode node(String path, String name) {
    JsonToken token = tokens.currentToken();
    if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
      return container(path, name, token == JsonToken.START_ARRAY);
    }
    int start = (int) tokens.currentTokenLocation().getCharOffset();
    String text = token == JsonToken.VALUE_NULL ? "" : tokens.getString();
    int end = (int) tokens.currentLocation().getCharOffset();
    String sent = document.substring(start, end).strip();
    WireNode.Kind kind = token == JsonToken.VALUE_STRING ? WireNode.Kind.TEXT : WireNode.Kind.OTHER;
    return new WireNode(path, name, kind, sent, text, List.of());
  }

  private WireNode container(String path, String name, boolean isList) {
    List<WireNode> children = new ArrayList<>();
    JsonToken end = isList ? JsonToken.END_ARRAY : JsonToken.END_OBJECT;
    while (tokens.nextToken() != end) {
      if (isList) {
        children.add(node(WireNode.below(path, children.size()), ""));
      } else {
        String member = tokens.currentName();
        tokens.nextToken();
        children.add(node(WireNode.below(path, member), member));
      }
    }
    WireNode.Kind kind = isList ? WireNode.Kind.LIST : WireNode.Kind.OBJECT;
    return new WireNode(path, name, kind, isList ? "[]" : "{}", "", children);
  }
}
