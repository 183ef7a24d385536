package r7contacts.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/**
 * An answer's values as they stream in, read one way for all formats and lenient in everything but
 * the bytes: what cannot be read as what is wanted counts as not sent, and never loses the rest. Of
 * a member that is sent twice in one JSON object the last one counts. A JSON number of more than a
 * thousand digits is Jackson's limit, and breaks the answer.
 *
 * <p>In XML everything is text, so text is read as a number or a flag where one is wanted. Null,
 * blank text, an empty object and an empty list cannot be told apart there (WC §5) and so are the
 * same nothing here, null. A list of one looks like a single value, and the elements of a longer
 * one need not stand together.
 */
final class WireTokens {

  private final JsonParser tokens;
  private final @Nullable RecurringTexts recurring;
  private int found;

  /**
   * @param recurring keeps texts that are alike in many contacts; null if there are none
   */
  WireTokens(JsonParser tokens, @Nullable RecurringTexts recurring) {
    this.tokens = tokens;
    this.recurring = recurring;
  }

  /** Makes something of the value at hand; null if that is nothing. Reads it to its end. */
  @FunctionalInterface
  interface Reader<T> {
    @Nullable T read(WireTokens value);
  }

  /**
   * All there is, as one value.
   *
   * @throws tools.jackson.core.JacksonException if the bytes are not in the format, or something
   *     follows the value
   */
  <T> @Nullable T document(Reader<T> reader) {
    T document = tokens.nextToken() == null ? null : reader.read(this);
    if (tokens.nextToken() != null) {
      throw new StreamReadException(tokens, "something follows the end of the answer");
    }
    return document;
  }

  /** Whether an object begins here, whose members come next. Anything else is passed over. */
  boolean entersObject() {
    boolean isObject = tokens.currentToken() == JsonToken.START_OBJECT;
    if (!isObject) {
      tokens.skipChildren();
    }
    return isObject;
  }

  /** The name of the object's next member, whose value is at hand then; null at its end. */
  @Nullable String nextMember() {
    String name = tokens.nextName();
    if (name != null) {
      tokens.nextToken();
    }
    return name;
  }

  /**
   * How many values that are something were read so far: an object without any is nothing. One that
   * the same member replaced later counts as well.
   */
  int found() {
    return found;
  }

  boolean isList() {
    return tokens.currentToken() == JsonToken.START_ARRAY;
  }

  void skip() {
    tokens.skipChildren();
  }

  @Nullable String text() {
    return withLineFeeds(counted(scalar()));
  }

  /** The same for texts that are alike in many contacts. */
  @Nullable String recurringText() {
    if (recurring == null || tokens.currentToken() != JsonToken.VALUE_STRING) {
      return text();
    }
    if (!tokens.hasStringCharacters()) {
      String text = text();
      return text == null ? null : recurring.of(text);
    }
    String text =
        recurring.of(
            tokens.getStringCharacters(), tokens.getStringOffset(), tokens.getStringLength());
    return withLineFeeds(counted(text.isBlank() ? null : text));
  }

  private <T> @Nullable T counted(@Nullable T value) {
    if (value != null) {
      found++;
    }
    return value;
  }

  /** An XML reader must give every line break as a line feed, so JSON does the same (WC §5). */
  private static @Nullable String withLineFeeds(@Nullable String text) {
    return text == null || text.indexOf('\r') < 0
        ? text
        : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private @Nullable String scalar() {
    JsonToken token = tokens.currentToken();
    if (token.isStructStart()) {
      tokens.skipChildren();
      return null;
    }
    String text = token == JsonToken.VALUE_NULL ? null : tokens.getString();
    return text == null || text.isBlank() ? null : text;
  }

  @Nullable Long longNumber() {
    return counted(wholeNumber());
  }

  /** Null also for a number beyond 32 bits. */
  @Nullable Integer number() {
    Long number = wholeNumber();
    return number == null || number != number.intValue() ? null : counted(number.intValue());
  }

  private @Nullable Long wholeNumber() {
    if (tokens.currentToken() == JsonToken.VALUE_NUMBER_INT
        && tokens.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
      return tokens.getLongValue();
    }
    String text = scalar();
    try {
      return text == null ? null : Long.valueOf(text.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  @Nullable Boolean flag() {
    return counted(truth());
  }

  private @Nullable Boolean truth() {
    if (tokens.currentToken().isBoolean()) {
      return tokens.currentToken() == JsonToken.VALUE_TRUE;
    }
    String text = scalar();
    if (text == null) {
      return null;
    }
    String word = text.strip();
    if (word.equalsIgnoreCase("true")) {
      return true;
    }
    return word.equalsIgnoreCase("false") ? Boolean.FALSE : null;
  }

  /** Adds the elements at hand to those of the same list that stood elsewhere, but for nothings. */
  <T> List<T> addTo(List<T> before, Reader<T> reader) {
    List<T> list = before.isEmpty() ? new ArrayList<>() : before;
    each(
        reader,
        element -> {
          if (element != null) {
            list.add(element);
          }
        });
    return list;
  }

  /** The same with null for nothings, which have a place in the list. */
  <T> List<@Nullable T> addAllTo(List<@Nullable T> before, Reader<T> reader) {
    List<@Nullable T> list = before.isEmpty() ? new ArrayList<>() : before;
    each(reader, list::add);
    return list;
  }

  private <T> void each(Reader<T> reader, Consumer<@Nullable T> action) {
    if (!isList()) {
      action.accept(reader.read(this));
      return;
    }
    while (tokens.nextToken() != JsonToken.END_ARRAY) {
      action.accept(reader.read(this));
    }
  }
}
