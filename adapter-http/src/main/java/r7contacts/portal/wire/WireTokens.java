package r7contacts.portal.wire;

import java.util.ArrayList;
import java.util.List;
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

  /** Values of the objects around the current token, the outermost first, and of earlier ones. */
  private final List<Values> objects = new ArrayList<>();

  private int depth;

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

  /**
   * Begins the object at the current token; skips any other value.
   *
   * @param members number of the object's members
   * @return its values, all absent; null if the value is no object
   */
  @Nullable Values enterObject(int members) {
    if (!isObject()) {
      skip();
      return null;
    }
    allowance.use(Allowance.OBJECT);
    if (depth == objects.size()) {
      objects.add(new Values());
    }
    Values values = objects.get(depth++);
    values.begin(members);
    return values;
  }

  /** Ends the object; its values stay until another one begins. */
  void leaveObject() {
    depth--;
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

  /** Skips the value at the current token; always null. */
  <T> @Nullable T skipped() {
    skip();
    return null;
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

  private @Nullable String scalar() {
    JsonToken token = tokens.currentToken();
    if (token.isStructStart()) {
      skip();
      return null;
    }
    String text = token == JsonToken.VALUE_NULL ? null : tokens.getString();
    return text == null || Blank.isBlank(text) ? null : text;
  }

  /** Reads a whole number of 32 bits; null for anything else. */
  public @Nullable Integer number() {
    Long number = longNumber();
    return number == null || number != number.intValue() ? null : number.intValue();
  }

  /** Reads a whole number of 64 bits; null for anything else. */
  @Nullable Long longNumber() {
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

  /**
   * Adds the elements at the current token to those already read, without absent ones.
   *
   * @param before null if there are none
   * @return null if there are still none
   */
  public <T> @Nullable List<T> addTo(@Nullable List<T> before, Reader<T> reader) {
    return add(before, reader, false);
  }

  /** Adds the elements like {@link #addTo}, with null for absent ones. */
  <T> @Nullable List<@Nullable T> addAllTo(@Nullable List<@Nullable T> before, Reader<T> reader) {
    return add(before, reader, true);
  }

  private <T> @Nullable List<T> add(
      @Nullable List<T> before, Reader<T> reader, boolean withAbsent) {
    List<T> list = before;
    boolean isList = isList();
    while (!isList || tokens.nextToken() != JsonToken.END_ARRAY) {
      T element = reader.read(this);
      if (element != null || withAbsent) {
        allowance.use(withAbsent ? Allowance.REFERENCES + Allowance.REPORT : Allowance.REFERENCES);
        list = list == null ? new ArrayList<>() : list;
        list.add(element);
      }
      if (!isList) {
        break;
      }
    }
    return list;
  }
}
