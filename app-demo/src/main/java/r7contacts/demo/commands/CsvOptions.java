package r7contacts.demo.commands;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import r7contacts.demo.options.Names;

/** The options for CSV output. */
final class CsvOptions {

  static final Separator DEFAULT_SEPARATOR = Separator.COMMA;

  /** Characters between cells. Which one a spreadsheet expects depends on its country. */
  enum Separator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t');

    final char character;

    Separator(char character) {
      this.character = character;
    }

    @Override
    public String toString() {
      return Names.of(this);
    }
  }

  @Option(
      names = "--separator",
      paramLabel = "NAME",
      description = "Separator of csv cells: comma (default), semicolon or tab.")
  private @Nullable Separator separator;

  /** Returns the separator. */
  char separator() {
    return (separator == null ? DEFAULT_SEPARATOR : separator).character;
  }

  /**
   * Checks that the options are used with CSV only.
   *
   * @param csv the format that is CSV
   * @throws IllegalArgumentException if an option is used with another format
   */
  <E extends Enum<E>> void requireFormat(E format, E csv) {
    if (separator != null && format != csv) {
      throw new IllegalArgumentException("--separator applies to csv only, not to " + format);
    }
  }
}
