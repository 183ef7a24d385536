package r7contacts.portal;

import io.vavr.control.Option;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** Reads an answer's bytes into wire records, one way for all formats. */
final class AnswerReader<E extends EnvelopeWire> {

  /** What parsers say of their own settings, of a place that is said anyway, and of the content. */
  private static final Pattern PARSER_TALK =
      Pattern.compile(
          "(?<=Unrecognized token )'.*'|, from `[^`]*`|\\s*\\(?at \\[row,col \\{unknown-source}]: \\[\\d+,\\d+]\\)?| \\(at char #-?\\d+, byte #-?\\d+\\)");

  private final WireFormat format;
  private final WireTokens.Reader<E> envelope;
  private final @Nullable RecurringTexts recurring;

  /** Reads answers in which no text recurs. */
  AnswerReader(WireFormat format, WireTokens.Reader<E> envelope) {
    this(format, null, envelope);
  }

  AnswerReader(
      WireFormat format, @Nullable RecurringTexts recurring, WireTokens.Reader<E> envelope) {
    this.format = format;
    this.recurring = recurring;
    this.envelope = envelope;
  }

  /** What is wrong with the kind of content, before a byte is read; absent if nothing is. */
  Option<String> foreignContent(@Nullable HttpEntity entity) {
    if (entity == null) {
      return Option.some("the answer has no body");
    }
    ContentType type = ContentType.parseLenient(entity.getContentType());
    if (type == null || type.getMimeType() == null) {
      return Option.none();
    }
    String mediaType = type.getMimeType().toLowerCase(Locale.ROOT);
    if (!isOurs(mediaType)) {
      return Option.some(
          "the answer is %s where %s was asked for"
              .formatted(OneLine.of(mediaType), format.name()));
    }
    return Option.of(type.getCharset())
        .filter(charset -> !charset.name().equals("UTF-8") && !charset.name().equals("US-ASCII"))
        .map(charset -> "the answer is in " + charset + " where UTF-8 was expected");
  }

  private boolean isOurs(String mediaType) {
    return mediaType.equals(format.mediaType())
        || mediaType.endsWith("/" + format.suffix())
        || mediaType.endsWith("+" + format.suffix());
  }

  /**
   * The answer, absent if the document is an empty one or no envelope.
   *
   * @throws BrokenAnswerException if the bytes are not what the format says
   * @throws IOException if they do not all arrive
   */
  Option<E> read(InputStream body) throws IOException {
    try (JsonParser tokens = format.open(body)) {
      return Option.<E>of(new WireTokens(tokens, recurring).document(toItsEnd(body)))
          .filter(EnvelopeWire::isEnvelope);
    } catch (JacksonException e) {
      throw networkFault(e)
          .getOrElse(
              () -> new BrokenAnswerException("broken " + format.name() + ": " + firstLine(e), e));
    }
  }

  /** Whatever follows an envelope in the body does not change what it means. */
  private WireTokens.Reader<E> toItsEnd(InputStream body) {
    return value -> {
      E read = envelope.read(value);
      if (body instanceof LimitedInputStream content) {
        content.outcomeIsKnown();
      }
      return read;
    };
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
    return OneLine.of(PARSER_TALK.matcher(e.getOriginalMessage()).replaceAll("")) + where;
  }
}
