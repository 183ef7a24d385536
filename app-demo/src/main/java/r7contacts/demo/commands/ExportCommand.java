package r7contacts.demo.commands;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import r7contacts.demo.options.ConnectOptions;
import r7contacts.demo.options.ExitCode;
import r7contacts.demo.options.FieldList;
import r7contacts.demo.options.FileFormat;
import r7contacts.demo.options.Version;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.terminal.OutputFile;
import r7contacts.demo.terminal.TextOutput;
import r7contacts.domain.Contact;
import r7contacts.files.ContactFormat;
import r7contacts.files.JsonLines;
import r7contacts.files.export.ContactExport;
import r7contacts.files.export.ExportObstacleException;
import r7contacts.files.export.ExportResult;
import r7contacts.files.export.ExportStart;
import r7contacts.files.table.CsvTable;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactQuery;
import r7contacts.port.PageRequest;
import r7contacts.port.Paging;

/**
 * The command {@code export}: writes contacts to a file or to standard output. One class, because
 * picocli takes a command with its options as one object.
 */
@Command(
    name = "export",
    description = {
      "Writes all contacts, or those that match the filters, to a file.",
      "",
      "The file is created when the export is complete. Until then it is FILE.part,",
      "and after an interruption --resume continues it."
    },
    footer = ConnectOptions.FOOTER,
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ExportCommand implements Callable<Integer> {

  private final Environment environment;

  @Parameters(
      paramLabel = "FILE",
      description =
          "The extension .jsonl, .csv, .xlsx or .vcf selects the format. - means standard output"
              + " and requires --format.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @picocli.CommandLine.Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "jsonl   a contact on each line, with everything that lists contain",
        "csv     a table, for spreadsheets or for programs",
        "xlsx    a table for Excel and LibreOffice, in which every cell is text",
        "vcard   vCard, for address books"
      })
  private @Nullable FileFormat format;

  @Mixin private final CsvOptions csv = new CsvOptions();

  @Mixin private final VCardOptions vcard = new VCardOptions();

  @picocli.CommandLine.Option(
      names = "--photos",
      description = "Embed the photos in vcard: two more requests for each contact.")
  private boolean photos;

  @picocli.CommandLine.Option(
      names = "--resume",
      description = "Continue an interrupted export to this file.")
  private boolean resume;

  @picocli.CommandLine.Option(
      names = "--force",
      description = "Start over, and replace the file if it exists.")
  private boolean force;

  @picocli.CommandLine.Option(
      names = "--page-size",
      paramLabel = "N",
      description = "Contacts per request, up to 1000. Default: ${DEFAULT-VALUE}",
      defaultValue = "" + Paging.DEFAULT_SIZE)
  private int pageSize;

  @Mixin private final QueryOptions filters = new QueryOptions();

  @Mixin private final ConnectOptions connect;

  ExportCommand(Environment environment) {
    this.environment = environment;
    connect = new ConnectOptions(environment);
  }

  @Override
  public Integer call() {
    ContactQuery.Builder query =
        connect.orUsageError(
            () -> {
              check();
              return filters.query();
            });
    FileFormat fileFormat = connect.orUsageError(this::fileFormat);
    ExportMessages messages =
        new ExportMessages(environment, Option.when(!isStandardOutput(), file));
    try {
      if (!isStandardOutput()) {
        ContactExport.check(file, start());
      }
      ExportedPhotos embedded = new ExportedPhotos();
      int exitCode =
          new ExportRun(environment, connect, messages)
              .run(
                  (contacts, listener) ->
                      export(
                          connect.orUsageError(() -> filters.named(query, contacts).build()),
                          open(fileFormat, contacts, embedded.of(contacts, listener::retriesAfter)),
                          description(fileFormat),
                          contacts,
                          listener));
      embedded.report(environment);
      return exitCode;
    } catch (ExportObstacleException e) {
      messages.obstacle(e);
      return ExitCode.USAGE;
    } catch (IOException e) {
      messages.notWritten(e);
      return ExitCode.PROGRAM_FAILED;
    }
  }

  private void check() {
    if (pageSize < 1 || pageSize > PageRequest.MAX_COUNT) {
      throw new IllegalArgumentException(
          "--page-size must be from 1 to %d: %d".formatted(PageRequest.MAX_COUNT, pageSize));
    }
    if (resume && force) {
      throw new IllegalArgumentException("--resume and --force cannot be combined");
    }
    if (isStandardOutput() && (resume || force)) {
      throw new IllegalArgumentException("--resume and --force require a file");
    }
    if (isStandardOutput() && format == null) {
      throw new IllegalArgumentException("standard output requires --format");
    }
  }

  private FileFormat fileFormat() {
    FileFormat fileFormat = format == null ? FileFormat.of(file) : format;
    csv.requireFormat(fileFormat == FileFormat.CSV, fileFormat.isTable(), fileFormat.toString());
    vcard.requireFormat(fileFormat == FileFormat.VCARD, fileFormat.toString());
    if (photos && fileFormat != FileFormat.VCARD) {
      throw new IllegalArgumentException("--photos applies to vcard only, not to " + fileFormat);
    }
    if (photos && !connect.isPortal()) {
      throw new IllegalArgumentException(
          "--photos reads from a portal: add --from with its address");
    }
    if (isStandardOutput() && fileFormat == FileFormat.XLSX) {
      throw new IllegalArgumentException("xlsx requires a file, because it is not text");
    }
    return fileFormat;
  }

  private ExportStart start() {
    return resume ? ExportStart.RESUME : force ? ExportStart.OVERWRITE : ExportStart.NEW;
  }

  private boolean isStandardOutput() {
    return file.toString().equals(OutputFile.STANDARD_OUTPUT);
  }

  private ExportResult export(
      ContactQuery query,
      ContactFormat fileFormat,
      String description,
      ContactBook contacts,
      ContactExport.Listener listener)
      throws IOException, ExportObstacleException {
    ContactExport export =
        new ContactExport(contacts, description, query, pageSize, fileFormat, listener);
    return isStandardOutput()
        ? export.into(new TextOutput(environment, fileFormat instanceof JsonLines))
        : export.into(file, start());
  }

  private ContactFormat open(
      FileFormat fileFormat, ContactBook contacts, Function<Contact, Option<byte[]>> embedded) {
    return switch (fileFormat) {
      case JSONL -> new JsonLines();
      case CSV -> {
        CsvTable table = csv.csv(FieldList.read(contacts).fields(), environment.locale());
        yield isStandardOutput() ? table.withoutByteOrderMark() : table;
      }
      case XLSX -> csv.xlsx(FieldList.read(contacts).fields(), environment.locale());
      case VCARD -> photos ? vcard.vcards(connect).withPhotos(embedded) : vcard.vcards(connect);
    };
  }

  /** Returns what is exported, in words: an export is resumed only with the same description. */
  private String description(FileFormat fileFormat) {
    return "%s from %s as %s"
        .formatted(
            filters.isEmpty() ? "all contacts" : "contacts with " + filters.typed(),
            connect.address(),
            fileFormat
                + (fileFormat == FileFormat.VCARD
                    ? vcard.typed() + (photos ? " with photos" : "")
                    : ""));
  }
}
