package r7contacts.demo.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import r7contacts.demo.options.OptionValues;
import r7contacts.demo.terminal.InputFile;
import r7contacts.demo.usage.Suggestion;
import r7contacts.files.table.ColumnMap;

/** The values of {@code --map}: names of ready maps, and files. */
final class MapOption {

  private static final List<String> READY = List.of("google", "outlook");

  private MapOption() {}

  /**
   * Returns the map of a value; without a value, one that changes no title.
   *
   * @throws IllegalArgumentException if there is no such map or file, or it cannot be read
   */
  static ColumnMap of(@Nullable String value) {
    return value == null ? ColumnMap.none() : OptionValues.parse("--map", () -> map(value.strip()));
  }

  private static ColumnMap map(String value) {
    String name = value.toLowerCase(Locale.ROOT);
    if (name.equals("google")) {
      return ColumnMap.google();
    }
    if (name.equals("outlook")) {
      return ColumnMap.outlook();
    }
    Path file = InputFile.path(value);
    if (!Files.exists(file)) {
      throw new IllegalArgumentException(
          "the file %s does not exist, and the ready maps are google and outlook%s"
              .formatted(file, Suggestion.of(value, READY)));
    }
    return ColumnMap.parse(InputFile.text(file));
  }
}
