package r7contacts.demo.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import r7contacts.demo.connection.PortalAddress;
import r7contacts.demo.options.ConfirmOptions;
import r7contacts.demo.options.ConnectOptions;
import r7contacts.demo.options.ExitCode;
import r7contacts.demo.options.FileFormat;
import r7contacts.demo.options.LossOptions;
import r7contacts.demo.options.SaveOptions;
import r7contacts.demo.options.Version;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.terminal.InputFile;
import r7contacts.demo.terminal.OutputFile;
import r7contacts.demo.text.Quantities;
import r7contacts.files.ContactLine;
import r7contacts.files.imports.Companies;
import r7contacts.files.imports.ContactImport;
import r7contacts.files.imports.Fill;
import r7contacts.files.imports.Policy;
import r7contacts.files.table.CsvRow;
import r7contacts.port.edit.EditableContactBook;

/**
 * The command {@code import}: creates and updates contacts from a file. One class, because picocli
 * takes a command with its options as one object.
 */
@Command(
    name = "import",
    description = {
      "Creates and updates contacts from a file.",
      "",
      "Contacts that match a line are updated, not created again. A ledger beside the",
      "file records every change: the same command continues an interrupted import, and",
      "the command undo takes an import back."
    },
    footer = ConnectOptions.FOOTER,
    abbreviateSynopsis = true,
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class ImportCommand implements Callable<Integer> {

  private final Environment environment;

  @Parameters(
      paramLabel = "FILE",
      description = "The extension .csv, .xlsx, .vcf or .jsonl selects the format.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "csv, xlsx, vcard or jsonl, for another extension.")
  private @Nullable FileFormat format;

  @Option(
      names = "--match",
      paramLabel = "RULE",
      split = ",",
      description =
          "What a line and a contact have in common: id, email, phone, name or field:LABEL, a custom"
              + " field. Separate several by commas: the first rule that finds a contact decides."
              + " Default: email,phone.")
  private List<String> rules = List.of("email", "phone");

  @Option(
      names = "--policy",
      paramLabel = "POLICY",
      description = {
        "upsert       update matching contacts, create the others (default)",
        "create-only  change no matching contact",
        "update-only  reject lines without a matching contact"
      })
  private Policy policy = Policy.UPSERT;

  @Option(
      names = "--fill",
      paramLabel = "FILL",
      description = {
        "blanks  write only what a matching contact lacks (default)",
        "given   replace its values by those of the line",
        "Neither removes anything: a blank cell changes nothing."
      })
  private Fill fill = Fill.BLANKS;

  @Option(
      names = "--companies",
      paramLabel = "MODE",
      description = {
        "by-name-or-new  link persons to the company of that name, or create it (default)",
        "by-name         reject persons whose company does not exist",
        "ignored         do not link persons to companies"
      })
  private Companies companies = Companies.BY_NAME_OR_NEW;

  @Option(
      names = "--map",
      paramLabel = "MAP",
      description =
          "The columns of another program's table: google, outlook, or a file with lines such as"
              + " Surname = Last name.")
  private @Nullable String map;

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description = "Record of the changes, for resuming and for undo. Default: FILE.ledger.")
  private @Nullable Path ledger;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "Write a CSV with every line, its outcome, the contact's id and a message. It is"
              + " replaced by the next run.")
  private @Nullable Path report;

  @Option(names = "--dry-run", description = "Print the plan for each line and change nothing.")
  private boolean dryRun;

  @Mixin private final LossOptions losses = new LossOptions();

  @Mixin private final ConfirmOptions confirm = new ConfirmOptions();

  @Mixin private final SaveOptions save = new SaveOptions();

  @Mixin private final ConnectOptions connect;

  /** Creates the command. */
  public ImportCommand(Environment environment) {
    this.environment = environment;
    connect = new ConnectOptions(environment);
  }

  @Override
  public Integer call() {
    MatchRules match = new MatchRules(rules);
    connect.check(
        () -> {
          save.check(connect, dryRun);
          match.check();
          checkFiles();
        });
    ImportSource source = connect.orUsageError(this::source);
    List<ContactLine> lines = connect.orUsageError(source::lines);
    List<String> ignored = connect.orUsageError(() -> source.ignored(lines));
    if (!dryRun) {
      connect.check(() -> confirm.requireAnswer(environment, "an import changes many contacts"));
    }
    StopRule stop = new StopRule();
    ImportMessages messages = new ImportMessages(environment, connect, lines.size());
    try (RunLedger runLedger = connect.orUsageError(this::runLedger);
        EditableContactBook opened = connect.openForEditing(stop);
        ReportFile reportFile = openReport(source)) {
      EditableContactBook book = PortalLimit.around(opened, environment, connect);
      messages.ignored(ignored, source.format().isTable());
      ContactImport settings = connect.orUsageError(() -> settings(match, book, runLedger));
      if (!dryRun && !isConfirmed(lines.size())) {
        environment.message("nothing was changed");
        return ExitCode.USAGE;
      }
      runLedger.ledger().filter(Files::exists).forEach(messages::resumes);
      return new ImportRun(
              environment,
              connect,
              settings,
              runLedger,
              () -> runLedger.save(environment, connect, save, opened),
              stop,
              messages,
              dryRun)
          .run(lines, reportFile);
    } catch (UncheckedIOException e) {
      messages.ledgerFailed(e);
      return ExitCode.PROGRAM_FAILED;
    } catch (IOException e) {
      environment.message("cannot write " + report + ": " + OutputFile.reason(e));
      return ExitCode.PROGRAM_FAILED;
    }
  }

  private void checkFiles() {
    List<Path> inputs =
        new ArrayList<>(List.of(file, ledgerFile(), RunLedger.copyOf(ledgerFile())));
    connect.file().forEach(inputs::add);
    if (map != null) {
      inputs.add(InputFile.path(map));
    }
    if (report != null && inputs.stream().anyMatch(input -> isSame(report, input))) {
      throw new IllegalArgumentException(
          "--report would replace %s: name another file".formatted(report));
    }
    if (isSame(ledgerFile(), file)) {
      throw new IllegalArgumentException("--ledger is the file to import: name another file");
    }
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())
          || Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  private Path ledgerFile() {
    return ledger == null ? file.resolveSibling(file.getFileName() + ".ledger") : ledger;
  }

  private ImportSource source() {
    ImportSource source =
        new ImportSource(file, format == null ? FileFormat.of(file) : format, MapOption.of(map));
    if (map != null && !source.format().isTable()) {
      throw new IllegalArgumentException("--map applies to tables only, not to " + source.format());
    }
    return source;
  }

  private ReportFile openReport(ImportSource source) throws IOException {
    return report == null
        ? ReportFile.none()
        : ReportFile.open(
            report, source.format().isTable(), CsvRow.separator(environment.locale()));
  }

  /** A dry run reads the ledger that the run would have. */
  private RunLedger runLedger() {
    if (connect.isPortal() || (dryRun && connect.file().isDefined())) {
      return RunLedger.of(ledgerFile());
    }
    return save.saves() ? RunLedger.untilSaved(ledgerFile()) : RunLedger.none();
  }

  private ContactImport settings(MatchRules match, EditableContactBook book, RunLedger runLedger) {
    ContactImport settings =
        ContactImport.into(book)
            .match(match.in(book))
            .policy(policy)
            .filling(fill)
            .companies(companies)
            .accepting(losses.accepted());
    return runLedger
        .file()
        .map(recorded -> settings.ledger(recorded).portal(connect.root()))
        .getOrElse(settings);
  }

  private boolean isConfirmed(int lines) {
    return confirm.isConfirmed(
        environment,
        "",
        "Import %s of %s into %s?"
            .formatted(Quantities.lines(lines), file, PortalAddress.text(connect.address())));
  }
}
