package r7contacts.demo.commands;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import r7contacts.demo.connection.PortalAddress;
import r7contacts.demo.options.ConnectOptions;
import r7contacts.demo.options.Names;
import r7contacts.files.ContactFormat;
import r7contacts.files.JsonLines;
import r7contacts.files.table.CsvTable;
import r7contacts.files.vcard.VCards;
import r7contacts.port.ContactBook;
import r7contacts.port.config.ConnectionString;

/** The formats of {@code export}, with their file name extensions. */
enum FileFormat {
  JSONL("jsonl", "ndjson"),
  CSV("csv"),
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
                    "the format of \"%s\" is unknown: use the extension .jsonl, .csv or .vcf, or add --format"
                        .formatted(file)));
  }

  /** Returns the format with what it needs from the contact book. */
  ContactFormat open(ContactBook contacts, ConnectOptions connect, CsvOptions options) {
    return switch (this) {
      case JSONL -> new JsonLines();
      case CSV -> csv(contacts, options);
      case VCARD -> vcards(connect);
    };
  }

  /** Returns CSV with a column for each of the portal's custom fields. */
  static ContactFormat csv(ContactBook contacts, CsvOptions options) {
    return new CsvTable(options.separator(), FieldList.read(contacts).fields());
  }

  /** Returns vCard with links that are completed by the portal's address. */
  static ContactFormat vcards(ConnectOptions connect) {
    ConnectionString address = connect.address();
    return new VCards(
        PortalAddress.root(address).map(Object::toString).getOrElse("memory:"),
        PortalAddress.root(address));
  }
}
