package r7contacts.benchmarks.decode;

import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Creation;
import r7contacts.domain.FieldValue;
import r7contacts.domain.User;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Parsers of encoded texts: times, masks and HTML-encoded names. The portal's usual form has a fast
 * path.
 */
final class PortalWords {

  private static final int UTC_LENGTH = "2024-03-05T09:30:00.0000000Z".length();
  private static final int OFFSET_LENGTH = "2024-03-05T09:30:00.0000000+03:00".length();
  private static final JsonFactory JSON = new JsonFactory();

  private PortalWords() {}

  static Creation creation(Option<User> by, @Nullable String time) {
    if (time == null || time.startsWith("0001-01-01T00:00:00.0000000")) {
      return new Creation(by, Option.none(), Option.none());
    }
    try {
      return new Creation(by, Option.some(time(time)), Option.none());
    } catch (DateTimeException e) {
      return new Creation(by, Option.none(), Option.some(time));
    }
  }

  private static OffsetDateTime time(String text) {
    boolean isUtc = text.length() == UTC_LENGTH && text.charAt(UTC_LENGTH - 1) == 'Z';
    if (!isUtc && text.length() != OFFSET_LENGTH) {
      return OffsetDateTime.parse(text);
    }
    LocalDateTime local =
        LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19),
            number(text, 20, 27) * 100);
    return OffsetDateTime.of(local, isUtc ? ZoneOffset.UTC : offset(text));
  }

  private static ZoneOffset offset(String text) {
    int seconds = number(text, 28, 30) * 3600 + number(text, 31, 33) * 60;
    return ZoneOffset.ofTotalSeconds(text.charAt(27) == '-' ? -seconds : seconds);
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int at = from; at < to; at++) {
      number = number * 10 + text.charAt(at) - '0';
    }
    return number;
  }

  static FieldValue fieldValue(int type, @Nullable String value, @Nullable String mask) {
    Option<String> text = Option.of(value);
    return switch (type) {
      case 0 -> new FieldValue.Text(text, number(mask, "size", FieldValue.Text.DEFAULT_SIZE));
      case 1 ->
          new FieldValue.TextArea(
              text,
              number(mask, "rows", FieldValue.TextArea.DEFAULT_ROWS),
              number(mask, "cols", FieldValue.TextArea.DEFAULT_COLUMNS));
      case 2 -> new FieldValue.Choice(text, options(mask));
      case 3 -> new FieldValue.Flag(text);
      case 4 -> new FieldValue.Heading(text);
      case 5 -> new FieldValue.Date(text);
      default -> new FieldValue.Unknown(type, text);
    };
  }

  /** Returns the number of <code>{"name":17}</code> or <code>{"name":"17"}</code>. */
  private static int number(@Nullable String mask, String name, int otherwise) {
    int found = mask == null ? -1 : mask.indexOf(name);
    if (found < 0) {
      return otherwise;
    }
    int from = found + name.length() + 2;
    if (from < mask.length() && mask.charAt(from) == '"') {
      from++;
    }
    int to = from;
    while (to < mask.length() && mask.charAt(to) >= '0' && mask.charAt(to) <= '9') {
      to++;
    }
    int number = number(mask, from, to);
    return number > 0 ? number : otherwise;
  }

  /** Returns the texts of <code>["one","other"]</code>. */
  private static List<String> options(@Nullable String mask) {
    if (mask == null || mask.isEmpty() || mask.charAt(0) != '[') {
      return List.of();
    }
    if (mask.indexOf('\\') >= 0) {
      return escapedOptions(mask);
    }
    List<String> options = new ArrayList<>();
    for (int start = mask.indexOf('"'); start >= 0; ) {
      int end = mask.indexOf('"', start + 1);
      options.add(mask.substring(start + 1, end));
      start = mask.indexOf('"', end + 1);
    }
    return options;
  }

  private static List<String> escapedOptions(String mask) {
    List<String> options = new ArrayList<>();
    try (JsonParser tokens = JSON.createParser(ObjectReadContext.empty(), mask)) {
      for (tokens.nextToken(); tokens.nextToken() == JsonToken.VALUE_STRING; ) {
        options.add(tokens.getString());
      }
      return options;
    } catch (JacksonException e) {
      return List.of();
    }
  }

  /** Decodes HTML entities once. */
  static @Nullable String decodedHtml(@Nullable String html) {
    int next = html == null ? -1 : html.indexOf('&');
    if (next < 0) {
      return html;
    }
    StringBuilder plain = new StringBuilder(html.length());
    int done = 0;
    for (; next >= 0; next = html.indexOf('&', done)) {
      int end = html.indexOf(';', next);
      plain.append(html, done, next).appendCodePoint(codePoint(html, next + 1, end));
      done = end + 1;
    }
    return plain.append(html, done, html.length()).toString();
  }

  private static int codePoint(String html, int from, int end) {
    return switch (html.charAt(from)) {
      case '#' -> number(html, from + 1, end);
      case 'a' -> html.charAt(from + 1) == 'm' ? '&' : '\'';
      case 'l' -> '<';
      case 'g' -> '>';
      default -> '"';
    };
  }
}
