package r7contacts.testkit.sql;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.CatalogUsage;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.Tag;
import r7contacts.domain.change.ContactChange;
import r7contacts.json.ContactJson;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.PageRequest;
import r7contacts.port.edit.ContactEditing;
import r7contacts.port.edit.ContactEditor;
import r7contacts.port.edit.EditTimes;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.RequestGate;
import r7contacts.port.edit.StepWriter;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.WritePlan;
import r7contacts.port.edit.Written;

/**
 * A worked example of an adapter: contacts in tables of a database. {@code schema.sql} has columns
 * for what is searched and sorted; a contact with all its attributes is a JSON document.
 */
public final class SqlContacts implements EditableContactBook {

  private final DataSource database;
  private final ContactEditor editor;
  private volatile boolean isClosed;

  public SqlContacts(DataSource database) {
    this(database, new SqlStepWriter(database), EditTimes.standard());
  }

  /** Writes by another writer, for example one with a fault. */
  public SqlContacts(DataSource database, StepWriter writer, EditTimes times) {
    this.database = Objects.requireNonNull(database, "database");
    this.editor = ContactEditor.of(this, writer, times);
  }

  @Override
  public Either<WriteError, WritePlan> plan(ContactChange change) {
    return editor.plan(change);
  }

  @Override
  public Either<WriteError, Written> perform(WritePlan plan) {
    return editor.perform(plan);
  }

  @Override
  public Either<WriteError, Written> perform(ContactChange change) {
    return editor.perform(change);
  }

  @Override
  public ContactEditing through(RequestGate gate) {
    return editor.through(gate);
  }

  @Override
  public Either<ContactError, Contact> findById(ContactId id) {
    return contacts(SqlCondition.none().and("c.id = ?", id.value()).byId(), 0, 1)
        .flatMap(
            found -> found.isEmpty() ? Either.left(new NotFound(id)) : Either.right(found.get(0)));
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactQuery query, PageRequest request) {
    return page(SqlCondition.of(query), request);
  }

  /** Finds what contains {@link ContactInfoQuery#asked()}; the port keeps the exact matches. */
  @Override
  public Either<ContactError, ContactPage> page(ContactInfoQuery query, PageRequest request) {
    return page(SqlCondition.of(query), request);
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactGroup group, PageRequest request) {
    SqlCondition condition = SqlCondition.of(group);
    return group instanceof ContactGroup.Members members
        ? findById(members.company()).flatMap(company -> page(condition, request))
        : page(condition, request);
  }

  private Either<ContactError, ContactPage> page(SqlCondition condition, PageRequest request) {
    int count = request.count();
    // One more than requested tells whether this page is the last one.
    return contacts(condition, request.start(), count + 1)
        .map(
            found ->
                new ContactPage(
                    found.subList(0, Math.min(count, found.size())),
                    request.start(),
                    Option.none(),
                    List.of(),
                    found.size() <= count));
  }

  private Either<ContactError, List<Contact>> contacts(
      SqlCondition condition, long start, int count) {
    return query(
        "SELECT c.document,"
            + " (SELECT COUNT(*) FROM contact m WHERE m.company = c.id AND NOT m.deleted)"
            + " FROM contact c WHERE NOT c.deleted"
            + condition.sql()
            + " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY",
        condition.and("", start, count).parameters(),
        row -> withMembers(ContactJson.read(row.getString(1)), row.getInt(2)));
  }

  private static Contact withMembers(Contact contact, int members) {
    return contact.fold(
        person -> person, company -> company.toBuilder().memberCount(members).build());
  }

  @Override
  public Either<ContactError, List<FieldDefinition>> personFields() {
    return all().map(contacts -> FieldDefinitions.of(contacts, true));
  }

  @Override
  public Either<ContactError, List<FieldDefinition>> companyFields() {
    return all().map(contacts -> FieldDefinitions.of(contacts, false));
  }

  /** Fine for some thousand contacts; a larger database has a table of custom fields. */
  private Either<ContactError, List<Contact>> all() {
    return contacts(SqlCondition.none().byId(), 0, Integer.MAX_VALUE);
  }

  @Override
  public Either<ContactError, List<Tag>> tags() {
    return query(
        "SELECT MIN(t.title), COUNT(*) FROM tag t JOIN contact c ON c.id = t.contact"
            + " WHERE NOT c.deleted GROUP BY t.title_key ORDER BY t.title_key",
        List.of(),
        row -> new Tag(row.getString(1), row.getInt(2)));
  }

  @Override
  public Either<ContactError, List<String>> tagsOf(ContactId id) {
    return findById(id).map(Contact::tags);
  }

  @Override
  public Either<ContactError, List<CatalogUsage>> stages() {
    return catalog("stage");
  }

  @Override
  public Either<ContactError, List<CatalogUsage>> types() {
    return catalog("contact_type");
  }

  private Either<ContactError, List<CatalogUsage>> catalog(String table) {
    return query(
        ("SELECT e.id, e.title, e.description, e.color, e.sort_order,"
                + " (SELECT COUNT(*) FROM contact c WHERE c.%1$s = e.id AND NOT c.deleted)"
                + " FROM %1$s e ORDER BY e.sort_order, e.id")
            .formatted(table),
        List.of(),
        row ->
            new CatalogUsage(
                CatalogEntry.of(row.getLong(1), row.getString(2))
                    .withDescription(row.getString(3))
                    .withColor(row.getString(4))
                    .withSortOrder(row.getInt(5)),
                row.getInt(6)));
  }

  /** Reads a row. */
  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** An error of the database is {@link Unavailable}: never "not found", never an empty list. */
  private <T> Either<ContactError, List<T>> query(
      String sql, List<Object> parameters, RowReader<T> reader) {
    if (isClosed) {
      throw new IllegalStateException("this book is closed");
    }
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 1, parameters.get(i));
      }
      List<T> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(reader.read(rows));
        }
      }
      return Either.right(found);
    } catch (SQLException e) {
      return Either.left(Unavailable.because("the database failed, SQL state " + e.getSQLState()));
    }
  }

  @Override
  public void close() {
    isClosed = true;
    editor.close();
  }
}
