package r7contacts.demo;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import r7contacts.demo.export.ContactFormat;
import r7contacts.demo.export.CsvTable;
import r7contacts.demo.export.JsonLines;
import r7contacts.demo.export.VCards;
import r7contacts.domain.FieldDefinition;
import r7contacts.json.ContactJson;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;

/** The formats of {@code export}, by the endings of their files. */
enum FileFormat {
  /** A contact on each line, as {@link ContactJson} has it. */
  JSONL("jsonl", "ndjson"),
  CSV("csv"),
  VCARD("vcf", "vcard");

  private final Set<String> endings;

  FileFormat(String... endings) {
    this.endings = Set.of(endings);
  }

  @Override
  public String toString() {
    return Names.of(this);
  }

  /**
   * The format that the file's name ends in.
   *
   * @throws IllegalArgumentException if it ends in none
   */
  static FileFormat of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(format -> format.endings.contains(name.substring(name.lastIndexOf('.') + 1)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no telling the format from \"%s\": it should end in .jsonl, .csv or .vcf, or else there be a --format"
                        .formatted(file)));
  }

  /** The format, with all that it has to know of the portal. */
  ContactFormat open(ContactBook contacts, ConnectOptions connect, Separator separator) {
    return switch (this) {
      case JSONL -> new JsonLines();
      case CSV -> csv(contacts, separator);
      case VCARD -> vcards(connect);
    };
  }

  /** A table with columns for all custom fields that there are. */
  static ContactFormat csv(ContactBook contacts, Separator separator) {
    Set<FieldDefinition> fields = new LinkedHashSet<>();
    fields.addAll(contacts.personFields().getOrElseThrow(ContactError::toException));
    fields.addAll(contacts.companyFields().getOrElseThrow(ContactError::toException));
    return new CsvTable(separator.sign(), fields);
  }

  static ContactFormat vcards(ConnectOptions connect) {
    return new VCards(
        connect.portal().map(Object::toString).getOrElse("memory:"), connect.portal());
  }
}
