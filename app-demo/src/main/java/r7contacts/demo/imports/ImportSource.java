package r7contacts.demo.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import r7contacts.demo.options.FileFormat;
import r7contacts.demo.terminal.InputFile;
import r7contacts.domain.Contact;
import r7contacts.domain.Photos;
import r7contacts.files.ContactLine;
import r7contacts.files.ContactReader;
import r7contacts.files.JsonLines;
import r7contacts.files.table.ColumnMap;
import r7contacts.files.table.CsvTable;
import r7contacts.files.table.XlsxTable;
import r7contacts.files.vcard.VCards;

/**
 * A file to import.
 *
 * @param map the columns; used for tables only
 */
record ImportSource(Path file, FileFormat format, ColumnMap map) {

  private static final Map<String, Predicate<Contact>> IGNORED =
      Map.of(
          "currency", contact -> contact.currency().isDefined(),
          "industry", contact -> contact.industry().isDefined(),
          "photo", contact -> !contact.photos().equals(Photos.none()),
          "type", contact -> contact.type().isDefined());

  private static Stream<Contact> contact(ContactLine line) {
    return line.values().map(ContactLine.Values::contact).toJavaStream();
  }

  /**
   * Reads all lines.
   *
   * @throws IllegalArgumentException if the file cannot be read, or has no lines
   */
  List<ContactLine> lines() {
    InputFile.check(file);
    try (Stream<ContactLine> lines = reader().read(file)) {
      List<ContactLine> all = lines.toList();
      if (all.isEmpty()) {
        throw new IllegalArgumentException("the file %s contains no contacts".formatted(file));
      }
      return all;
    } catch (IOException e) {
      throw InputFile.unreadable(file, e);
    } catch (UncheckedIOException e) {
      throw InputFile.unreadable(file, e.getCause());
    }
  }

  /**
   * Returns the columns with values that are not imported; for files without columns, the
   * attributes.
   *
   * @throws IllegalArgumentException if the map names no column of the file
   */
  List<String> ignored(List<ContactLine> lines) {
    if (!format.isTable()) {
      return IGNORED.entrySet().stream()
          .filter(any -> lines.stream().flatMap(ImportSource::contact).anyMatch(any.getValue()))
          .map(Map.Entry::getKey)
          .sorted()
          .toList();
    }
    List<String> titles = lines.get(0).titles();
    if (!map.columns().isEmpty() && titles.stream().noneMatch(map::contains)) {
      throw new IllegalArgumentException(
          "--map: the file %s has none of the columns of the map; it has %s"
              .formatted(file, String.join(", ", titles)));
    }
    List<String> ignored = new ArrayList<>();
    for (int column = 0; column < titles.size(); column++) {
      int at = column;
      boolean hasValues =
          lines.stream()
              .map(ContactLine::cells)
              .anyMatch(cells -> at < cells.size() && !cells.get(at).isBlank());
      if (hasValues && !titles.get(at).isBlank() && !map.isImported(titles.get(at))) {
        ignored.add(titles.get(at));
      }
    }
    return ignored;
  }

  private ContactReader reader() {
    return switch (format) {
      case CSV -> CsvTable.reader(map);
      case XLSX -> XlsxTable.reader(map);
      case VCARD -> VCards.reader();
      case JSONL -> JsonLines.reader();
    };
  }
}
