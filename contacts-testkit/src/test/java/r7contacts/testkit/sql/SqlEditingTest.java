package r7contacts.testkit.sql;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import r7contacts.port.edit.EditTimes;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.testkit.edit.ContactEditingContract;
import r7contacts.testkit.edit.WriteFault;

/** A worked example of the test of an adapter that changes contacts. */
class SqlEditingTest extends ContactEditingContract {

  /** A database answers at once: there is no need to search for a lost create for long. */
  private static final EditTimes SHORT_TIMES =
      new EditTimes(
          Duration.ofSeconds(5),
          Duration.ofMinutes(1),
          List.of(Duration.ZERO, Duration.ofMillis(20)));

  private final ContactTables tables = ContactTables.withSamples();

  @Override
  protected EditableContactBook open() {
    return new SqlContacts(tables.database());
  }

  @Override
  protected EditableContactBook openRival() {
    return open();
  }

  @Override
  protected EditableContactBook openFailing(WriteFault fault) {
    return new SqlContacts(
        tables.database(), fault.in(new SqlStepWriter(tables.database())), SHORT_TIMES);
  }

  @AfterEach
  void closeTables() {
    tables.close();
  }
}
