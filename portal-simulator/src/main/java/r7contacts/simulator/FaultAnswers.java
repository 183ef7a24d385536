package r7contacts.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.http.Body;
import r7contacts.simulator.http.Reply;
import r7contacts.simulator.http.Request;
import r7contacts.simulator.wire.EnvelopeStyle;
import r7contacts.simulator.wire.Envelopes;
import r7contacts.simulator.wire.Failure;
import r7contacts.simulator.wire.Format;

/** The answers of faults, in place of the API's. */
final class FaultAnswers {

  private static final int LEVELS = 100_000;

  /** A placeholder, which no format escapes. */
  private static final String PLACEHOLDER = "@";

  private static final Pattern SUFFIX =
      Pattern.compile("\\.(?:json|xml|tml)$", Pattern.CASE_INSENSITIVE);

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US);

  private static final String PAGE =
      "<!DOCTYPE html>\n<html><head><title>Вход</title></head>"
          + "<body><form action=\"/auth\"><input name=\"login\"></form></body></html>\n";

  private static final String ERROR_WITH_STACK =
      "{\"message\":\"Object reference not set to an instance of an object.\","
          + "\"hresult\":-2147467261,\"data\":{},\"type\":\"System.NullReferenceException\","
          + "\"stack\":\"   at Simulated.Portal.Contacts.Find(Int32 id)\\u000d\\u000a"
          + "   at Simulated.Portal.Call(Object[] arguments)\"}";

  private static final String ODD_ERROR =
      "{\"message\":\"Exception of type 'System.Exception' was thrown.\",\"hresult\":-2146233088,"
          + "\"data\":{\"$id\":\"1\",\"@class\":\"Contact\",\"1st\":\"a\",\"a b\":null,\"#text\":\"b\"}}";

  private static final String GATEWAY_PAGE =
      "<html><head><title>504 Gateway Time-out</title></head>"
          + "<body><h1>504 Gateway Time-out</h1></body></html>\n";

  private static final Failure LOST =
      new Failure(500, "Exception of type 'System.Exception' was thrown.", -2146233088);

  private final EnvelopeStyle style;
  private final Clock clock;

  FaultAnswers(EnvelopeStyle style, Clock clock) {
    this.style = style;
    this.clock = clock;
  }

  /** Returns the reply of a fault whose stage is the answer. */
  Reply reply(Fault fault, Request request) {
    Format format = format(request);
    return switch (fault.kind()) {
      case HTML -> Reply.of(200, "text/html; charset=UTF-8", PAGE);
      case EMPTY -> Reply.empty((int) fault.value());
      case WARMING -> unavailable(null);
      case UNAVAILABLE ->
          // Rounded up: a client that retries too early fails again.
          unavailable(fault.hasValue() ? "" + (fault.value() + 999) / 1000 : null);
      case UNAVAILABLE_UNTIL ->
          unavailable(
              HTTP_DATE.format(clock.instant().plusMillis(fault.value()).atOffset(ZoneOffset.UTC)));
      case DEEP -> Envelopes.of(200, format, deep(format)).compressible();
      case HUGE -> huge(fault.value(), format);
      case STACK ->
          Envelopes.of(500, format, text(style.failure(500, ERROR_WITH_STACK, null), format));
      case ODD_ERROR ->
          Envelopes.of(500, format, text(style.failure(500, ODD_ERROR, "12"), format));
      case PLAIN_WORD -> Reply.of(500, "text/html", "Error");
      default -> throw new IllegalArgumentException(fault + " gives no answer");
    };
  }

  /** Returns the reply to a write whose answer is lost; the sending may lose it as well. */
  Reply lost(LostAnswer how, Request request) {
    return how == LostAnswer.GATEWAY_TIMEOUT
        ? Reply.of(504, "text/html", GATEWAY_PAGE)
        : new Envelopes(style).failure(LOST, format(request));
  }

  private static Format format(Request request) {
    Matcher suffix = SUFFIX.matcher(request.target().path());
    return Format.of(suffix.find() ? suffix.group() : null, request);
  }

  private static Reply unavailable(@Nullable String retryAfter) {
    Reply reply = Reply.empty(503);
    return retryAfter == null ? reply : reply.withHeader("Retry-After", retryAfter);
  }

  private byte[] deep(Format format) {
    String envelope = envelope("\"" + PLACEHOLDER + "\"", format);
    String levels =
        format == Format.XML
            ? "<a>".repeat(LEVELS) + "</a>".repeat(LEVELS)
            : "[".repeat(LEVELS) + "]".repeat(LEVELS);
    return envelope
        .replace(format == Format.XML ? PLACEHOLDER : "\"" + PLACEHOLDER + "\"", levels)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private Reply huge(long size, Format format) {
    String contact = "{\"displayName\":\"" + PLACEHOLDER + "\",\"isCompany\":false,\"id\":1}";
    String[] around = envelope(contact, format).split(PLACEHOLDER);
    return Envelopes.of(200, format, new byte[0])
        .withBody(Body.huge(around[0], size, around[1]))
        .chunked(true)
        .compressible();
  }

  private String envelope(String response, Format format) {
    return format.text(style.success(200, response), style.isIndented());
  }

  private byte[] text(String json, Format format) {
    return format.text(json, style.isIndented()).getBytes(StandardCharsets.UTF_8);
  }
}
