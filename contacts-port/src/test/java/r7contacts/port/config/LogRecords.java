package r7contacts.port.config;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Records that are logged while an action runs. */
final class LogRecords {

  private LogRecords() {}

  static List<LogRecord> of(String logger, Runnable action) {
    List<LogRecord> records = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            records.add(record);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger log = Logger.getLogger(logger);
    log.addHandler(handler);
    log.setUseParentHandlers(false);
    try {
      action.run();
    } finally {
      log.setUseParentHandlers(true);
      log.removeHandler(handler);
    }
    return records;
  }
}
