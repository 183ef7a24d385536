package r7contacts.domain;

import io.vavr.control.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rule of the domain that blank text is absent; other text stays as typed.
 *
 * <p>Text is blank if it consists of white space only, no-break spaces included: the characters
 * that portals trim (field guide §11.7).
 */
public final class Blank {

  /** "Next line", which .NET counts as white space and Java does not. */
  private static final int NEXT_LINE = 0x85;

  private Blank() {}

  static Option<String> toAbsent(@Nullable String text) {
    return text == null || isBlank(text) ? Option.none() : Option.some(text);
  }

  /** For compact constructors, whose options come from callers. */
  static Option<String> toAbsent(Option<String> text) {
    return text.filter(typed -> !isBlank(typed));
  }

  static List<String> dropped(List<String> texts) {
    for (String text : texts) {
      if (isBlank(text)) {
        return texts.stream().filter(each -> !isBlank(each)).toList();
      }
    }
    return List.copyOf(texts);
  }

  /** Returns whether the text is empty or consists of white space only. */
  public static boolean isBlank(String text) {
    for (int at = 0; at < text.length(); ) {
      int any = text.codePointAt(at);
      if (!isWhiteSpace(any)) {
        return false;
      }
      at += Character.charCount(any);
    }
    return true;
  }

  /** Returns the text without white space at its start and end, as portals store texts. */
  public static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isWhiteSpace(text.charAt(start))) {
      start++;
    }
    while (start < end && isWhiteSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isWhiteSpace(int any) {
    return Character.isWhitespace(any) || Character.isSpaceChar(any) || any == NEXT_LINE;
  }
}
