package r7contacts.portal;

import io.vavr.control.Option;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an answer's bytes into wire records: one way for all formats, lenient in everything but the
 * bytes.
 */
final class AnswerReader {

  private static final ObjectReader READER =
      JsonMapper.builder()
          .addModule(WireScalars.module())
          .addHandler(new NothingWhereNothingFits())
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .withCoercionConfigDefaults(
              blank ->
                  blank
                      .setAcceptBlankAsEmpty(true)
                      .setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull))
          .build()
          .readerFor(AnswerWire.class);

  private final WireFormat format;

  AnswerReader(WireFormat format) {
    this.format = format;
  }

  /**
   * The answer, or null if the document is an empty one.
   *
   * @throws BrokenAnswerException if the bytes are not what the format says
   * @throws IOException if they do not all arrive
   */
  @Nullable AnswerWire read(InputStream body) throws IOException {
    try (JsonParser tokens = format.open(body)) {
      return READER.readValue(tokens);
    } catch (JacksonException e) {
      throw networkFault(e)
          .getOrElse(
              () -> new BrokenAnswerException("broken " + format.name() + ": " + firstLine(e), e));
    }
  }

  /**
   * The reason why bytes stopped coming, which parsers wrap; bytes that make no text are no such
   * reason.
   */
  private static Option<IOException> networkFault(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException fault
          && !(fault instanceof CharConversionException)
          && !(fault instanceof CharacterCodingException)) {
        return Option.some(fault);
      }
    }
    return Option.none();
  }

  private static String firstLine(JacksonException e) {
    String where =
        e.getLocation() == null || e.getLocation().getLineNr() < 0
            ? ""
            : " (line %d, column %d)"
                .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    return OneLine.of(e.getOriginalMessage()) + where;
  }

  /** An object where a text should be, a text where an object should be: it counts as not sent. */
  private static final class NothingWhereNothingFits extends DeserializationProblemHandler {

    @Override
    public @Nullable Object handleUnexpectedToken(
        DeserializationContext context,
        JavaType wanted,
        JsonToken token,
        JsonParser tokens,
        String message) {
      tokens.skipChildren();
      return null;
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
        DeserializationContext context,
        Class<?> wanted,
        ValueInstantiator instantiator,
        JsonParser tokens,
        String message) {
      tokens.skipChildren();
      return null;
    }
  }
}
