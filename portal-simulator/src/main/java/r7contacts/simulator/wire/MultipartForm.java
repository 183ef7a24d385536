package r7contacts.simulator.wire;

import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A {@code multipart/form-data} body: its text parts are parameters, the others are files. */
final class MultipartForm {

  private static final Pattern BOUNDARY =
      Pattern.compile(";\\s*boundary=(?:\"([^\"]+)\"|([^\\s;]+))", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME =
      Pattern.compile(";\\s*name=(?:\"([^\"]*)\"|([^\\s;]+))", Pattern.CASE_INSENSITIVE);
  private static final Pattern FILE =
      Pattern.compile(";\\s*filename\\*?=", Pattern.CASE_INSENSITIVE);

  private static final Pattern TYPE =
      Pattern.compile("(?:^|\r\n)Content-Type:\\s*([^;\\s]+)", Pattern.CASE_INSENSITIVE);

  private static final String END_OF_HEAD = "\r\n\r\n";

  private MultipartForm() {}

  /**
   * Reads the parts; texts are UTF-8. A body without a boundary has none.
   *
   * @param contentType the whole value of the header
   */
  static void parameters(
      String contentType,
      byte[] body,
      BiConsumer<String, String> texts,
      Consumer<UploadedFile> files) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      return;
    }
    // Each byte is one character, so that files need no decoding.
    String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
    String delimiter = "\r\n--" + value(boundary);
    int start = text.indexOf(delimiter);
    while (start >= 0) {
      int end = text.indexOf(delimiter, start + delimiter.length());
      if (end < 0) {
        return;
      }
      part(text.substring(start + delimiter.length(), end), texts, files);
      start = end;
    }
  }

  private static void part(
      String part, BiConsumer<String, String> texts, Consumer<UploadedFile> files) {
    int end = part.indexOf(END_OF_HEAD);
    if (end < 0) {
      return;
    }
    String head = utf8(part.substring(0, end));
    String content = part.substring(end + END_OF_HEAD.length());
    Matcher name = NAME.matcher(head);
    if (FILE.matcher(head).find()) {
      Matcher type = TYPE.matcher(head);
      files.accept(new UploadedFile(type.find() ? type.group(1) : "", bytes(content)));
    } else if (name.find()) {
      texts.accept(value(name), utf8(content));
    }
  }

  private static String value(Matcher matcher) {
    return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
  }

  private static String utf8(String bytes) {
    return new String(bytes(bytes), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
