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
 * The values of an answer as they are parsed, in the same way for all formats, and leniently: a
 * value of an unexpected kind counts as absent, and the rest is read. Its kinds of values share the
 * count of what was read, so they are in one class.
 *
 * <p>What is read is counted against an {@link Allowance}. Limits of the parsers, such as a
 * thousand digits for a JSON number, break the answer.
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
   * @param recurring keeps texts that are alike in many contacts; null if there are none
   */
  public WireTokens(JsonParser tokens, @Nullable RecurringTexts recurring, Allowance allowance) {
    this.tokens = tokens;
    this.recurring = recurring;
    this.allowance = allowance;
  }

  /** Makes something of the value at hand; null if that is nothing. Reads it to its end. */
  @FunctionalInterface
  public interface Reader<T> {
    @Nullable T read(WireTokens value);
  }

  /**
   * Reads the one value of the document; its {@link #end} is still to be read.
   *
   * @throws tools.jackson.core.JacksonException if the bytes are not in the format
   */
  public <T> @Nullable T document(Reader<T> reader) {
    return tokens.nextToken() == null ? null : reader.read(this);
  }

  /**
   * Reads to the end of the bytes.
   *
   * @throws tools.jackson.core.JacksonException if something follows the value
   */
  public void end() {
    if (tokens.nextToken() != null) {
      throw new StreamReadException(tokens, "something follows the end of the answer");
    }
  }

  /** Whether an object begins here, whose members come next. Anything else is passed over. */
  public boolean entersObject() {
    boolean isObject = tokens.currentToken() == JsonToken.START_OBJECT;
    if (isObject) {
      allowance.use(Allowance.OBJECT);
    } else {
      skip();
    }
    return isObject;
  }

  /** Counts what an object takes beyond {@link Allowance#OBJECT}. */
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
   * How many values that are something were read so far: an object without any is nothing. One that
   * the same member replaced later counts as well.
   */
  int found() {
    return found;
  }

  public boolean isList() {
    return tokens.currentToken() == JsonToken.START_ARRAY;
  }

  /** Skips the value at hand, of an unknown member, and returns the name of the member. */
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

  public @Nullable String text() {
    String text = scalar();
    return text == null ? null : CleanText.of(kept(text));
  }

  /** Counts the text, which is not blank. */
  private String kept(String text) {
    found++;
    allowance.use(Allowance.TEXT + 2L * text.length());
    return text;
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
    return Blank.isBlank(text) ? null : kept(text);
  }

  /** A custom field's mask; its options, divided by commas, are counted as well. */
  @Nullable String mask() {
    String mask = recurringText();
    if (mask != null) {
      for (int comma = mask.indexOf(','); comma >= 0; comma = mask.indexOf(',', comma + 1)) {
        allowance.use(Allowance.TEXT + Allowance.PLACES);
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

  @Nullable Long longNumber() {
    return counted(wholeNumber());
  }

  /** Null also for a number beyond 32 bits. */
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
  public <T> List<T> addTo(List<T> before, Reader<T> reader) {
    List<T> list = before.isEmpty() ? new ArrayList<>() : before;
    each(
        reader,
        element -> {
          if (element != null) {
            allowance.use(Allowance.PLACES);
            list.add(element);
          }
        });
    return list;
  }

  /** The same with null for nothings, which have a place in the list. */
  <T> List<@Nullable T> addAllTo(List<@Nullable T> before, Reader<T> reader) {
    List<@Nullable T> list = before.isEmpty() ? new ArrayList<>() : before;
    each(
        reader,
        element -> {
          allowance.use(Allowance.PLACES + Allowance.REPORT);
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
