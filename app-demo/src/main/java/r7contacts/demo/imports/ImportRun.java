package r7contacts.demo.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import r7contacts.demo.options.ConnectOptions;
import r7contacts.demo.options.ExitCode;
import r7contacts.demo.terminal.Environment;
import r7contacts.files.ContactLine;
import r7contacts.files.imports.ContactImport;
import r7contacts.files.imports.ImportOutcome;
import r7contacts.files.imports.LineOutcome;
import r7contacts.port.ContactException;

/**
 * The run of an import: shows its progress, and reports the outcomes of its lines.
 *
 * @param ledger the ledger of the run
 * @param saving saves what is not saved by itself; reports a failure, and returns whether there was
 *     none
 */
record ImportRun(
    Environment environment,
    ConnectOptions connect,
    ContactImport settings,
    RunLedger ledger,
    BooleanSupplier saving,
    StopRule stop,
    ImportMessages messages,
    boolean isDryRun) {

  /**
   * Runs the import, and returns the exit code.
   *
   * @throws IOException if the report cannot be written
   */
  int run(List<ContactLine> lines, ReportFile report) throws IOException {
    List<LineOutcome> outcomes = new ArrayList<>();
    try (ChangeWatch watch =
        new ChangeWatch(environment, stop, lines.size(), messages::interruptedEarly)) {
      try {
        connect.check(() -> ledger.in(() -> run(lines, outcomes, watch)));
        String elapsed = watch.elapsed();
        if (!saving.getAsBoolean()) {
          return ExitCode.PROGRAM_FAILED;
        }
        report.write(outcomes);
        return finish(outcomes, elapsed);
      } catch (StopRule.StoppedException e) {
        watch.elapsed();
        if (!saving.getAsBoolean()) {
          return ExitCode.PROGRAM_FAILED;
        }
        report.write(outcomes);
        int exitCode = e.error().map(connect::report).getOrElse(ExitCode.PARTLY_DONE);
        messages.stopped(outcomes, e.error().isEmpty());
        return exitCode;
      } catch (ContactException e) {
        watch.elapsed();
        int exitCode = connect.report(e.error());
        messages.nothingWritten();
        return exitCode;
      } catch (UncheckedIOException e) {
        watch.elapsed();
        messages.ledgerFailed(e);
        if (ledger.isUntilSaved()) {
          environment.message("nothing was saved");
        } else {
          report.write(outcomes);
        }
        return ExitCode.PROGRAM_FAILED;
      }
    }
  }

  private void run(List<ContactLine> lines, List<LineOutcome> outcomes, ChangeWatch watch) {
    ContactImport watched = settings.reading(watch::read);
    if (isDryRun) {
      watched.plan(lines.stream(), outcome -> add(outcome, outcomes, watch));
    } else {
      watched.run(lines.stream(), outcome -> add(outcome, outcomes, watch));
    }
  }

  private static void add(LineOutcome outcome, List<LineOutcome> outcomes, ChangeWatch watch) {
    outcomes.add(outcome);
    watch.done(isFailed(outcome));
  }

  private int finish(List<LineOutcome> outcomes, String elapsed) {
    outcomes.sort(Comparator.comparingLong(outcome -> outcome.line().number()));
    if (isDryRun) {
      outcomes.forEach(outcome -> environment.print(ImportMessages.plan(outcome)));
      environment.out().flush();
    } else {
      messages.problems(outcomes);
    }
    messages.counts(outcomes, elapsed);
    boolean isComplete = outcomes.stream().noneMatch(ImportRun::isFailed);
    if (!isDryRun) {
      messages.next(outcomes, ledger.ledger(), isComplete);
    }
    return isComplete ? ExitCode.OK : ExitCode.PARTLY_DONE;
  }

  private static boolean isFailed(LineOutcome outcome) {
    return outcome.outcome() instanceof ImportOutcome.Rejected
        || outcome.outcome() instanceof ImportOutcome.Unfinished;
  }
}
