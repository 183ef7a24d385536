package r7contacts.demo.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A table with titles. On a narrow page cells are cut; if that is not enough, each row takes
 * several lines. Ids, e-mail addresses and telephone numbers are never cut.
 */
public final class Table {

  /** The page width with which {@link #lines} cuts no cell. */
  public static final int UNCUT = Integer.MAX_VALUE;

  private static final String BETWEEN = "  ";
  private static final String ELLIPSIS = "…";
  private static final int MIN_CUT_WIDTH = 12;

  /** The titles of columns whose cells are useless without their end. */
  private static final Set<String> NEVER_CUT = Set.of("ID", "E-MAIL", "PHONE");

  /** Where such cells are wrapped: between two values, and between a name and its address. */
  private static final Pattern BREAK = Pattern.compile("(?<=,) | (?=<)");

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
   * Returns the lines of all rows.
   *
   * @param page the width of lines; only a value that is never cut exceeds it
   */
  public List<String> lines(int page, boolean withTitles) {
    Layout layout = layout(page);
    List<String> lines = new ArrayList<>();
    if (withTitles) {
      lines.addAll(lines(titles, layout));
    }
    rows.forEach(row -> lines.addAll(lines(row, layout)));
    return lines;
  }

  /**
   * Where the columns are.
   *
   * @param groups the columns on each line of a row
   * @param indent the indentation of each line but the first
   */
  private record Layout(List<Integer> widths, List<List<Integer>> groups, int indent) {}

  private Layout layout(int page) {
    List<Integer> columns = IntStream.range(0, titles.size()).boxed().toList();
    List<Integer> natural = widths(TerminalText::width);
    if (total(natural) <= page) {
      return new Layout(natural, List.of(columns), 0);
    }
    List<Integer> wrapped = new ArrayList<>();
    List<Integer> values = widths(Table::widestValue);
    columns.forEach(each -> wrapped.add((isCut(each) ? natural : values).get(each)));
    List<Integer> cut = cut(wrapped, page);
    if (total(cut) <= page) {
      return new Layout(cut, List.of(columns), 0);
    }
    int indent = wrapped.get(0) + BETWEEN.length();
    int room = Math.max(MIN_CUT_WIDTH, page - indent);
    columns.stream()
        .filter(this::isCut)
        .forEach(each -> wrapped.set(each, Math.min(room, wrapped.get(each))));
    return new Layout(wrapped, groups(wrapped, indent, page), indent);
  }

  private boolean isCut(int column) {
    return !NEVER_CUT.contains(titles.get(column));
  }

  /** Returns the width of each column by that of its cells. */
  private List<Integer> widths(ToIntFunction<String> width) {
    return IntStream.range(0, titles.size())
        .map(
            column ->
                rows.stream()
                    .mapToInt(row -> width.applyAsInt(row.get(column)))
                    .reduce(width.applyAsInt(titles.get(column)), Math::max))
        .boxed()
        .toList();
  }

  private static int widestValue(String cell) {
    return BREAK.splitAsStream(cell).mapToInt(TerminalText::width).max().orElse(0);
  }

  private static long total(List<Integer> widths) {
    return widths.stream().mapToLong(Integer::longValue).sum()
        + (long) BETWEEN.length() * (widths.size() - 1);
  }

  /** Returns the widths after the widest columns were reduced until the page or a minimum. */
  private List<Integer> cut(List<Integer> wanted, int page) {
    List<Integer> widths = new ArrayList<>(wanted);
    while (total(widths) > page) {
      int widest =
          IntStream.range(0, widths.size())
              .filter(column -> isCut(column) && widths.get(column) > MIN_CUT_WIDTH)
              .reduce(
                  -1, (one, next) -> one < 0 || widths.get(next) > widths.get(one) ? next : one);
      if (widest < 0) {
        break;
      }
      widths.set(widest, widths.get(widest) - 1);
    }
    return widths;
  }

  private static List<List<Integer>> groups(List<Integer> widths, int indent, int page) {
    List<List<Integer>> groups = new ArrayList<>(List.of(new ArrayList<>()));
    int used = 0;
    for (int column = 0; column < widths.size(); column++) {
      if (column > 0 && used + widths.get(column) > page) {
        groups.add(new ArrayList<>());
        used = indent;
      }
      groups.get(groups.size() - 1).add(column);
      used += widths.get(column) + BETWEEN.length();
    }
    return groups;
  }

  /** Returns the lines of a row. Lines without text are omitted. */
  private List<String> lines(List<String> cells, Layout layout) {
    List<String> lines = new ArrayList<>();
    for (List<Integer> group : layout.groups()) {
      List<List<String>> parts =
          group.stream()
              .map(each -> parts(cells.get(each), layout.widths().get(each), isCut(each)))
              .toList();
      int height = parts.stream().mapToInt(List::size).max().orElse(0);
      for (int line = 0; line < height; line++) {
        StringBuilder text =
            new StringBuilder(group.contains(0) ? "" : " ".repeat(layout.indent()));
        for (int i = 0; i < group.size(); i++) {
          String part = line < parts.get(i).size() ? parts.get(i).get(line) : "";
          int width = layout.widths().get(group.get(i));
          text.append(i == 0 ? "" : BETWEEN).append(TerminalText.padded(part, width));
        }
        lines.add(text.toString().stripTrailing());
      }
    }
    return lines.stream().filter(line -> !line.isEmpty()).toList();
  }

  private static List<String> parts(String cell, int width, boolean isCut) {
    if (TerminalText.width(cell) <= width) {
      return List.of(cell);
    }
    return isCut
        ? List.of(TerminalText.start(cell, width - ELLIPSIS.length()) + ELLIPSIS)
        : BREAK.splitAsStream(cell).toList();
  }
}
