package r7contacts.demo.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A table with titles, whose cells are cut where it is wider than a page. */
public final class Table {

  /** The page width with which {@link #lines} cuts no cell. */
  public static final int UNCUT = Integer.MAX_VALUE;

  private static final String BETWEEN = "  ";
  private static final String ELLIPSIS = "…";
  private static final int MIN_CUT_WIDTH = 6;

  private final List<String> titles;
  private final List<List<String>> rows = new ArrayList<>();

  /** Creates a table without rows. */
  public Table(String... titles) {
    this.titles = List.of(titles);
  }

  /**
   * Adds a row. Control characters are replaced.
   *
   * @throws IllegalArgumentException if there are not as many cells as titles
   */
  public void row(String... cells) {
    if (cells.length != titles.size()) {
      throw new IllegalArgumentException(cells.length + " cells under " + titles);
    }
    rows.add(List.of(cells).stream().map(cell -> TerminalText.printable(cell).strip()).toList());
  }

  /** Returns the number of rows. */
  public int size() {
    return rows.size();
  }

  /**
   * Returns the titles and all rows. If the page is too narrow, the widest columns are cut.
   *
   * @param page the width of lines
   */
  public List<String> lines(int page) {
    List<Integer> widths = widths(page);
    List<String> lines = new ArrayList<>();
    lines.add(line(titles, widths));
    rows.forEach(row -> lines.add(line(row, widths)));
    return lines;
  }

  private List<Integer> widths(int page) {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < titles.size(); column++) {
      int widest = TerminalText.width(titles.get(column));
      for (List<String> row : rows) {
        widest = Math.max(widest, TerminalText.width(row.get(column)));
      }
      widths.add(widest);
    }
    int room = page - BETWEEN.length() * (titles.size() - 1);
    while (widths.stream().mapToLong(Integer::longValue).sum() > room) {
      int widest = Collections.max(widths);
      if (widest <= MIN_CUT_WIDTH) {
        break;
      }
      widths.set(widths.indexOf(widest), widest - 1);
    }
    return widths;
  }

  private static String line(List<String> cells, List<Integer> widths) {
    List<String> padded = new ArrayList<>();
    for (int column = 0; column < cells.size(); column++) {
      int width = widths.get(column);
      padded.add(TerminalText.padded(cut(cells.get(column), width), width));
    }
    return padded.stream().collect(Collectors.joining(BETWEEN)).stripTrailing();
  }

  private static String cut(String cell, int width) {
    return TerminalText.width(cell) <= width
        ? cell
        : TerminalText.start(cell, width - ELLIPSIS.length()) + ELLIPSIS;
  }
}
