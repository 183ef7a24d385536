package r7contacts.fuzz;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Long and deeply nested text. */
final class Repetition {

  /** More characters than the largest answer that the test accepts. */
  static final int MAX_CHARACTERS = 5_000_000;

  /** Names of members that are lists, and an unknown name. */
  static final List<String> LISTS =
      List.of("commonData", "addresses", "customFields", "accessList", "tags", "unknownList");

  private Repetition() {}

  /** Returns text nested 1,000 to 100,000 times; sometimes the end is missing. */
  static String nested(String opening, String core, String closing, CaseRandom random) {
    int depth =
        Math.min(MAX_CHARACTERS / opening.length(), random.oneIn(2) ? 1000 : random.size(100_000));
    return opening.repeat(depth) + core + (random.oneIn(8) ? "" : closing.repeat(depth));
  }

  /** Returns a number of texts, joined. */
  static String join(int times, String between, IntFunction<String> one) {
    return IntStream.range(0, times).mapToObj(one).collect(joining(between));
  }

  /** Returns a function that always returns this text. */
  static IntFunction<String> always(String text) {
    return i -> text;
  }

  /** Returns one of 8,192 names with equal {@link String#hashCode}. */
  static String colliding(int number) {
    return IntStream.range(0, 13)
        .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
        .collect(joining());
  }
}
