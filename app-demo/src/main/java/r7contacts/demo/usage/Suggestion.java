package r7contacts.demo.usage;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Suggestion of the name that was probably meant by a misspelt one. */
public final class Suggestion {

  /** Letters that may be wrong, missing or too many. */
  private static final int MAX_MISTAKES = 2;

  private Suggestion() {}

  /** Returns {@code "; did you mean NAME?"}; empty if no name is similar. */
  public static String of(String typed, List<String> names) {
    return names.stream()
        .filter(
            name ->
                mistakes(typed.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT))
                    <= Math.min(MAX_MISTAKES, typed.length() / 2))
        .min(
            Comparator.comparingInt(
                name -> mistakes(typed.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT))))
        .map(name -> "; did you mean " + name + "?")
        .orElse("");
  }

  /** Returns the Levenshtein distance: letters to insert, remove or replace. */
  private static int mistakes(String typed, String name) {
    int[][] distance = new int[typed.length() + 1][name.length() + 1];
    for (int i = 0; i <= typed.length(); i++) {
      for (int j = 0; j <= name.length(); j++) {
        distance[i][j] =
            i == 0 || j == 0
                ? i + j
                : Math.min(
                    Math.min(distance[i - 1][j], distance[i][j - 1]) + 1,
                    distance[i - 1][j - 1] + (typed.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1));
      }
    }
    return distance[typed.length()][name.length()];
  }
}
