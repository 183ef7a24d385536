package r7contacts.testkit.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.testkit.SampleContacts;
import r7contacts.testkit.SampleGroups;

/** A database in memory with the tables of {@code schema.sql}, filled for a test. */
public final class ContactTables implements AutoCloseable {

  /** A contact that is marked as deleted, as applications do that keep what was deleted. */
  private static final ContactId DELETED = ContactId.of(1009);

  private final JdbcDataSource database = new JdbcDataSource();

  /** The database exists as long as one connection is open. */
  private final Connection connection;

  ContactTables() {
    database.setUrl("jdbc:h2:mem:" + UUID.randomUUID());
    try {
      connection = database.getConnection();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    update("RUNSCRIPT FROM 'classpath:r7contacts/testkit/sql/schema.sql'");
  }

  /** Holds the sample contacts, what they belong to, and a deleted copy of one of them. */
  public static ContactTables withSamples() {
    return withSamplesAnd(List.of());
  }

  /** Holds other contacts too. */
  public static ContactTables withSamplesAnd(List<Contact> more) {
    ContactTables tables = new ContactTables();
    tables.insert(SampleContacts.all(), SampleGroups.types());
    tables.insert(more, Map.of());
    tables.insertGroups("project", SampleGroups.projects());
    tables.insertGroups("opportunity", SampleGroups.opportunities());
    tables.insertGroups("case", SampleGroups.cases());
    Contact anna = SampleContacts.complete(SampleContacts.anna().id());
    Contact copy = anna.withProfile(anna.profile().toBuilder().id(DELETED).build());
    tables.insert(List.of(copy), Map.of());
    tables.update("UPDATE contact SET deleted = TRUE WHERE id = ?", DELETED.value());
    return tables;
  }

  public DataSource database() {
    return database;
  }

  private void insert(Collection<Contact> contacts, Map<CatalogEntry, List<ContactId>> types) {
    types.keySet().forEach(type -> insertEntry("contact_type", type));
    for (Contact contact : contacts) {
      insert(
          contact,
          types.entrySet().stream()
              .filter(type -> type.getValue().contains(contact.id()))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElse(null));
    }
  }

  private void insertGroups(String kind, Map<Long, List<ContactId>> groups) {
    groups.forEach(
        (id, members) ->
            members.forEach(
                member ->
                    update(
                        "INSERT INTO contact_group VALUES (?, ?, ?)", kind, id, member.value())));
  }

  private void insert(Contact contact, @Nullable CatalogEntry type) {
    contact.stage().forEach(stage -> insertEntry("stage", stage));
    try {
      new ContactRows(connection)
          .save(contact.withProfile(contact.profile().toBuilder().type(type).build()));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void insertEntry(String table, CatalogEntry entry) {
    update(
        "MERGE INTO " + table + " VALUES (?, ?, ?, ?, ?)",
        entry.id(),
        entry.title().getOrNull(),
        entry.description().getOrNull(),
        entry.color().getOrNull(),
        entry.sortOrder());
  }

  private void update(String sql, @Nullable Object... values) {
    try {
      new ContactRows(connection).update(sql, values);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
