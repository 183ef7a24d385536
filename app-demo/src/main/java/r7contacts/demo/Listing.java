package r7contacts.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import r7contacts.demo.export.CsvTable;
import r7contacts.demo.text.Table;

/** Rows under titles, for people or for programs: a table, JSON or CSV. */
final class Listing {

  /** The option that says for whom. */
  static final class Options {

    @Option(
        names = "--output",
        paramLabel = "FORMAT",
        description = "table (default), json or csv.",
        defaultValue = "table")
    @SuppressWarnings("NullAway.Init")
    private Output output;
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

  /** Adds a row of texts, numbers and lists of texts; an empty text is nothing. */
  void row(Object... cells) {
    rows.add(List.of(cells));
  }

  /** Prints it as it is wanted; a table without rows is the sentence. */
  void print(Demo demo, Options options, String ifEmpty) {
    switch (options.output) {
      case TABLE -> {
        if (rows.isEmpty()) {
          demo.complain(ifEmpty);
        } else {
          Table table = new Table(titles.toArray(String[]::new));
          rows.forEach(row -> table.row(row.stream().map(Listing::text).toArray(String[]::new)));
          demo.print(table, true);
        }
      }
      case JSON -> demo.printJson(json());
      case CSV -> {
        demo.print(CsvTable.row(Separator.COMMA.sign(), titles));
        rows.forEach(
            row ->
                demo.print(
                    CsvTable.row(
                        Separator.COMMA.sign(), row.stream().map(Listing::text).toList())));
      }
    }
  }

  private static String text(Object cell) {
    return cell instanceof List<?> several
        ? several.stream().map(String::valueOf).collect(Collectors.joining(", "))
        : cell.toString();
  }

  /** An object for each row; what is nothing is left out. */
  private String json() {
    return rows.isEmpty()
        ? "[]\n"
        : rows.stream().map(this::object).collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
  }

  private String object(List<Object> row) {
    StringJoiner members = new StringJoiner(", ", "{", "}");
    for (int column = 0; column < row.size(); column++) {
      if (!row.get(column).equals("")) {
        members.add(
            json(titles.get(column).toLowerCase(Locale.ROOT)) + ": " + json(row.get(column)));
      }
    }
    return members.toString();
  }

  private static String json(Object value) {
    if (value instanceof Number) {
      return value.toString();
    }
    if (value instanceof List<?> several) {
      return several.stream().map(Listing::json).collect(Collectors.joining(", ", "[", "]"));
    }
    return value
        .toString()
        .chars()
        .mapToObj(
            sign ->
                sign == '"' || sign == '\\'
                    ? "\\" + (char) sign
                    : sign < ' ' ? "\\u%04x".formatted(sign) : Character.toString((char) sign))
        .collect(Collectors.joining("", "\"", "\""));
  }
}
