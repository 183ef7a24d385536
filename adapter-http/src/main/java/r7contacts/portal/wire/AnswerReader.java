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
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamConstraintsException;

/** Reads the bytes of answers into wire types, in the same way for all formats. */
public final class AnswerReader<E extends EnvelopeWire> {

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

  /** Returns the kind of content that the answer is said to be, before a byte is read. */
  public AnswerContent content(@Nullable HttpEntity entity) {
    return AnswerContent.of(entity, format);
  }

  /**
   * Returns the answer; absent if the document is an empty one or no envelope. Where neither its
   * header nor a byte order mark names the charset, the format decides.
   *
   * @param header the charset of the headers; null if they name none
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
      throw new BrokenAnswerException(beyondTheLimits(ParserFailures.reason(e)), e);
    } catch (CharacterCodingException e) {
      throw new BrokenAnswerException(
          "broken %s: %s".formatted(format.name(), ParserFailures.WRONG_CHARSET), e);
    } catch (JacksonException e) {
      throw ParserFailures.networkFailure(e).getOrElse(() -> broken(e));
    }
  }

  /**
   * Returns what to do about a status 500 that may come from a character that the format cannot
   * hold; empty otherwise. A portal that fails to render an answer fails to render the error as
   * well (field guide §7.3), except for NUL, which the error names.
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
    return "the answer is longer than the limit of " + limit + " bytes";
  }

  /** Returns the reason for an answer that is deeper or larger than is read. */
  private static String beyondTheLimits(String reason) {
    return "the answer is beyond the limits: " + reason;
  }

  private BrokenAnswerException broken(JacksonException e) {
    String reason = ParserFailures.reason(e);
    return new BrokenAnswerException(
        "broken %s: %s%s%s"
            .formatted(format.name(), reason, ParserFailures.place(e), remedy(reason)),
        e);
  }

  /** ASCII is a part of UTF-8, which is read much faster. */
  private static @Nullable Charset asUtf8(@Nullable Charset charset) {
    return StandardCharsets.US_ASCII.equals(charset) ? StandardCharsets.UTF_8 : charset;
  }
}
