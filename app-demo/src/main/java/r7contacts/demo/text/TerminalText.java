package r7contacts.demo.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import r7contacts.domain.PrintableText;

/** Untrusted text on a terminal: without control characters, measured and wrapped in columns. */
public final class TerminalText {

  /** First and last character of each block whose characters take two columns. */
  private static final int[][] WIDE = {
    {0x1100, 0x115F}, // Hangul Jamo
    {0x2E80, 0xA4CF}, // CJK, Yi
    {0xAC00, 0xD7A3}, // Hangul syllables
    {0xF900, 0xFAFF}, // CJK compatibility ideographs
    {0xFE30, 0xFE6F}, // vertical and small forms
    {0xFF00, 0xFF60}, // full-width forms
    {0xFFE0, 0xFFE6}, // full-width symbols
    {0x1F300, 0x1FAFF}, // emoji
    {0x20000, 0x3FFFD} // CJK extensions
  };

  private TerminalText() {}

  /** Returns the text on one line, with control characters replaced. */
  public static String printable(String text) {
    return PrintableText.singleLine(text);
  }

  /** Returns the text with control characters replaced, except line breaks and tabs. */
  public static String lines(String text) {
    return safe(text.replace("\r\n", "\n"), any -> any == '\t' ? "\t" : "\uFFFD");
  }

  /** Returns the JSON document with control characters escaped; its content is the same. */
  public static String json(String document) {
    return safe(
        document,
        any ->
            Character.toString(any)
                .chars()
                .mapToObj("\\u%04x"::formatted)
                .collect(Collectors.joining()));
  }

  private static String safe(String text, IntFunction<String> replacement) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            any -> {
              if (any == '\n' || PrintableText.isPrintable(any)) {
                safe.appendCodePoint(any);
              } else {
                safe.append(replacement.apply(any));
              }
            });
    return safe.toString();
  }

  /** Returns the number of columns that the text takes. */
  public static int width(String text) {
    return text.codePoints().map(TerminalText::width).sum();
  }

  private static int width(int codePoint) {
    switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> {
        return 0;
      }
      default -> {
        for (int[] block : WIDE) {
          if (codePoint >= block[0] && codePoint <= block[1]) {
            return 2;
          }
        }
        return 1;
      }
    }
  }

  /** Returns the text, padded with spaces to a number of columns. */
  public static String padded(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - width(text)));
  }

  /**
   * Returns the text in printable lines of at most this many columns. Its own line breaks are kept;
   * long lines are broken at spaces, and words longer than a line within the word.
   */
  public static List<String> wrapped(String text, int columns) {
    List<String> lines = new ArrayList<>();
    for (String own : text.split("\\R", -1)) {
      wrap(printable(own).stripTrailing(), columns, lines);
    }
    return lines;
  }

  private static void wrap(String text, int columns, List<String> lines) {
    String rest = text;
    while (width(rest) > columns) {
      int end = fitting(rest, columns);
      int space = rest.lastIndexOf(' ', end);
      boolean atSpace = !rest.substring(0, space + 1).isBlank();
      lines.add(rest.substring(0, atSpace ? space : end).stripTrailing());
      rest = rest.substring(atSpace ? space : end).stripLeading();
    }
    lines.add(rest);
  }

  /** Returns the longest prefix of the text that fits. */
  public static String start(String text, int columns) {
    return text.substring(0, fitting(text, columns));
  }

  /** Returns the length of the longest prefix of the text that fits. */
  private static int fitting(String text, int columns) {
    int end = 0;
    int used = 0;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      used += width(codePoint);
      if (used > columns) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    return end;
  }
}
