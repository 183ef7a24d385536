package r7contacts.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The answers that faults give in the API's place. */
final class FaultAnswers {

  private static final int LEVELS = 100_000;

  /** Stands where something else is put in; a letter that nothing escapes. */
  private static final String PLACE = "@";

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

  private final EnvelopeStyle shape;
  private final Clock clock;

  FaultAnswers(EnvelopeStyle shape, Clock clock) {
    this.shape = shape;
    this.clock = clock;
  }

  Reply reply(Fault fault, RecordedRequest request) {
    Format format = format(request);
    return switch (fault.kind()) {
      case HTML -> Reply.of(CannedAnswer.of(200, "text/html; charset=UTF-8", PAGE));
      case EMPTY -> Reply.of(CannedAnswer.empty((int) fault.value()));
      case WARMING -> unavailable(null);
      case UNAVAILABLE ->
          // Rounded up: who comes back too early is turned away again.
          unavailable(fault.hasValue() ? "" + (fault.value() + 999) / 1000 : null);
      case UNAVAILABLE_UNTIL ->
          unavailable(
              HTTP_DATE.format(clock.instant().plusMillis(fault.value()).atOffset(ZoneOffset.UTC)));
      case DEEP -> Reply.ofApi(Envelopes.of(200, format, deep(format)));
      case HUGE -> huge(fault.value(), format);
      case STACK ->
          Reply.ofApi(
              Envelopes.of(500, format, text(shape.failure(500, ERROR_WITH_STACK, null), format)));
      case ODD_ERROR ->
          Reply.ofApi(Envelopes.of(500, format, text(shape.failure(500, ODD_ERROR, "12"), format)));
      case PLAIN_WORD -> Reply.of(CannedAnswer.of(500, "text/html", "Error"));
      default -> throw new IllegalArgumentException(fault + " gives no answer");
    };
  }

  private static Format format(RecordedRequest request) {
    Matcher suffix = SUFFIX.matcher(Target.of(request.target()).path());
    return Format.of(suffix.find() ? suffix.group() : null, request);
  }

  private static Reply unavailable(@Nullable String retryAfter) {
    CannedAnswer answer = CannedAnswer.empty(503);
    return Reply.of(retryAfter == null ? answer : answer.withHeader("Retry-After", retryAfter));
  }

  private byte[] deep(Format format) {
    String envelope = envelope("\"" + PLACE + "\"", format);
    String levels =
        format == Format.XML
            ? "<a>".repeat(LEVELS) + "</a>".repeat(LEVELS)
            : "[".repeat(LEVELS) + "]".repeat(LEVELS);
    return envelope
        .replace(format == Format.XML ? PLACE : "\"" + PLACE + "\"", levels)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private Reply huge(long size, Format format) {
    String contact = "{\"displayName\":\"" + PLACE + "\",\"isCompany\":false,\"id\":1}";
    String[] around = envelope(contact, format).split(PLACE);
    return Reply.ofApi(
        Envelopes.of(200, format, new byte[0]), Body.huge(around[0], size, around[1]));
  }

  private String envelope(String response, Format format) {
    return format.text(shape.success(200, response), shape.isIndented());
  }

  private byte[] text(String json, Format format) {
    return format.text(json, shape.isIndented()).getBytes(StandardCharsets.UTF_8);
  }
}
