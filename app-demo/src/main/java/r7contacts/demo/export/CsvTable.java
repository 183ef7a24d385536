package r7contacts.demo.export;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import r7contacts.demo.text.Words;
import r7contacts.domain.Address;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Channel;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Creation;
import r7contacts.domain.Currency;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.Person;
import r7contacts.domain.TextComparison;
import r7contacts.domain.User;

/**
 * A table for spreadsheets: one row for each contact, one column for each of the portal's custom
 * fields, lines as in RFC 4180, every cell in quotes.
 *
 * <p>A cell that a spreadsheet would take for a formula begins with an apostrophe, and so does a
 * piece of a cell that would be one to a spreadsheet which parts cells at other signs. What has
 * several values, such as telephone numbers, has the primary one in a column of its own.
 */
public final class CsvTable implements ContactFormat {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final String BETWEEN = "; ";

  /** What a formula begins with, in the wide letters of East Asian keyboards too. */
  private static final String FORMULA_STARTS = "=+-@＝＋－＠";

  /** At any of these some spreadsheet may begin a new cell, even within quotes. */
  private static final String SEPARATORS = ",;\t\r\n";

  /** What is no more than numbers; after them a quote, which ends the cell, makes no formula. */
  private static final String TELEPHONE_SIGNS = "0123456789 +-.()";

  private record Column(String title, Function<Contact, String> cell) {}

  private final char separator;
  private final List<Column> columns = new ArrayList<>();
  private final Set<Long> ownColumn = new HashSet<>();

  /**
   * A table with a column for each of these fields.
   *
   * @param separator between cells: a comma, or what the spreadsheet's country has instead
   */
  public CsvTable(char separator, Collection<FieldDefinition> fields) {
    this.separator = separator;
    nameColumns();
    contactInfoColumns();
    whatElse();
    customFields(fields);
  }

  private void nameColumns() {
    column("ID", contact -> contact.id().toString());
    column("Kind", contact -> contact.fold(person -> "person", company -> "company"));
    column("Name", Contact::displayName);
    ofPerson("First name", Person::firstName);
    ofPerson("Last name", Person::lastName);
    ofPerson("Job title", Person::jobTitle);
    column(
        "Company",
        contact ->
            contact
                .fold(person -> person.company().map(CompanyLink::displayName), Company::name)
                .getOrElse(""));
  }

  private void contactInfoColumns() {
    primaryAndOthers("E-mail", "Other e-mails", Channel.EMAIL);
    primaryAndOthers("Phone", "Other phones", Channel.PHONE);
    column("Websites", contact -> values(contact.infos(Channel.WEBSITE).stream()));
    column("Messengers and networks", CsvTable::otherWays);
    ofAddress("Street", Address::street);
    ofAddress("City", Address::city);
    ofAddress("State", Address::state);
    ofAddress("Postcode", Address::zip);
    ofAddress("Country", Address::country);
    column("Other addresses", CsvTable::otherAddresses);
  }

  private void whatElse() {
    optional("Stage", contact -> contact.stage().flatMap(CatalogEntry::title));
    optional("Type", contact -> contact.type().flatMap(CatalogEntry::title));
    optional("Industry", Contact::industry);
    optional("Currency", contact -> contact.currency().flatMap(Currency::abbreviation));
    column("Tags", contact -> String.join(BETWEEN, contact.tags()));
    optional("About", Contact::about);
    column("Access", contact -> contact.sharing().isPrivate() ? "private" : "shared");
    optional("Created", contact -> created(contact.creation()));
    optional("Created by", contact -> contact.creation().by().flatMap(User::displayName));
  }

  private void customFields(Collection<FieldDefinition> fields) {
    Map<Long, FieldDefinition> byId = new LinkedHashMap<>();
    fields.stream()
        .filter(field -> !field.isHeading())
        .sorted(
            Comparator.comparingInt(FieldDefinition::position)
                .thenComparingLong(FieldDefinition::id))
        .forEach(field -> byId.putIfAbsent(field.id(), field));
    Set<String> titles =
        columns.stream()
            .map(Column::title)
            .map(TextComparison::key)
            .collect(Collectors.toCollection(HashSet::new));
    for (FieldDefinition field : byId.values()) {
      String label = field.label().getOrElse("Field " + field.id());
      // Two columns of one name would be one to most programs.
      String title =
          titles.add(TextComparison.key(label)) ? label : "%s (#%d)".formatted(label, field.id());
      titles.add(TextComparison.key(title));
      ownColumn.add(field.id());
      column(title, contact -> field(contact, field.id()));
    }
    column("Other fields", this::otherFields);
  }

  private void column(String title, Function<Contact, String> cell) {
    columns.add(new Column(title, cell));
  }

  private void optional(String title, Function<Contact, Option<String>> cell) {
    column(title, contact -> cell.apply(contact).getOrElse(""));
  }

  private void ofPerson(String title, Function<Person, Option<String>> part) {
    optional(title, contact -> contact.fold(part, company -> Option.none()));
  }

  private void ofAddress(String title, Function<Address, Option<String>> part) {
    optional(title, contact -> contact.primaryAddress().flatMap(part));
  }

  private void primaryAndOthers(String title, String others, Channel channel) {
    optional(title, contact -> contact.primary(channel).flatMap(ContactInfo::value));
    column(
        others,
        contact -> {
          Option<ContactInfo> primary = contact.primary(channel);
          return values(
              contact.infos(channel).stream().filter(info -> !primary.exists(one -> one == info)));
        });
  }

  private static String values(Stream<ContactInfo> infos) {
    return infos.flatMap(info -> info.value().toJavaStream()).collect(Collectors.joining(BETWEEN));
  }

  private static String otherWays(Contact contact) {
    return contact.infos().stream()
        .filter(
            info ->
                switch (info.channel()) {
                  // An address has columns of its own; here it would be a piece of JSON.
                  case EMAIL, PHONE, WEBSITE, ADDRESS -> false;
                  default -> true;
                })
        .flatMap(info -> info.value().map(value -> labelled(info, value)).toJavaStream())
        .collect(Collectors.joining(BETWEEN));
  }

  private static String labelled(ContactInfo info, String value) {
    return "%s, %s: %s".formatted(Words.channel(info), Words.category(info), value);
  }

  private static String otherAddresses(Contact contact) {
    Option<Address> primary = contact.primaryAddress();
    return contact.addresses().stream()
        .filter(address -> !primary.exists(one -> one == address))
        .map(address -> Words.category(address) + ": " + address.singleLine())
        .collect(Collectors.joining(BETWEEN));
  }

  /** As the clock at the portal's place showed it: spreadsheets know no offsets. */
  private static Option<String> created(Creation creation) {
    return creation.at().map(TIME::format).orElse(creation.unreadableTime());
  }

  private static String field(Contact contact, long id) {
    return contact.customFields().stream()
        .filter(field -> field.id() == id)
        .flatMap(field -> field.text().toJavaStream())
        .collect(Collectors.joining(BETWEEN));
  }

  /** Such as were set up while the table was written. */
  private String otherFields(Contact contact) {
    return contact.customFields().stream()
        .filter(field -> !field.isHeading() && !ownColumn.contains(field.id()))
        .flatMap(field -> field.text().map(text -> labelled(field, text)).toJavaStream())
        .collect(Collectors.joining(BETWEEN));
  }

  private static String labelled(CustomField field, String text) {
    return field.label().getOrElse("Field " + field.id()) + ": " + text;
  }

  /** Without it spreadsheets take a file for one in the country's old encoding. */
  @Override
  public String fileMark() {
    return "\uFEFF";
  }

  @Override
  public String header() {
    return row(separator, columns.stream().map(Column::title).toList());
  }

  @Override
  public String text(Contact contact) {
    return row(separator, columns.stream().map(column -> column.cell().apply(contact)).toList());
  }

  /** Any cells as one row of such a table, with its line end. */
  public static String row(char separator, List<String> cells) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator)
            .setRecordSeparator("\r\n")
            .setQuoteMode(QuoteMode.ALL)
            .get();
    StringBuilder row = new StringBuilder();
    try {
      format.printRecord(row, cells.stream().map(CsvTable::harmless).toArray());
    } catch (IOException e) {
      throw new UncheckedIOException("a builder in memory does not fail", e);
    }
    return row.toString();
  }

  /** No formula, whatever somebody typed into a name and wherever cells are taken to begin. */
  private static String harmless(String cell) {
    StringBuilder text = new StringBuilder(beginsFormula(cell) ? "'" : "");
    boolean isBeginning = false;
    for (int at = 0; at < cell.length(); ) {
      int sign = cell.codePointAt(at);
      if (SEPARATORS.indexOf(sign) >= 0) {
        isBeginning = true;
      } else if (isBeginning && !isPassedOver(sign)) {
        if (FORMULA_STARTS.indexOf(sign) >= 0 && !isTelephone(cell, at)) {
          text.append('\'');
        }
        isBeginning = false;
      }
      text.appendCodePoint(sign);
      at += Character.charCount(sign);
    }
    return text.toString();
  }

  /** A quote as well: a reader that is in the middle of a cell takes two for none. */
  private static boolean isPassedOver(int sign) {
    return isUnseen(sign) || sign == '"';
  }

  /** Whether from there to the next separator there is only a telephone number. */
  private static boolean isTelephone(String cell, int from) {
    int last = ' ';
    for (int at = from; at < cell.length() && SEPARATORS.indexOf(cell.charAt(at)) < 0; at++) {
      char sign = cell.charAt(at);
      if (TELEPHONE_SIGNS.indexOf(sign) < 0) {
        return false;
      }
      last = sign == ' ' ? last : sign;
    }
    // An operator at the end would take in what follows the cell.
    return last == ')' || last >= '0' && last <= '9';
  }

  private static boolean beginsFormula(String cell) {
    if (cell.isEmpty()) {
      return false;
    }
    if (cell.charAt(0) == '\t' || cell.charAt(0) == '\r' || cell.charAt(0) == '\n') {
      return true;
    }
    return cell.codePoints()
        .filter(sign -> !isUnseen(sign))
        .limit(1)
        .anyMatch(sign -> FORMULA_STARTS.indexOf(sign) >= 0);
  }

  /** Some programs look behind white space and invisible signs. */
  private static boolean isUnseen(int sign) {
    return Character.isWhitespace(sign)
        || Character.isSpaceChar(sign)
        || Character.isISOControl(sign)
        || Character.getType(sign) == Character.FORMAT;
  }
}
