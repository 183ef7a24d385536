package r7contacts.portal.wire;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import r7contacts.port.ContactError;
import r7contacts.port.config.ContactSetting;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamConstraintsException;

/** Reader of the bytes of answers into wire types, for all formats. Thread-safe. */
public final class AnswerReader<E extends EnvelopeWire> {

  private final WireFormat format;
  private final WireTokens.Reader<E> envelope;
  private final @Nullable RecurringTexts recurring;
  private final long maxAnswerBytes;
  private final String dotSuffix;

  /** A portal declares the same type for all answers of a format. Null before the first one. */
  private volatile @Nullable Declared lastDeclared;

  /**
   * Creates a reader.
   *
   * @param recurring cache of texts that are equal in many answers; null for none
   * @param maxAnswerBytes maximum size of an answer, from which the {@link Allowance} is computed
   * @param envelope reader of the answers' envelope
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
    this.dotSuffix = "." + format.suffix();
  }

  /** Returns the format of the answers. */
  public WireFormat format() {
    return format;
  }

  /** Returns the suffix of request paths with a dot. */
  public String dotSuffix() {
    return dotSuffix;
  }

  /** Returns whether this is the error of an answer that exceeds the limits of the settings. */
  public boolean isTooLong(ContactError error) {
    return error.equals(tooLong())
        || error.equals(
            new ContactError.Unreadable(limitExceeded(Allowance.exceeded(maxAnswerBytes))));
  }

  /** Returns whether an answer, or all pages of a catalog, of this size exceeds the limit. */
  public boolean isTooLong(long bytes) {
    return bytes > maxAnswerBytes;
  }

  /** Returns the error of an answer that is longer than the limit. */
  public ContactError tooLong() {
    return new ContactError.Unreadable(tooLong(maxAnswerBytes));
  }

  /**
   * Returns the content type that the headers of an answer declare.
   *
   * @param entity null if the answer has no body
   */
  public AnswerContent content(@Nullable HttpEntity entity) {
    String type = entity == null ? null : entity.getContentType();
    Declared last = lastDeclared;
    if (type != null && last != null && type.equals(last.type)) {
      return last.content;
    }
    AnswerContent content = AnswerContent.of(entity, format);
    if (type != null) {
      lastDeclared = new Declared(type, content);
    }
    return content;
  }

  /** Content type that headers declare, and what it means. */
  private record Declared(String type, AnswerContent content) {}

  /**
   * Reads an answer; absent if the document is empty or not an envelope. If neither the headers nor
   * a byte order mark name the charset, the format decides.
   *
   * @param header charset of the headers; null if they name none
   * @param misdirected called with the answer before the end of the body is read; returns the
   *     reason why the answer belongs to another request, absent if it does not
   * @throws MisdirectedAnswerException if the answer belongs to another request; the end of the
   *     body is not read, so that the connection is not reused
   * @throws BrokenAnswerException if the bytes are not in the format
   * @throws IOException if the connection fails
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
      throw new BrokenAnswerException(limitExceeded(ParserFailures.reason(e)), e);
    } catch (CharacterCodingException e) {
      throw new BrokenAnswerException(
          "broken %s: %s".formatted(format.name(), ParserFailures.WRONG_CHARSET), e);
    } catch (JacksonException e) {
      throw ParserFailures.networkFailure(e).getOrElse(() -> broken(e));
    }
  }

  /**
   * Returns the remedy for a status 500 that may be caused by a character that the format cannot
   * represent; empty otherwise. A portal that fails to render an answer usually fails to render the
   * error as well (field guide §7.3); only for NUL the error names the character.
   */
  public String remedy(int status, Option<E> envelope) {
    boolean isRendering =
        envelope.isEmpty() || envelope.get().errorMessage().exists(ParserFailures::namesCharacter);
    return status == 500 && isRendering
        ? format.remedyForCharacters().map("; perhaps "::concat).getOrElse("")
        : "";
  }

  private String remedy(String fault) {
    return ParserFailures.isIllegalCharacter(fault)
        ? format.remedyForCharacters().map("; "::concat).getOrElse("")
        : "";
  }

  /** Returns the reason for an answer of more bytes than this limit. */
  public static String tooLong(long limit) {
    return "the answer is longer than %d bytes, the limit of %s"
        .formatted(limit, ContactSetting.MAX_ANSWER_BYTES);
  }

  /** Returns the reason for an answer that is too deep or too large. */
  private static String limitExceeded(String reason) {
    return "the answer exceeds the limits: " + reason;
  }

  private BrokenAnswerException broken(JacksonException e) {
    String reason = ParserFailures.reason(e);
    return new BrokenAnswerException(
        "broken %s: %s%s%s"
            .formatted(format.name(), reason, ParserFailures.place(e), remedy(reason)),
        e);
  }

  /** Replaces ASCII by UTF-8, which includes it and is read much faster. */
  private static @Nullable Charset asUtf8(@Nullable Charset charset) {
    return StandardCharsets.US_ASCII.equals(charset) ? StandardCharsets.UTF_8 : charset;
  }
}
