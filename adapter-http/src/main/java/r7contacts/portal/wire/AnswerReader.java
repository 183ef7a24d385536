package r7contacts.portal.wire;

import io.vavr.control.Option;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import r7contacts.port.ContactError;
import r7contacts.portal.message.OneLine;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamConstraintsException;

/** Reads an answer's bytes into wire records, one way for all formats. */
public final class AnswerReader<E extends EnvelopeWire> {

  /** What parsers say of their own settings, of a place that is said anyway, and of the content. */
  private static final Pattern PARSER_TALK =
      Pattern.compile(
          "(?<=Unrecognized token) '.*|, from `[^`]*`|\\s*\\(?at \\[row,col \\{unknown-source}]: \\[\\d+,\\d+]\\)?| \\(at char #-?\\d+, byte #-?\\d+\\)| at \\[row,col,system-id]: \\[.*]"
              + "|: enable `[^`]*` to allow| \\(not recognized as one since Feature '[^']*' not enabled for parser\\)");

  /** How .NET names a character that XML cannot hold. */
  private static final Pattern NAMED_CHARACTER = Pattern.compile("hexadecimal value 0x");

  /** How Woodstox reports one. */
  private static final Pattern ILLEGAL_CHARACTER =
      Pattern.compile("Illegal (XML )?character|Invalid (UTF-8 )?character");

  /** How Woodstox says where that is, if it did not get as far with parsing. */
  private static final Pattern CHARACTER_PLACE =
      Pattern.compile("\\s*\\(?at char #(\\d+), byte #-?\\d+\\)");

  private static final String CHARSET = "charset";
  private static final String NO_TEXT = "its bytes are not in the charset that it says";

  private final WireFormat format;
  private final WireTokens.Reader<E> envelope;
  private final @Nullable RecurringTexts recurring;
  private final long maxAnswerBytes;

  /**
   * @param recurring keeps texts that are alike in many answers; null if there are none
   * @param maxAnswerBytes the longest answer, by which the {@link Allowance} is measured
   */
  public AnswerReader(
      WireFormat format,
      @Nullable RecurringTexts recurring,
      long maxAnswerBytes,
      WireTokens.Reader<E> envelope) {
    this.format = format;
    this.recurring = recurring;
    this.maxAnswerBytes = maxAnswerBytes;
    this.envelope = envelope;
  }

  public WireFormat format() {
    return format;
  }

  /** Returns whether an answer failed for being longer or larger than the settings allow. */
  public boolean isTooLong(ContactError error) {
    return error.equals(tooLong())
        || error.equals(
            new ContactError.Unreadable(beyondTheLimits(Allowance.exceeded(maxAnswerBytes))));
  }

  /** Returns whether an answer, or all pages of a short list, must not have so many bytes. */
  public boolean isTooLong(long bytes) {
    return bytes > maxAnswerBytes;
  }

  public ContactError tooLong() {
    return new ContactError.Unreadable(tooLong(maxAnswerBytes));
  }

  /** What is wrong with the kind of content, before a byte is read; absent if nothing is. */
  public Option<String> foreignContent(@Nullable HttpEntity entity) {
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
    return Option.of(type.getParameter(CHARSET))
        .filter(name -> !name.isBlank() && type.getCharset() == null)
        .map(name -> "the answer is in the unknown charset " + OneLine.of(name));
  }

  private boolean isOurs(String mediaType) {
    return mediaType.equals(format.mediaType())
        || mediaType.endsWith("/" + format.suffix())
        || mediaType.endsWith("+" + format.suffix());
  }

  /** Returns the charset that the header names, if it does and it is a known one. */
  public static @Nullable Charset charset(HttpEntity entity) {
    ContentType type = ContentType.parseLenient(entity.getContentType());
    return type == null ? null : type.getCharset();
  }

  /**
   * The answer, absent if the document is an empty one or no envelope. Where neither its header nor
   * a byte order mark names the charset, the format decides.
   *
   * @param header the {@linkplain #charset charset} of the header
   * @param misdirected is given the answer as soon as it is read; returns why it belongs to another
   *     request, if it does
   * @throws MisdirectedAnswerException before the end of the answer is read, after which the
   *     connection would be free for other requests
   * @throws BrokenAnswerException if the bytes are not what the format says
   * @throws IOException if they do not all arrive
   */
  public Option<E> read(
      InputStream body, @Nullable Charset header, Function<Option<E>, Option<String>> misdirected)
      throws IOException {
    ByteOrderMark mark =
        header == null ? ByteOrderMark.read(body) : new ByteOrderMark(header, body);
    try (JsonParser tokens = format.open(mark.content(), asUtf8(mark.charset()))) {
      WireTokens values = new WireTokens(tokens, recurring, Allowance.of(maxAnswerBytes));
      Option<E> answer = Option.<E>of(values.document(envelope)).filter(EnvelopeWire::isEnvelope);
      Option<String> fault = misdirected.apply(answer);
      if (fault.isDefined()) {
        throw new MisdirectedAnswerException(fault.get());
      }
      values.end();
      return answer;
    } catch (StreamConstraintsException e) {
      throw new BrokenAnswerException(beyondTheLimits(said(e)), e);
    } catch (CharacterCodingException e) {
      throw new BrokenAnswerException("broken %s: %s".formatted(format.name(), NO_TEXT), e);
    } catch (JacksonException e) {
      throw networkFault(e)
          .getOrElse(
              () ->
                  new BrokenAnswerException(
                      "broken %s: %s%s%s"
                          .formatted(format.name(), said(e), place(e), remedy(said(e))),
                      e));
    }
  }

  /** Returns the reason for an answer of more bytes than this limit. */
  public static String tooLong(long limit) {
    return "the answer is longer than the limit of " + limit + " bytes";
  }

  /** Returns the reason for an answer that is deeper or larger than is read. */
  private static String beyondTheLimits(String reason) {
    return "the answer is beyond the limits: " + reason;
  }

  /**
   * What to do about a status 500 that may come from a character that the format cannot hold; empty
   * otherwise. A portal that fails to render an answer fails to render the error as well (field
   * guide §7.3), except for NUL, which the error names.
   */
  public String remedy(int status, Option<E> envelope) {
    boolean isRendering =
        envelope.isEmpty()
            || envelope.get().errorMessage().exists(said -> NAMED_CHARACTER.matcher(said).find());
    return status == 500 && isRendering
        ? format.remedyForCharacters().map("; perhaps "::concat).getOrElse("")
        : "";
  }

  private String remedy(String fault) {
    return ILLEGAL_CHARACTER.matcher(fault).find()
        ? format.remedyForCharacters().map("; "::concat).getOrElse("")
        : "";
  }

  /** ASCII is a part of UTF-8, which is read much faster. */
  private static @Nullable Charset asUtf8(@Nullable Charset charset) {
    return StandardCharsets.US_ASCII.equals(charset) ? StandardCharsets.UTF_8 : charset;
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

  private static String said(JacksonException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CharacterCodingException) {
        return NO_TEXT;
      }
    }
    String placed = CHARACTER_PLACE.matcher(e.getOriginalMessage()).replaceAll(" at character $1");
    return OneLine.of(PARSER_TALK.matcher(placed).replaceAll(""));
  }

  private static String place(JacksonException e) {
    return e.getLocation() == null || e.getLocation().getLineNr() < 0
        ? ""
        : " (line %d, column %d)"
            .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
  }
}
