package r7contacts.testkit.sql;

import org.junit.jupiter.api.AfterEach;
import r7contacts.port.ContactBook;
import r7contacts.testkit.ContactBookContract;

/** A worked example of the test of an adapter. */
class SqlContactsTest extends ContactBookContract {

  private final ContactTables tables = ContactTables.withSamples();

  @Override
  protected ContactBook open() {
    return new SqlContacts(tables.database());
  }

  @Override
  protected ContactBook failing() {
    return new SqlContacts(FailingDatabase.always(tables.database()));
  }

  @Override
  protected ContactBook failingOnce() {
    return new SqlContacts(FailingDatabase.once(tables.database()));
  }

  @AfterEach
  void closeTables() {
    tables.close();
  }
}
