package r7contacts.portal.http;

import io.vavr.control.Option;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import r7contacts.portal.message.OneLine;

/** Values of a failure's headers, without secrets, for messages. */
final class ResponseHeaders {

  private static final List<String> CORRELATION =
      List.of(
          "X-Request-Id",
          "X-Correlation-Id",
          "Request-Id",
          "X-Amzn-Trace-Id",
          "traceparent",
          "CF-Ray");
  private static final int MAX_CORRELATION = 80;
  private static final int MAX_TARGET = 200;
  private static final int MAX_WAIT_DIGITS = 9;

  private static final Pattern PATH_OF_LOCATION =
      Pattern.compile("(?is)^((?:[a-z][a-z0-9+.-]*:)?(?://[^/]*)?)(.*)$");
  private static final Pattern NOT_IN_URI =
      Pattern.compile("(?s)[^!-~]|[\"<>\\\\^`{|}]|%(?!\\p{XDigit}{2})");
  private static final Pattern HOST = Pattern.compile("(?s)(\\[[^]]*]|[^:]+)(:\\d*)?");

  private ResponseHeaders() {}

  /** Returns the request's id in the logs of the portal or a proxy, in brackets; else "". */
  static String correlation(ClassicHttpResponse response) {
    for (String name : CORRELATION) {
      Option<String> id = value(response, name);
      if (id.isDefined()) {
        return " [%s %s]".formatted(name, shortened(OneLine.of(id.get()), MAX_CORRELATION));
      }
    }
    return "";
  }

  /**
   * Returns scheme, host, port and path of a redirect's target, without the parts that may be
   * secret: user, query, parameters of the path.
   */
  static Option<String> redirectTarget(ClassicHttpResponse response, URI request) {
    return value(response, HttpHeaders.LOCATION).flatMap(location -> target(location, request));
  }

  private static Option<String> target(String location, URI request) {
    Matcher parts = PATH_OF_LOCATION.matcher(location.replaceFirst("(?s)[?#].*", ""));
    try {
      String path = encoded(parts.replaceFirst("$2")).replace("[", "%5B").replace("]", "%5D");
      String place = encoded(parts.replaceFirst("$1")) + path;
      URI target = place.isEmpty() ? request : request.resolve(place);
      if (target.getRawAuthority() == null) {
        return Option.none();
      }
      String host =
          URLDecoder.decode(target.getRawAuthority().replace("+", "%2B"), StandardCharsets.UTF_8)
              .replaceFirst("(?s).*@", "");
      return Option.when(
          HOST.matcher(host).matches(),
          () ->
              shortened(
                  "%s://%s%s"
                      .formatted(
                          target.getScheme(),
                          OneLine.of(host),
                          target.getRawPath().replaceAll(";[^/]*", "")),
                  MAX_TARGET));
    } catch (IllegalArgumentException e) {
      return Option.none();
    }
  }

  /** Encodes spaces and bytes beyond ASCII, which many servers send as they are. */
  private static String encoded(String location) {
    return NOT_IN_URI
        .matcher(location)
        .replaceAll(found -> "%%%02X".formatted((int) found.group().charAt(0) & 0xFF));
  }

  /** Returns the wait that the portal requests; a number with too many digits is 999,999,999 s. */
  static Option<Duration> retryAfter(ClassicHttpResponse response) {
    return value(response, HttpHeaders.RETRY_AFTER).flatMap(ResponseHeaders::wait);
  }

  private static Option<Duration> wait(String value) {
    if (value.matches("\\d+")) {
      String digits = value.replaceFirst("^0+(?=\\d)", "");
      return Option.some(
          Duration.ofSeconds(
              Long.parseLong(
                  digits.length() > MAX_WAIT_DIGITS ? "9".repeat(MAX_WAIT_DIGITS) : digits)));
    }
    return Option.of(DateUtils.parseStandardDate(value))
        .map(until -> Duration.between(Instant.now(), until))
        .filter(wait -> !wait.isNegative());
  }

  private static Option<String> value(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return Option.of(header == null ? null : header.getValue())
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most) + "…";
  }
}
