package r7contacts.demo.commands;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import r7contacts.demo.options.Names;

/** The formats of {@code export}, with their file name extensions. */
enum FileFormat {
  JSONL("jsonl", "ndjson"),
  CSV("csv"),
  XLSX("xlsx"),
  VCARD("vcf", "vcard");

  private final Set<String> extensions;

  FileFormat(String... extensions) {
    this.extensions = Set.of(extensions);
  }

  @Override
  public String toString() {
    return Names.of(this);
  }

  /**
   * Returns the format for a file name.
   *
   * @throws IllegalArgumentException if the name has no known extension
   */
  static FileFormat of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return Stream.of(values())
        .filter(format -> format.extensions.contains(extension))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the format of \"%s\" is unknown: use the extension .jsonl, .csv, .xlsx or .vcf, or add --format"
                        .formatted(file)));
  }

  /**
   * Checks that no option is used with another format.
   *
   * @throws IllegalArgumentException if one is
   */
  void requireOptions(CsvOptions table, VCardOptions vcard) {
    table.requireFormat(this == CSV, this == CSV || this == XLSX, toString());
    vcard.requireFormat(this == VCARD, toString());
  }
}
