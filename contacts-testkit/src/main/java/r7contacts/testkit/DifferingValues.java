package r7contacts.testkit;

import io.vavr.control.Option;
import java.text.Normalizer;
import java.util.stream.Collectors;
import r7contacts.domain.PrintableText;

/** Text of two values that differ: short, on one line, and different for different values. */
final class DifferingValues {

  private static final int MAX_LENGTH = 100;

  /** How much of what two long texts have in common is shown before the difference. */
  private static final int CONTEXT = 20;

  private DifferingValues() {}

  static String of(Object expected, Object actual) {
    String one = raw(expected);
    String other = raw(actual);
    int start =
        Math.max(one.length(), other.length()) > MAX_LENGTH ? startOfContext(one, other) : 0;
    String expectedText = cut(one, start);
    String actualText = cut(other, start);
    return looks(expectedText).equals(looks(actualText))
        ? "expected %s, was %s".formatted(escaped(expectedText), escaped(actualText))
        : "expected %s, was %s"
            .formatted(
                PrintableText.singleLine(expectedText), PrintableText.singleLine(actualText));
  }

  /** Texts that a reader cannot tell apart look the same. */
  private static String looks(String text) {
    return Normalizer.normalize(PrintableText.singleLine(text), Normalizer.Form.NFKC);
  }

  static String text(Object value) {
    return PrintableText.singleLine(cut(raw(value), 0));
  }

  private static String raw(Object value) {
    if (value instanceof Option<?> option) {
      return option.isEmpty() ? "nothing" : raw(option.get());
    }
    return value instanceof CharSequence ? "\"" + value + "\"" : value.toString();
  }

  private static int startOfContext(String one, String other) {
    int same = 0;
    int shorter = Math.min(one.length(), other.length());
    while (same < shorter && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same <= MAX_LENGTH - CONTEXT ? 0 : same - CONTEXT;
  }

  private static String cut(String text, int start) {
    String rest = start == 0 ? text : "…" + text.substring(start);
    return rest.length() <= MAX_LENGTH ? rest : rest.substring(0, MAX_LENGTH) + "…";
  }

  /** Characters beyond ASCII by their codes: two that look the same differ. */
  private static String escaped(String text) {
    return text.codePoints()
        .mapToObj(
            code -> code < ' ' || code > '~' ? "\\u{%X}".formatted(code) : Character.toString(code))
        .collect(Collectors.joining());
  }
}
