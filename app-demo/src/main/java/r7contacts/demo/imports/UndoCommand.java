package r7contacts.demo.imports;

import io.vavr.control.Option;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
import r7contacts.demo.text.Quantities;
import r7contacts.files.imports.ImportUndo;
import r7contacts.port.ContactError;
import r7contacts.port.edit.EditableContactBook;

/** The command {@code undo}: takes an import back. */
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
    try (EditableContactBook opened = connect.openForEditing(stop)) {
      EditableContactBook book = PortalLimit.around(opened, environment, connect);
      boolean isConfirmed =
          confirm.isConfirmed(
              environment,
              "",
              "Undo the changes of %s in %s?"
                  .formatted(ledger, PortalAddress.text(connect.address())));
      if (!isConfirmed) {
        environment.message("nothing was changed");
        return ExitCode.USAGE;
      }
      int exitCode = run(book, stop);
      return save.saves() && !save.save(environment, connect, opened)
          ? ExitCode.PROGRAM_FAILED
          : exitCode;
    }
  }

  private void check() {
    save.check(connect, false);
    InputFile.check(ledger);
    if (!connect.isPortal() && !save.saves()) {
      throw new IllegalArgumentException(
          "an undo in memory would be lost: add --from with the portal, or --from memory:FILE and"
              + " --save");
    }
    confirm.requireAnswer(environment, "an undo changes many contacts");
  }

  private int run(EditableContactBook book, StopRule stop) {
    List<ImportUndo.Outcome> kept = new ArrayList<>();
    try (ChangeWatch watch =
        new ChangeWatch(
            environment, stop, 0, () -> environment.message("interrupted; " + CONTINUE))) {
      try {
        connect.check(
            () ->
                ImportUndo.in(book)
                    .portal(connect.root())
                    .run(
                        ledger,
                        outcome -> {
                          outcome.reason().forEach(reason -> kept.add(outcome));
                          watch.done(outcome.reason().isDefined());
                        }));
        watch.elapsed();
        report(kept, watch.count());
        return kept.isEmpty() ? ExitCode.OK : ExitCode.PARTLY_DONE;
      } catch (StopRule.StoppedException e) {
        watch.elapsed();
        return stopped(kept, watch.count(), e.error());
      } catch (UncheckedIOException e) {
        watch.elapsed();
        environment.message(e.getMessage() + ": " + e.getCause().getMessage());
        return ExitCode.PROGRAM_FAILED;
      }
    }
  }

  private int stopped(List<ImportUndo.Outcome> kept, long all, Option<ContactError> error) {
    int exitCode = error.map(connect::report).getOrElse(ExitCode.PARTLY_DONE);
    report(kept, all);
    environment.message((error.isEmpty() ? "interrupted; " : "the undo was stopped; ") + CONTINUE);
    return exitCode;
  }

  private void report(List<ImportUndo.Outcome> kept, long all) {
    kept.stream()
        .limit(MOST_REASONS)
        .forEach(
            outcome ->
                environment.message(
                    "%s was not undone: %s"
                        .formatted(
                            outcome.id().value() == 0 ? "a change" : "contact " + outcome.id(),
                            outcome.reason().get())));
    if (kept.size() > MOST_REASONS) {
      environment.message("and %s more".formatted(Quantities.grouped(kept.size() - MOST_REASONS)));
    }
    long undone = all - kept.size();
    environment.message(
        "%s undone%s"
            .formatted(
                Quantities.grouped(undone) + (undone == 1 ? " change was" : " changes were"),
                kept.isEmpty() ? "" : ", %s not".formatted(Quantities.grouped(kept.size()))));
  }
}
