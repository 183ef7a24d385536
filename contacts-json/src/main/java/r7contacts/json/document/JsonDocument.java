package r7contacts.json.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.PrintableText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * JSON document that holds one object. A byte order mark before it is skipped.
 *
 * <p>An error is an {@link IllegalArgumentException} whose message names the source, line and
 * column, the path to the value, the value and what was expected. Depth, and the length of names,
 * numbers and texts, have the limits of Jackson's {@code StreamReadConstraints}.
 */
public final class JsonDocument {

  private static final JsonFactory JSON = new JsonFactory();
  private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");
  private static final DefaultPrettyPrinter INDENTED =
      new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectNameValueSpacing(Separators.Spacing.AFTER))
          .withObjectIndenter(TWO_SPACES)
          .withArrayIndenter(TWO_SPACES);
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private JsonDocument() {}

  /**
   * Reads a document that is held as text.
   *
   * @param source how messages name the document
   */
  public static <T> T read(String json, String source, Function<MemberReader, T> form) {
    return read(
        new StringReader(json),
        source,
        parser -> MemberReader.read(JsonValueReader.read(parser), form));
  }

  /**
   * Reads a document of any length, and passes each element of one of its lists to the consumer
   * instead of keeping it; the form finds this list empty.
   *
   * @param source how messages name the document
   * @throws IOException if the reader fails
   */
  public static <T> T read(
      Reader json,
      String source,
      String list,
      Consumer<JsonValue> elements,
      Function<MemberReader, T> form)
      throws IOException {
    try {
      return read(
          json,
          source,
          parser -> MemberReader.read(JsonValueReader.read(parser, list, elements), form));
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Writes a document, indented by two spaces, and closes the writer. Lines are separated by line
   * feeds, without one after the last line.
   *
   * @throws IOException if the writer fails
   */
  public static <T> void write(Writer target, T value, BiConsumer<MemberWriter, T> form)
      throws IOException {
    try (JsonGenerator json = JSON.createGenerator(new Indented(), target)) {
      new MemberWriter(json).object(value, form);
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  private static final class Indented extends ObjectWriteContext.Base {

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return INDENTED.createInstance();
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }

  private static <T> T read(Reader json, String source, Function<JsonParser, T> reader) {
    try (JsonParser parser =
        JSON.createParser(ObjectReadContext.empty(), withoutByteOrderMark(json))) {
      return read(parser, source, reader);
    }
  }

  private static <T> T read(JsonParser parser, String source, Function<JsonParser, T> reader) {
    try {
      if (parser.nextToken() == null) {
        throw new DocumentFault(null, "expected an object, found nothing");
      }
      T result = reader.apply(parser);
      if (parser.nextToken() != null) {
        throw JsonValueReader.read(parser).expected("nothing after the object");
      }
      return result;
    } catch (DocumentFault e) {
      throw error(source + place(e.location()) + ", " + e.description(), e);
    } catch (JacksonIOException e) {
      throw e;
    } catch (JacksonException e) {
      throw error(
          source + place(e.getLocation()) + ": " + SyntaxProblem.of(e, parser.streamReadContext()),
          e);
    }
  }

  private static Reader withoutByteOrderMark(Reader json) {
    try {
      Reader reader = json.markSupported() ? json : new BufferedReader(json);
      reader.mark(1);
      if (reader.read() != BYTE_ORDER_MARK) {
        reader.reset();
      }
      return reader;
    } catch (IOException e) {
      throw JacksonIOException.construct(e);
    }
  }

  private static IllegalArgumentException error(String message, RuntimeException cause) {
    return new IllegalArgumentException(PrintableText.singleLine(message), cause);
  }

  /** A document that is nested too deeply has no location. */
  private static String place(@Nullable TokenStreamLocation location) {
    return location == null
        ? ""
        : ", line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
  }
}
