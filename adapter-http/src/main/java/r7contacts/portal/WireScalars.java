package r7contacts.portal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Texts, numbers and flags as the portal may write them. In XML everything is text, so text is read
 * as what is wanted; what cannot be read so is nothing, and never loses the rest of the contact.
 */
final class WireScalars {

  private WireScalars() {}

  static SimpleModule module() {
    return new SimpleModule("wire scalars")
        .addDeserializer(String.class, new Text())
        .addDeserializer(Integer.class, new WholeNumber())
        .addDeserializer(Long.class, new LongNumber())
        .addDeserializer(Boolean.class, new Flag());
  }

  /**
   * The text of a scalar, null if it is blank; null also for an object or a list, which is passed
   * over.
   */
  private static @Nullable String scalarText(JsonParser tokens) {
    JsonToken token = tokens.currentToken();
    if (token.isStructStart()) {
      tokens.skipChildren();
      return null;
    }
    String text = tokens.getValueAsString();
    return text == null || text.isBlank() ? null : text;
  }

  private static final class Text extends StdScalarDeserializer<String> {

    Text() {
      super(String.class);
    }

    /** An XML reader must give every line break as a line feed, so JSON does the same (WC §5). */
    @Override
    public @Nullable String deserialize(JsonParser tokens, DeserializationContext context) {
      String text = scalarText(tokens);
      return text == null || text.indexOf('\r') < 0
          ? text
          : text.replace("\r\n", "\n").replace('\r', '\n');
    }
  }

  private static final class LongNumber extends StdScalarDeserializer<Long> {

    LongNumber() {
      super(Long.class);
    }

    @Override
    public @Nullable Long deserialize(JsonParser tokens, DeserializationContext context) {
      return number(tokens);
    }
  }

  private static final class WholeNumber extends StdScalarDeserializer<Integer> {

    WholeNumber() {
      super(Integer.class);
    }

    @Override
    public @Nullable Integer deserialize(JsonParser tokens, DeserializationContext context) {
      Long number = number(tokens);
      return number == null || number != number.intValue() ? null : number.intValue();
    }
  }

  private static @Nullable Long number(JsonParser tokens) {
    String text = scalarText(tokens);
    try {
      return text == null ? null : Long.valueOf(text.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static final class Flag extends StdScalarDeserializer<Boolean> {

    Flag() {
      super(Boolean.class);
    }

    @Override
    public @Nullable Boolean deserialize(JsonParser tokens, DeserializationContext context) {
      String text = scalarText(tokens);
      if (text == null) {
        return null;
      }
      return switch (text.strip().toLowerCase(Locale.ROOT)) {
        case "true" -> true;
        case "false" -> false;
        default -> null;
      };
    }
  }
}
