package r7contacts.demo.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import r7contacts.demo.options.Names;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.text.JsonText;
import r7contacts.demo.text.Table;
import r7contacts.files.table.CsvRow;

/** Rows under titles, printed as a table, JSON or CSV. */
final class Listing {

  /** The options of commands that print a listing. */
  static final class Options {

    @Option(
        names = "--output",
        paramLabel = "FORMAT",
        description = "table (default), json or csv.",
        defaultValue = "table")
    @SuppressWarnings("NullAway.Init")
    private Output output;

    @Mixin private final TableOptions table = new TableOptions();
  }

  enum Output {
    TABLE,
    JSON,
    CSV;

    @Override
    public String toString() {
      return Names.of(this);
    }
  }

  private final List<String> titles;
  private final List<List<Object>> rows = new ArrayList<>();

  Listing(String... titles) {
    this.titles = List.of(titles);
  }

  /** Adds a row of texts, numbers and lists of texts; an empty text means "absent". */
  void row(Object... cells) {
    rows.add(List.of(cells));
  }

  /**
   * Prints the rows in the format that the options select.
   *
   * @param ifEmpty the message instead of a table without rows
   */
  void print(Environment environment, Options options, String ifEmpty) {
    switch (options.output) {
      case TABLE -> {
        if (rows.isEmpty()) {
          environment.message(ifEmpty);
        } else {
          Table table = new Table(titles.toArray(String[]::new));
          rows.forEach(row -> table.row(row.stream().map(Listing::text).toArray(String[]::new)));
          environment.print(table, true, options.table.isWide());
        }
      }
      case JSON -> environment.printJson(JsonText.lines(rows.stream().map(this::members).toList()));
      case CSV -> {
        environment.print(CsvRow.text(CsvOptions.DEFAULT_SEPARATOR.character, titles));
        rows.forEach(
            row ->
                environment.print(
                    CsvRow.text(
                        CsvOptions.DEFAULT_SEPARATOR.character,
                        row.stream().map(Listing::text).toList())));
      }
    }
  }

  private static String text(Object cell) {
    return cell instanceof List<?> several
        ? several.stream().map(String::valueOf).collect(Collectors.joining(", "))
        : cell.toString();
  }

  /** Returns the members of a row by the titles. Absent cells have no member. */
  private Map<String, Object> members(List<Object> row) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int column = 0; column < row.size(); column++) {
      if (!row.get(column).equals("")) {
        members.put(titles.get(column).toLowerCase(Locale.ROOT), row.get(column));
      }
    }
    return members;
  }
}
