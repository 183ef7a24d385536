package r7contacts.portal;

import io.vavr.control.Option;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;

/** What the headers of a failure say, without secrets and fit for a message. */
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

  private ResponseHeaders() {}

  /** Returns the request's name in the logs of the portal or a proxy, in brackets; else "". */
  static String correlation(ClassicHttpResponse response) {
    for (String name : CORRELATION) {
      Option<String> id = value(response, name);
      if (id.isDefined()) {
        return " [%s %s]".formatted(name, cut(OneLine.of(id.get()), MAX_CORRELATION));
      }
    }
    return "";
  }

  /** Returns scheme, host, port and path of a redirect's target; query and user may be secret. */
  static Option<String> redirectTarget(ClassicHttpResponse response, URI request) {
    return value(response, HttpHeaders.LOCATION).flatMap(location -> target(location, request));
  }

  private static Option<String> target(String location, URI request) {
    try {
      URI target = request.resolve(encoded(location.replaceFirst("(?s)[?#].*", "")));
      if (target.getRawAuthority() == null) {
        return Option.none();
      }
      String host = target.getRawAuthority().replaceFirst(".*@", "");
      return Option.some(
          cut("%s://%s%s".formatted(target.getScheme(), host, target.getRawPath()), MAX_TARGET));
    } catch (IllegalArgumentException e) {
      return Option.none();
    }
  }

  /** Many servers send spaces and letters beyond ASCII as they are. */
  private static String encoded(String location) {
    StringBuilder encoded = new StringBuilder();
    for (char letter : location.toCharArray()) {
      if (letter > ' ' && letter < 0x7F) {
        encoded.append(letter);
      } else {
        encoded.append("%%%02X".formatted((int) letter & 0xFF));
      }
    }
    return encoded.toString();
  }

  /** Returns how long the portal wants to be left alone; a number beyond any is a long time. */
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

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most) + "…";
  }
}
