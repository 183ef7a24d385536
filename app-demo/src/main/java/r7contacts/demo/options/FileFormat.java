package r7contacts.demo.options;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The formats of files of contacts, with their file name extensions. */
public enum FileFormat {
  /** A contact on each line. */
  JSONL("jsonl", "ndjson"),
  /** A table as text. */
  CSV("csv"),
  /** A table for Excel and LibreOffice. */
  XLSX("xlsx"),
  /** Cards for address books. */
  VCARD("vcf", "vcard");

  private final Set<String> extensions;

  FileFormat(String... extensions) {
    this.extensions = Set.of(extensions);
  }

  @Override
  public String toString() {
    return Names.of(this);
  }

  /** Returns whether the format is a table with titles. */
  public boolean isTable() {
    return this == CSV || this == XLSX;
  }

  /**
   * Returns the format for a file name.
   *
   * @throws IllegalArgumentException if the name has no known extension
   */
  public static FileFormat of(Path file) {
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
}
