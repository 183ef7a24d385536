package r7contacts.portal.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Blank;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * Lenient reader of the values of an answer, for all formats: a value of an unexpected kind counts
 * as absent, and the rest is read. One class, as all kinds of values share their count.
 *
 * <p>Values are counted against an {@link Allowance}. Beyond the limits of the parsers, such as a
 * thousand digits of a JSON number, the answer is unreadable. Not thread-safe.
 *
 * <p>In XML everything is text, so text is read as a number or a flag where one is expected. Null,
 * blank text, an empty object and an empty list cannot be distinguished there (field guide §7.2),
 * so all of them mean "absent", null. A list of one looks like a single value, and the elements of
 * a longer one need not be adjacent.
 */
public final class WireTokens {

  private final JsonParser tokens;
  private final @Nullable RecurringTexts recurring;
  private final Allowance allowance;
  private int found;

  /**
   * Creates a reader of these tokens.
   *
   * @param recurring cache of texts that are equal in many contacts; null for none
   */
  public WireTokens(JsonParser tokens, @Nullable RecurringTexts recurring, Allowance allowance) {
    this.tokens = tokens;
    this.recurring = recurring;
    this.allowance = allowance;
  }

  /** Reader of one kind of values. */
  @FunctionalInterface
  public interface Reader<T> {

    /** Reads the value at the current token to its end; null if it is absent. */
    @Nullable T read(WireTokens value);
  }

  /**
   * Reads the value of the document; call {@link #end} afterwards.
   *
   * @throws tools.jackson.core.JacksonException if the bytes are not in the format
   */
  public <T> @Nullable T document(Reader<T> reader) {
    return tokens.nextToken() == null ? null : reader.read(this);
  }

  /**
   * Reads to the end of the document.
   *
   * @throws tools.jackson.core.JacksonException if content follows the value
   */
  public void end() {
    if (tokens.nextToken() != null) {
      throw new StreamReadException(tokens, "content follows the end of the answer");
    }
  }

  /** Returns whether the current token begins an object. Skips any other value. */
  public boolean entersObject() {
    boolean entered = isObject();
    if (entered) {
      allowance.use(Allowance.OBJECT);
    } else {
      skip();
    }
    return entered;
  }

  /** Returns whether the current token begins an object. */
  boolean isObject() {
    return tokens.currentToken() == JsonToken.START_OBJECT;
  }

  /** Counts bytes of an object beyond {@link Allowance#OBJECT}. */
  void use(int bytes) {
    allowance.use(bytes);
  }

  /**
   * Moves to the value of the object's next member and returns the index of its name, or one of the
   * matcher's constants.
   */
  int nextMember(PropertyNameMatcher names) {
    int member = tokens.nextNameMatch(names);
    if (member != PropertyNameMatcher.MATCH_END_OBJECT) {
      tokens.nextToken();
    }
    return member;
  }

  /**
   * Returns the number of values read so far that are not absent, also of those that the same
   * member replaced later. An object without such values is absent.
   */
  int found() {
    return found;
  }

  /** Returns whether the current token begins an array. */
  public boolean isList() {
    return tokens.currentToken() == JsonToken.START_ARRAY;
  }

  /** Skips the value of an unknown member and returns the name of the member. */
  String skipUnknown() {
    String name = tokens.currentName();
    useName(name);
    skip();
    return name;
  }

  private void useName(String name) {
    allowance.use(Allowance.NAME + 2L * name.length());
  }

  private void skip() {
    if (!tokens.currentToken().isStructStart()) {
      return;
    }
    int depth = 1;
    while (depth > 0) {
      JsonToken token = tokens.nextToken();
      if (token == JsonToken.PROPERTY_NAME) {
        useName(tokens.currentName());
      } else if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      }
    }
  }

  /** Reads a text, with clean line breaks and surrogates; null if it is blank. */
  public @Nullable String text() {
    String text = scalar();
    return text == null ? null : CleanText.of(countedText(text));
  }

  private String countedText(String text) {
    found++;
    allowance.use(Allowance.TEXT + 2L * text.length());
    return text;
  }

  /** Reads a text that is equal in many contacts; null if it is blank. */
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
    return Blank.isBlank(text) ? null : countedText(text);
  }

  /** Reads the mask of a custom field; its options, separated by commas, are counted as well. */
  @Nullable String mask() {
    String mask = recurringText();
    if (mask != null) {
      for (int comma = mask.indexOf(','); comma >= 0; comma = mask.indexOf(',', comma + 1)) {
        allowance.use(Allowance.TEXT + Allowance.REFERENCES);
      }
    }
    return mask;
  }

  private <T> @Nullable T counted(@Nullable T value) {
    if (value != null) {
      found++;
    }
    return value;
  }

  private @Nullable String scalar() {
    JsonToken token = tokens.currentToken();
    if (token.isStructStart()) {
      skip();
      return null;
    }
    String text = token == JsonToken.VALUE_NULL ? null : tokens.getString();
    return text == null || Blank.isBlank(text) ? null : text;
  }

  /** Reads a whole number of 64 bits; null for anything else. */
  @Nullable Long longNumber() {
    return counted(wholeNumber());
  }

  /** Reads a whole number of 32 bits; null for anything else. */
  public @Nullable Integer number() {
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

  /** Reads true or false; null for anything else. */
  public @Nullable Boolean flag() {
    return counted(booleanValue());
  }

  private @Nullable Boolean booleanValue() {
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

  /** Adds the elements at the current token to those already read, without absent ones. */
  public <T> List<T> addTo(List<T> before, Reader<T> reader) {
    List<T> list = before.isEmpty() ? new ArrayList<>() : before;
    each(
        reader,
        element -> {
          if (element != null) {
            allowance.use(Allowance.REFERENCES);
            list.add(element);
          }
        });
    return list;
  }

  /** Adds the elements at the current token to those already read, with null for absent ones. */
  <T> List<@Nullable T> addAllTo(List<@Nullable T> before, Reader<T> reader) {
    List<@Nullable T> list = before.isEmpty() ? new ArrayList<>() : before;
    each(
        reader,
        element -> {
          allowance.use(Allowance.REFERENCES + Allowance.REPORT);
          list.add(element);
        });
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
