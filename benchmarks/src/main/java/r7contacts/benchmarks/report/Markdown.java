package r7contacts.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Builder of a document in Markdown. */
final class Markdown {

  private final StringBuilder text = new StringBuilder();

  void title(String title) {
    text.append("\n### ").append(title).append("\n\n");
  }

  void line(String line) {
    text.append(line).append("\n");
  }

  void header(String... cells) {
    row((Object[]) cells);
    line(
        List.of(cells).stream()
            .map(cell -> cell.equals(cells[0]) ? "---" : "---:")
            .collect(Collectors.joining(" | ", "| ", " |")));
  }

  void header(String first, String[] others) {
    String[] cells = new String[others.length + 1];
    cells[0] = first;
    System.arraycopy(others, 0, cells, 1, others.length);
    header(cells);
  }

  void row(Object... cells) {
    line(
        List.of(cells).stream()
            .map(Object::toString)
            .collect(Collectors.joining(" | ", "| ", " |")));
  }

  /** Formats with separators of thousands. */
  static String whole(double number) {
    return String.format(Locale.ROOT, "%,d", Math.round(number));
  }

  static String decimal(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  static String times(double ratio) {
    return String.format(Locale.ROOT, "%.2f", ratio);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
