package r7contacts.testkit.sql;

import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;
import r7contacts.domain.Person;
import r7contacts.domain.TextComparison;
import r7contacts.domain.User;
import r7contacts.json.ContactJson;

/** The rows of contacts, as a connection sees and changes them. */
final class ContactRows {

  private final Connection connection;

  ContactRows(Connection connection) {
    this.connection = connection;
  }

  /** Returns a contact and locks it until the end of the transaction. */
  Option<Contact> lock(ContactId id) throws SQLException {
    return Option.ofOptional(
        contacts("id = ? AND NOT deleted FOR UPDATE", id.value()).stream().findFirst());
  }

  List<Contact> membersOf(ContactId company) throws SQLException {
    return contacts("company = ? AND NOT deleted FOR UPDATE", company.value());
  }

  private List<Contact> contacts(String condition, long id) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT document FROM contact WHERE " + condition)) {
      statement.setLong(1, id);
      List<Contact> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(ContactJson.read(rows.getString(1)));
        }
      }
      return found;
    }
  }

  /** Inserts a contact, or replaces it. */
  void save(Contact contact) throws SQLException {
    long id = contact.id().value();
    Option<String> firstName = contact.fold(Person::firstName, company -> Option.none());
    Option<String> lastName = contact.fold(Person::lastName, company -> Option.none());
    Option<String> shownName = contact.fold(Person::firstName, Company::name);
    Option<ContactId> company =
        contact.fold(person -> person.company().flatMap(CompanyLink::id), itself -> Option.none());
    update(
        "MERGE INTO contact (id, is_person, shown_name, first_name, last_name, company, stage,"
            + " contact_type, shared, created, search_key, document)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        contact instanceof Person,
        shownName.map(TextComparison::key).getOrNull(),
        firstName.map(TextComparison::key).getOrNull(),
        lastName.map(TextComparison::key).getOrNull(),
        company.map(ContactId::value).getOrNull(),
        contact.stage().map(CatalogEntry::id).getOrNull(),
        contact.type().map(CatalogEntry::id).getOrNull(),
        contact.sharing().isShared(),
        contact.creation().at().getOrNull(),
        searchKey(contact),
        ContactJson.write(contact));
    for (String table : List.of("tag", "access_list", "info")) {
      update("DELETE FROM " + table + " WHERE contact = ?", id);
    }
    for (String tag : contact.tags()) {
      update("INSERT INTO tag VALUES (?, ?, ?)", id, tag, TextComparison.key(tag));
    }
    for (User user : contact.sharing().accessList()) {
      update("INSERT INTO access_list VALUES (?, ?)", id, user.id().getOrNull());
    }
    for (ContactInfo info : contact.infos()) {
      update(
          "INSERT INTO info VALUES (?, ?, ?, ?, ?)",
          id,
          info.channelCode(),
          info.categoryCode(),
          info.isPrimary(),
          info.value().map(TextComparison::key).getOrNull());
    }
  }

  /** Marks a contact as deleted, as applications do that keep what was deleted. */
  void delete(ContactId id) throws SQLException {
    update("UPDATE contact SET deleted = TRUE, company = NULL WHERE id = ?", id.value());
  }

  long next(String sequence) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement("SELECT NEXT VALUE FOR " + sequence);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Names, contact infos and custom fields, one a line: a word does not match over two. */
  private static String searchKey(Contact contact) {
    Stream<Option<String>> names =
        contact.fold(
            person -> Stream.of(person.firstName(), person.lastName()),
            company -> Stream.of(company.name()));
    return Stream.of(
            names,
            Stream.of(Option.some(contact.displayName())),
            contact.infos().stream().map(ContactInfo::value),
            contact.customFields().stream().map(CustomField::text))
        .flatMap(texts -> texts)
        .flatMap(Option::toJavaStream)
        .map(TextComparison::key)
        .collect(Collectors.joining("\n"));
  }

  void update(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    }
  }
}
