package r7contacts.domain;

import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;

/**
 * Blank text is absence; other text stays as it was typed. Every text of the domain passes here.
 */
final class Blank {

  private Blank() {}

  static Option<String> toAbsent(@Nullable String text) {
    return text == null || text.isBlank() ? Option.none() : Option.some(text);
  }

  /** For compact constructors, which meet options that callers made. */
  static Option<String> toAbsent(Option<String> text) {
    return text.filter(typed -> !typed.isBlank());
  }
}
