package r7contacts.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import r7contacts.domain.Contact;
import r7contacts.domain.CustomField;
import r7contacts.files.table.CsvTable;
import r7contacts.files.table.XlsxTable;
import r7contacts.files.vcard.VCards;

/** What is written and read again is the same, and is written as the same file. */
class RoundTripTest {

  private static final int TRIES = 25;
  private static Path file;

  @BeforeContainer
  static void createFile() throws IOException {
    file = Files.createTempFile("round-trip", ".contacts");
  }

  @AfterContainer
  static void deleteFile() throws IOException {
    Files.delete(file);
  }

  @Property(tries = TRIES)
  void json_lines_keep_everything(@ForAll long seed) throws IOException {
    List<Contact> contacts = new RandomContacts(seed).several();

    assertThat(read(new JsonLines(), JsonLines.reader(), contacts)).isEqualTo(contacts);
  }

  @Property(tries = TRIES)
  void csv_for_programs_keeps_what_a_table_can(@ForAll long seed) throws IOException {
    assertKept(CsvTable.forProgram(RandomContacts.FIELDS), CsvTable.reader(), seed);
  }

  @Property(tries = TRIES)
  void csv_for_spreadsheets_keeps_what_a_table_can(@ForAll long seed) throws IOException {
    for (String language : new String[] {"en", "ru"}) {
      CsvTable table = CsvTable.forExcel(RandomContacts.FIELDS, Locale.forLanguageTag(language));

      assertKept(table, CsvTable.reader(), seed);
      assertKept(table.withoutByteOrderMark(), CsvTable.reader(CsvTable.Purpose.EXCEL), seed);
    }
  }

  @Property(tries = TRIES / 3)
  void xlsx_keeps_what_a_table_can(@ForAll long seed) throws IOException {
    for (Language language : Language.values()) {
      XlsxTable table = new XlsxTable(RandomContacts.FIELDS, language);
      List<Contact> contacts = new RandomContacts(seed).several();

      assertThat(kept(read(table, XlsxTable.reader(), contacts))).isEqualTo(kept(contacts));
    }
  }

  @Property(tries = TRIES)
  void vcards_keep_names_infos_addresses_tags_fields_and_notes(@ForAll long seed)
      throws IOException {
    for (VCards.Version version : VCards.Version.values()) {
      VCards cards = VCards.of("memory:").withVersion(version);
      List<Contact> contacts = new RandomContacts(seed).several();

      List<Contact> read = read(cards, VCards.reader(), contacts);

      assertThat(read).hasSameSizeAs(contacts);
      for (int at = 0; at < contacts.size(); at++) {
        assertThat(Kept.everywhere(read.get(at)))
            .containsExactlyInAnyOrderElementsOf(Kept.everywhere(contacts.get(at)));
      }
      assertThat(withoutUids(cards, withFieldIds(read))).isEqualTo(withoutUids(cards, contacts));
    }
  }

  /** A contact in another portal has another id, and so another UID. */
  private static String withoutUids(VCards cards, List<Contact> contacts) throws IOException {
    return new String(file(cards, contacts), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("UID:"))
        .collect(Collectors.joining("\n"));
  }

  private static void assertKept(ContactFormat format, ContactReader reader, long seed)
      throws IOException {
    List<Contact> contacts = new RandomContacts(seed).several();

    List<Contact> read = read(format, reader, contacts);

    assertThat(kept(read)).isEqualTo(kept(contacts));
    assertThat(new String(file(format, withFieldIds(read)), StandardCharsets.UTF_8))
        .isEqualTo(Files.readString(file));
  }

  /** Fields without an id in the file have the first id with their label, as on a portal. */
  private static List<Contact> withFieldIds(List<Contact> read) {
    return read.stream()
        .map(
            contact ->
                contact.withProfile(
                    contact.profile().toBuilder()
                        .customFields(
                            contact.customFields().stream().map(RoundTripTest::withId).toList())
                        .build()))
        .toList();
  }

  private static CustomField withId(CustomField field) {
    long id =
        RandomContacts.FIELDS.stream()
            .filter(known -> known.label().equals(field.label()))
            .findFirst()
            .orElseThrow()
            .id();
    return field.id() == 0 ? CustomField.of(id, field.label().get(), field.value()) : field;
  }

  private static List<List<String>> kept(List<Contact> contacts) {
    return contacts.stream()
        .map(
            contact ->
                Stream.concat(Kept.everywhere(contact).stream(), Kept.inTables(contact).stream())
                    .toList())
        .toList();
  }

  private static List<Contact> read(
      ContactFormat format, ContactReader reader, List<Contact> contacts) throws IOException {
    Files.write(file, file(format, contacts));
    try (Stream<ContactLine> lines = reader.read(file)) {
      return lines.map(line -> line.values().get().contact()).toList();
    }
  }

  private static byte[] file(ContactFormat format, List<Contact> contacts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    format.write(contacts, bytes);
    return bytes.toByteArray();
  }
}
