package r7contacts.port.config;

import io.vavr.control.Option;
import java.util.Collection;
import java.util.Comparator;

/** Search for the known name that a misspelled one was meant to be. */
final class SimilarNames {

  private static final int MOST_EDITS = 2;

  private SimilarNames() {}

  /** Returns the known name closest to this one, by at most two letters; absent if none is. */
  static Option<String> closest(String name, Collection<String> known) {
    return Option.ofOptional(
        known.stream()
            .filter(candidate -> edits(name, candidate) <= MOST_EDITS)
            .min(
                Comparator.comparingInt((String candidate) -> edits(name, candidate))
                    .thenComparing(Comparator.naturalOrder())));
  }

  /** Returns the Levenshtein distance: letters to insert, remove or replace. */
  private static int edits(String from, String to) {
    if (Math.abs(from.length() - to.length()) > MOST_EDITS) {
      return Integer.MAX_VALUE;
    }
    int[] row = new int[to.length() + 1];
    for (int column = 0; column < row.length; column++) {
      row[column] = column;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
