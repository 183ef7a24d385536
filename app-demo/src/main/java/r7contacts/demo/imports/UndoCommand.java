package r7contacts.demo.imports;

import io.vavr.control.Option;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import r7contacts.demo.connection.PortalAddress;
import r7contacts.demo.options.ConfirmOptions;
import r7contacts.demo.options.ConnectOptions;
import r7contacts.demo.options.ExitCode;
import r7contacts.demo.options.SaveOptions;
import r7contacts.demo.options.Version;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.terminal.InputFile;
import r7contacts.demo.terminal.OutputFile;
import r7contacts.demo.text.Quantities;
import r7contacts.files.imports.ImportUndo;
import r7contacts.port.ContactError;
import r7contacts.port.edit.EditableContactBook;

/**
 * The command {@code undo}: takes an import back. One class, because picocli takes a command with
 * its options as one object.
 */
@Command(
    name = "undo",
    description = {
      "Takes an import back by its ledger: removes the contacts that it created, and",
      "sets the values back that it changed. What another user has changed since stays.",
      "The same command continues an interrupted undo."
    },
    footer = ConnectOptions.FOOTER,
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class UndoCommand implements Callable<Integer> {

  private static final int MOST_REASONS = 20;
  private static final String CONTINUE = "the same command continues the undo";

  private final Environment environment;

  @Parameters(paramLabel = "LEDGER", description = "The ledger of the import: FILE.ledger.")
  @SuppressWarnings("NullAway.Init")
  private Path ledger;

  @picocli.CommandLine.Option(
      names = "--dry-run",
      description = "Print what would be taken back and change nothing.")
  private boolean dryRun;

  @Mixin private final ConfirmOptions confirm = new ConfirmOptions();

  @Mixin private final SaveOptions save = new SaveOptions();

  @Mixin private final ConnectOptions connect;

  /** Creates the command. */
  public UndoCommand(Environment environment) {
    this.environment = environment;
    connect = new ConnectOptions(environment);
  }

  @Override
  public Integer call() {
    connect.check(this::check);
    StopRule stop = new StopRule();
    try (RunLedger runLedger =
            dryRun || connect.isPortal()
                ? RunLedger.of(ledger)
                : connect.orUsageError(() -> RunLedger.untilSaved(ledger));
        EditableContactBook opened = connect.openForEditing(stop)) {
      EditableContactBook book = PortalLimit.around(opened, environment, connect);
      boolean isConfirmed =
          dryRun
              || confirm.isConfirmed(
                  environment,
                  "",
                  "Undo the changes of %s in %s?"
                      .formatted(ledger, PortalAddress.text(connect.address())));
      if (!isConfirmed) {
        environment.message("nothing was changed");
        return ExitCode.USAGE;
      }
      Path file = runLedger.file().get();
      return run(
          stop,
          outcomes -> {
            ImportUndo undo = ImportUndo.in(book).portal(connect.root());
            runLedger.in(() -> run(undo, file, outcomes));
          },
          () -> runLedger.save(environment, connect, save, opened));
    } catch (UncheckedIOException e) {
      environment.message(e.getMessage() + ": " + OutputFile.reason(e.getCause()));
      return ExitCode.PROGRAM_FAILED;
    }
  }

  private void check() {
    save.check(connect, dryRun);
    InputFile.check(ledger);
    if (dryRun) {
      return;
    }
    if (!connect.isPortal() && !save.saves()) {
      throw new IllegalArgumentException(
          "an undo in memory would be lost: add --from with the portal, or --from memory:FILE and"
              + " --save");
    }
    confirm.requireAnswer(environment, "an undo changes many contacts");
  }

  private int run(
      StopRule stop, Consumer<Consumer<ImportUndo.Outcome>> undo, BooleanSupplier saving) {
    List<ImportUndo.Outcome> kept = new ArrayList<>();
    List<String> plans = new ArrayList<>();
    try (ChangeWatch watch =
        new ChangeWatch(environment, stop, 0, () -> reportEnd("interrupted"))) {
      try {
        connect.check(
            () ->
                undo.accept(
                    outcome -> {
                      outcome.reason().forEach(reason -> kept.add(outcome));
                      if (dryRun && outcome.reason().isEmpty()) {
                        plans.add(plan(outcome));
                      }
                      watch.done(outcome.reason().isDefined());
                    }));
        watch.elapsed();
        if (!saving.getAsBoolean()) {
          return ExitCode.PROGRAM_FAILED;
        }
        print(plans);
        report(kept, watch.count());
        return kept.isEmpty() ? ExitCode.OK : ExitCode.PARTLY_DONE;
      } catch (StopRule.StoppedException e) {
        watch.elapsed();
        print(plans);
        return saving.getAsBoolean()
            ? stopped(kept, watch.count(), e.error())
            : ExitCode.PROGRAM_FAILED;
      }
    }
  }

  private void run(ImportUndo undo, Path file, Consumer<ImportUndo.Outcome> outcomes) {
    if (dryRun) {
      undo.plan(file, outcomes);
    } else {
      undo.run(file, outcomes);
    }
  }

  private void print(List<String> plans) {
    plans.forEach(environment::print);
    environment.out().flush();
  }

  private static String plan(ImportUndo.Outcome outcome) {
    return "contact %s\n  %s\n"
        .formatted(
            outcome.id(),
            outcome.steps().isEmpty()
                ? "nothing to do: it was removed already"
                : outcome.steps().stripTrailing().replace("\n", "\n  "));
  }

  private int stopped(List<ImportUndo.Outcome> kept, long all, Option<ContactError> error) {
    int exitCode = error.map(connect::report).getOrElse(ExitCode.PARTLY_DONE);
    report(kept, all);
    reportEnd(error.isEmpty() ? "interrupted" : "the undo was stopped");
    return exitCode;
  }

  /** Reports that the undo ended early; a dry run has begun nothing that could be continued. */
  private void reportEnd(String reason) {
    environment.message(dryRun ? reason : reason + "; " + CONTINUE);
  }

  private void report(List<ImportUndo.Outcome> kept, long all) {
    kept.stream()
        .limit(MOST_REASONS)
        .forEach(
            outcome ->
                environment.message(
                    "%s %s: %s"
                        .formatted(
                            outcome.id().value() == 0 ? "a change" : "contact " + outcome.id(),
                            dryRun ? "cannot be undone" : "was not undone",
                            outcome.reason().get())));
    if (kept.size() > MOST_REASONS) {
      environment.message("and %s more".formatted(Quantities.grouped(kept.size() - MOST_REASONS)));
    }
    long undone = all - kept.size();
    environment.message(
        "%s undone%s"
            .formatted(
                Quantities.grouped(undone)
                    + (undone == 1 ? " change" : " changes")
                    + (dryRun ? " would be" : undone == 1 ? " was" : " were"),
                kept.isEmpty() ? "" : ", %s not".formatted(Quantities.grouped(kept.size()))));
  }
}
