package r7contacts.json.document;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.io.ContentReference;

/** Messages about text that is not valid JSON, without terms and options of the parser. */
final class SyntaxProblem {

  private static final String END = "Unexpected end-of-input";
  private static final String CLOSING = "Unexpected close marker '";
  private static final String COMMENT = "maybe a (non-standard) comment?";

  private SyntaxProblem() {}

  /**
   * Returns the message for an exception of the parser.
   *
   * @param context the object or list that the parser was reading
   */
  static String of(JacksonException failure, TokenStreamContext context) {
    String message = failure.getOriginalMessage();
    if (message.startsWith(END)) {
      return "the document ends within " + container(context);
    }
    if (message.startsWith(CLOSING)) {
      String found = "found \"%s\"".formatted(message.charAt(CLOSING.length()));
      return context.inRoot()
          ? found + ", but no object or list is open"
          : found + " within " + container(context);
    }
    if (message.contains(COMMENT)) {
      return "comments are not allowed";
    }
    return message
        // The class that holds a limit.
        .replaceAll(", from `[^`]*`", "")
        // The option of the parser that accepts more than JSON.
        .replaceAll(": enable `[^`]*` to allow$", ": not allowed in JSON");
  }

  private static String container(TokenStreamContext context) {
    if (context.inRoot()) {
      return "a value";
    }
    TokenStreamLocation start = context.startLocation(ContentReference.unknown());
    return "the %s that starts at line %d, column %d"
        .formatted(context.inArray() ? "list" : "object", start.getLineNr(), start.getColumnNr());
  }
}
