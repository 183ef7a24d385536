package r7contacts.domain;

import io.vavr.control.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Blank text is absence; other text stays as it was typed. Every text of the domain passes here.
 *
 * <p>Blank is what has nothing but white space in it, the no-break kinds among it.
 */
final class Blank {

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

  private static boolean isBlank(String text) {
    for (int at = 0; at < text.length(); ) {
      int any = text.codePointAt(at);
      if (!Character.isWhitespace(any) && !Character.isSpaceChar(any)) {
        return false;
      }
      at += Character.charCount(any);
    }
    return true;
  }
}
