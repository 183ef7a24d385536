package r7contacts.files.imports;

import java.util.Map;
import java.util.TreeMap;

/**
 * Number of lines by outcome.
 *
 * @param counts the number for each kind of {@link ImportOutcome} that occurred, by its simple name
 *     in lower case, such as {@code created}
 */
public record ImportReport(Map<String, Long> counts) {

  /** Creates a report. */
  public ImportReport {
    counts = Map.copyOf(counts);
  }

  static ImportReport empty() {
    return new ImportReport(Map.of());
  }

  ImportReport with(ImportOutcome outcome) {
    Map<String, Long> more = new TreeMap<>(counts);
    more.merge(kind(outcome), 1L, Long::sum);
    return new ImportReport(more);
  }

  /** Returns the kind of an outcome in lower case, such as {@code created}. */
  public static String kind(ImportOutcome outcome) {
    return outcome.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
  }

  /** Returns the number of lines with a kind of outcome, such as {@code created}. */
  public long count(String kind) {
    return counts.getOrDefault(kind, 0L);
  }

  /** Returns whether no line was rejected or left unfinished. */
  public boolean isComplete() {
    return count("rejected") == 0 && count("unfinished") == 0;
  }
}
