package r7contacts.testkit.sql;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A database that refuses its first connections. */
public final class FailingDatabase implements DataSource {

  private final DataSource database;
  private final AtomicLong failures;

  private FailingDatabase(DataSource database, long failures) {
    this.database = database;
    this.failures = new AtomicLong(failures);
  }

  public static DataSource always(DataSource database) {
    return new FailingDatabase(database, Long.MAX_VALUE);
  }

  public static DataSource once(DataSource database) {
    return new FailingDatabase(database, 1);
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (failures.getAndDecrement() > 0) {
      throw new SQLTransientConnectionException("connection refused", "08001");
    }
    return database.getConnection();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return database.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    database.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    database.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return database.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return database.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return database.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return database.isWrapperFor(type);
  }
}
