package r7contacts.demo.commands;

import java.io.IOException;
import r7contacts.demo.options.ConnectOptions;
import r7contacts.demo.options.ExitCode;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.terminal.ExitHook;
import r7contacts.demo.terminal.ProgressLine;
import r7contacts.files.export.ContactExport;
import r7contacts.files.export.ExportObstacleException;
import r7contacts.files.export.ExportResult;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactException;

/** The run of an export: shows its progress, and reports its result, failure or interruption. */
record ExportRun(Environment environment, ConnectOptions connect, ExportMessages messages) {

  /** An export from a contact book that is not open yet. */
  @FunctionalInterface
  interface Export {

    /** Exports the contacts. */
    ExportResult from(ContactBook contacts, ContactExport.Listener listener)
        throws IOException, ExportObstacleException;
  }

  /** Runs the export, and returns the exit code. */
  int run(Export export) throws IOException, ExportObstacleException {
    ProgressLine progress = ProgressLine.of(environment);
    ExportProgress listener = new ExportProgress(progress, Thread::sleep);
    try (ContactBook contacts = connect.open(listener)) {
      Thread interruption =
          new Thread(
              () -> {
                progress.end();
                messages.interrupted();
              },
              "report the interruption");
      Runtime.getRuntime().addShutdownHook(interruption);
      try {
        ExportResult result = export.from(contacts, listener);
        progress.end();
        messages.result(result, progress.elapsed());
        return exitCode(result);
      } catch (ContactException e) {
        progress.end();
        int exitCode = connect.report(e.error());
        messages.incomplete();
        return exitCode;
      } finally {
        progress.end();
        ExitHook.remove(interruption);
      }
    }
  }

  private int exitCode(ExportResult result) {
    if (result.failure().isDefined()) {
      int exitCode = connect.report(result.failure().get());
      messages.incomplete(result.written());
      return exitCode;
    }
    return result.skipped() > 0 ? ExitCode.UNREADABLE : ExitCode.OK;
  }
}
