package r7contacts.demo;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import r7contacts.demo.export.ContactExport;
import r7contacts.demo.export.ContactExport.InTheWayException;
import r7contacts.demo.export.ContactExport.Obstacle;
import r7contacts.demo.export.ContactExport.Result;
import r7contacts.demo.export.ContactExport.Start;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactException;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.Paging;

/** Writes all contacts into a file. */
@Command(
    name = "export",
    description = {
      "Writes all contacts, or those that are asked for, into a file.",
      "",
      "The file is there once it is complete. Until then it is FILE.part, and after",
      "a break --resume goes on with that."
    },
    footer = ConnectOptions.SIGN_IN,
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ExportCommand implements Callable<Integer> {

  private static final String NOT_ALL = "this is not all: ";

  private final Demo demo;

  @Parameters(
      paramLabel = "FILE",
      description =
          "Its ending says the format: .jsonl, .csv or .vcf. With - all goes to standard output;"
              + " then there must be a --format.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @picocli.CommandLine.Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "jsonl   a contact on each line, with all that lists tell of it",
        "csv     a table for spreadsheets",
        "vcard   vCard 4.0, for address books"
      })
  private @Nullable FileFormat format;

  @picocli.CommandLine.Option(
      names = "--separator",
      paramLabel = "SIGN",
      description = "Between the cells of csv: comma (default), semicolon or tab.")
  private @Nullable Separator separator;

  @picocli.CommandLine.Option(
      names = "--resume",
      description = "Go on where an export to this file stopped.")
  private boolean resume;

  @picocli.CommandLine.Option(
      names = "--force",
      description = "Begin again, and replace the file if it is there.")
  private boolean force;

  @picocli.CommandLine.Option(
      names = "--page-size",
      paramLabel = "N",
      description = "Contacts to ask for at a time, to 1000. Default: ${DEFAULT-VALUE}",
      defaultValue = "" + Paging.DEFAULT_SIZE)
  private int pageSize;

  @Mixin private final QueryOptions wanted = new QueryOptions();

  @Mixin private final ConnectOptions connect;

  ExportCommand(Demo demo) {
    this.demo = demo;
    connect = new ConnectOptions(demo);
  }

  @Override
  public Integer call() {
    ContactQuery query =
        connect.asked(
            () -> {
              check();
              return wanted.query().build();
            });
    FileFormat chosen = connect.asked(this::format);
    try {
      if (!isStandardOutput()) {
        ContactExport.check(file, start());
      }
      return exported(query, chosen);
    } catch (InTheWayException e) {
      demo.complain(e.getMessage() + remedy(e.obstacle()));
      return ExitCode.USAGE;
    } catch (IOException e) {
      // Of standard output it is said where all commands end.
      if (!isStandardOutput()) {
        demo.complain("cannot write " + file + ": " + OutputFile.reason(e));
        rest().forEach(rest -> demo.complain(NOT_ALL + rest));
      }
      return ExitCode.PROGRAM_FAILED;
    }
  }

  private int exported(ContactQuery query, FileFormat chosen)
      throws IOException, InTheWayException {
    try (ContactBook contacts = connect.open()) {
      ProgressLine line =
          new ProgressLine(
              demo.err(),
              System::nanoTime,
              Option.when(demo.terminal().showsErrors(), demo::terminalColumns));
      Thread farewell = new Thread(() -> stopped(line), "say that the export stops");
      Runtime.getRuntime().addShutdownHook(farewell);
      try {
        ContactExport export =
            new ContactExport(
                contacts,
                what(chosen),
                query,
                pageSize,
                chosen.open(contacts, connect, Separator.orUsual(separator)),
                line::at);
        Result result =
            isStandardOutput()
                ? export.into(new CheckedOutput(demo, chosen))
                : export.into(file, start());
        line.end();
        return told(result, line.elapsed());
      } catch (ContactException e) {
        line.end();
        int exitCode = connect.failed(e.error());
        rest().forEach(rest -> demo.complain(NOT_ALL + rest));
        return exitCode;
      } finally {
        line.end();
        forget(farewell);
      }
    }
  }

  /** Whoever interrupts it learns what there is, unless it was complete just then. */
  private void stopped(ProgressLine line) {
    line.end();
    if (isStandardOutput()) {
      demo.complain("stopped; this is not all");
    } else {
      rest().forEach(rest -> demo.complain("stopped: " + rest));
    }
  }

  private static void forget(Thread farewell) {
    try {
      Runtime.getRuntime().removeShutdownHook(farewell);
    } catch (IllegalStateException stopping) {
      // It is being said already.
    }
  }

  /** What there is to go on with, in words; absent if there is nothing. */
  private Option<String> rest() {
    return isStandardOutput()
        ? Option.none()
        : ContactExport.rest(file)
            .map(
                rest ->
                    "%s%s; --resume %s"
                        .formatted(
                            rest.contacts() == 0
                                ? "no contact was written"
                                : "%s holds %s"
                                    .formatted(rest.part(), ProgressLine.contacts(rest.contacts())),
                            Files.exists(file) ? ", " + file + " stays as it was" : "",
                            rest.contacts() == 0 ? "begins again" : "goes on"));
  }

  private Start start() {
    return resume ? Start.WHERE_IT_STOPPED : force ? Start.OVER : Start.NEW;
  }

  private static String remedy(Obstacle obstacle) {
    return switch (obstacle) {
      case FILE -> "; --force replaces it";
      case FILE_SINCE -> "; move it away, then --resume goes on";
      case NO_FILE, BUSY -> "";
      case STRANGE_PART -> "; move it away, or --force replaces it";
      case REST -> "; --resume goes on with it, --force begins again";
      case OTHER_REST -> "; --force begins again";
    };
  }

  private void check() {
    if (pageSize < 1 || pageSize > ContactPage.MAX_SIZE) {
      throw new IllegalArgumentException(
          "--page-size must be from 1 to %d: %d".formatted(ContactPage.MAX_SIZE, pageSize));
    }
    if (resume && force) {
      throw new IllegalArgumentException("--resume and --force exclude each other");
    }
    if (isStandardOutput() && (resume || force)) {
      throw new IllegalArgumentException("--resume and --force need a file");
    }
    if (isStandardOutput() && format == null) {
      throw new IllegalArgumentException("on standard output there must be a --format");
    }
  }

  private FileFormat format() {
    FileFormat chosen = format == null ? FileFormat.of(file) : format;
    if (separator != null && chosen != FileFormat.CSV) {
      throw new IllegalArgumentException("--separator goes with csv only, not with " + chosen);
    }
    return chosen;
  }

  private boolean isStandardOutput() {
    return file.toString().equals(OutputFile.STANDARD_OUTPUT);
  }

  private String what(FileFormat chosen) {
    return "%s from %s as %s"
        .formatted(
            wanted.isAll() ? "all contacts" : "contacts with " + wanted.words(),
            connect.address(),
            Names.of(chosen));
  }

  private int told(Result result, String elapsed) {
    if (result.failure().isEmpty()) {
      demo.complain(
          "%s, %s%s, in %s"
              .formatted(
                  ProgressLine.contacts(result.written()),
                  size(result.bytes()),
                  result.before() == 0
                      ? ""
                      : "; %s of them now"
                          .formatted(ProgressLine.grouped(result.written() - result.before())),
                  elapsed));
    }
    if (result.skipped() > 0) {
      demo.complain(
          "%s could not be read and %s left out:"
              .formatted(
                  ProgressLine.grouped(result.skipped()), result.skipped() == 1 ? "is" : "are"));
      result.reasons().forEach(reason -> demo.complain("  " + reason));
      if (result.skipped() > result.reasons().size()) {
        demo.complain(
            "  and %s more"
                .formatted(ProgressLine.grouped(result.skipped() - result.reasons().size())));
      }
    }
    if (result.failure().isDefined()) {
      int exitCode = connect.failed(result.failure().get());
      demo.complain(
          NOT_ALL + rest().getOrElse(() -> ProgressLine.contacts(result.written()) + " so far"));
      return exitCode;
    }
    return result.skipped() > 0 ? ExitCode.UNREADABLE : ExitCode.OK;
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? ProgressLine.grouped(bytes) + " bytes"
        : "%s MB".formatted(ProgressLine.grouped(Math.round(bytes / 1e6)));
  }

  /** Standard output, which keeps its failures to itself unless asked. */
  private static final class CheckedOutput extends OutputStream {
    private final Demo demo;
    private final FileFormat format;

    CheckedOutput(Demo demo, FileFormat format) {
      this.demo = demo;
      this.format = format;
    }

    @Override
    public void write(int one) {
      write(new byte[] {(byte) one}, 0, 1);
    }

    /** An export writes whole contacts. */
    @Override
    public void write(byte[] bytes, int from, int count) {
      String text = new String(bytes, from, count, StandardCharsets.UTF_8);
      if (format == FileFormat.JSONL) {
        demo.printJson(text);
      } else {
        demo.print(text);
      }
    }

    @Override
    public void flush() throws IOException {
      if (demo.out().failure().isDefined()) {
        throw demo.out().failure().get();
      }
    }
  }
}
