package r7contacts.files.table;

import io.vavr.control.Option;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.TextComparison;
import r7contacts.files.Language;

/**
 * Contacts as rows. Every table has the columns of attributes, of the preferred e-mail address,
 * telephone number and postal address, and of the portal's custom fields. Others, such as that of a
 * second telephone number, exist if a contact has a value in them.
 */
final class ContactTable {

  private final Language language;
  private final DateTimeFormatter times;
  private final List<Column> columns;
  private final List<Long> fields;
  private final List<String> titles = new ArrayList<>();

  private ContactTable(
      Language language, DateTimeFormatter times, Set<Column> columns, Map<Long, String> labels) {
    this.language = language;
    this.times = times;
    this.columns = List.copyOf(columns);
    fields = List.copyOf(labels.keySet());
    columns.forEach(column -> titles.add(column.title(language)));
    Set<String> taken = new HashSet<>();
    titles.forEach(title -> taken.add(TextComparison.key(title)));
    labels.forEach(
        (id, label) -> {
          String title = Titles.ofField(id, label, taken.contains(TextComparison.key(label)));
          taken.add(TextComparison.key(title));
          titles.add(title);
        });
  }

  /**
   * Returns the table of these contacts, whose cells are then read contact by contact.
   *
   * @param definitions the portal's custom fields
   * @param times the format of creation times
   */
  static ContactTable of(
      Iterable<Contact> contacts,
      List<FieldDefinition> definitions,
      Language language,
      DateTimeFormatter times) {
    Set<Column> columns = new TreeSet<>(Column.ORDER);
    columns.addAll(always());
    Map<Long, String> others = new TreeMap<>();
    for (Contact contact : contacts) {
      columns.addAll(ContactRow.of(contact, language, times).keySet());
      ContactRow.fields(contact)
          .forEach(field -> others.putIfAbsent(field.id(), label(field.label(), field.id())));
    }
    Map<Long, String> labels = new LinkedHashMap<>();
    definitions.stream()
        .filter(field -> !field.isHeading())
        .forEach(field -> labels.put(field.id(), label(field.label(), field.id())));
    others.forEach(labels::putIfAbsent);
    return new ContactTable(language, times, columns, labels);
  }

  private static List<Column> always() {
    List<Column> columns = new ArrayList<>();
    for (Heading heading : Heading.values()) {
      columns.add(Titles.column(heading));
    }
    for (Channel channel : List.of(Channel.EMAIL, Channel.PHONE)) {
      columns.add(new Column.FirstInfo(channel.code(), false));
      columns.add(new Column.FirstInfo(channel.code(), true));
    }
    return columns;
  }

  private static String label(Option<String> label, long id) {
    return label.map(text -> text.strip().replaceAll("\\s+", " ")).getOrElse("Field " + id);
  }

  /** Returns the titles of the columns. */
  List<String> titles() {
    return titles;
  }

  /** Returns whether a column contains creation times. */
  boolean isCreated(int column) {
    return column < columns.size()
        && columns.get(column).equals(new Column.Attribute(Heading.CREATED));
  }

  /** Returns the cells of a contact, empty where it has no value. */
  List<String> cells(Contact contact) {
    Map<Column, String> row = ContactRow.of(contact, language, times);
    Map<Long, String> values = new HashMap<>();
    ContactRow.fields(contact)
        .forEach(field -> field.text().forEach(text -> values.putIfAbsent(field.id(), text)));
    List<String> cells = new ArrayList<>(titles.size());
    columns.forEach(column -> cells.add(row.getOrDefault(column, "")));
    fields.forEach(id -> cells.add(values.getOrDefault(id, "")));
    return cells;
  }
}
