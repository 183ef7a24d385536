package r7contacts.domain;

import io.vavr.control.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Blank text is absence; other text stays as it was typed. Every text of the domain passes here.
 *
 * <p>Text is blank if it consists of white space alone, no-break spaces included: what the portal
 * itself trims (field guide §11.7).
 */
public final class Blank {

  /** "Next line", which .NET counts as white space and Java does not. */
  private static final int NEXT_LINE = 0x85;

  private Blank() {}

  static Option<String> toAbsent(@Nullable String text) {
    return text == null || isBlank(text) ? Option.none() : Option.some(text);
  }

  /** For compact constructors, which meet options that callers made. */
  static Option<String> toAbsent(Option<String> text) {
    return text.filter(typed -> !isBlank(typed));
  }

  static List<String> dropped(List<String> texts) {
    return texts.stream().anyMatch(Blank::isBlank)
        ? texts.stream().filter(text -> !isBlank(text)).toList()
        : List.copyOf(texts);
  }

  /** Returns whether the text is empty or consists of white space alone. */
  public static boolean isBlank(String text) {
    for (int at = 0; at < text.length(); ) {
      int any = text.codePointAt(at);
      if (!Character.isWhitespace(any) && !Character.isSpaceChar(any) && any != NEXT_LINE) {
        return false;
      }
      at += Character.charCount(any);
    }
    return true;
  }
}
