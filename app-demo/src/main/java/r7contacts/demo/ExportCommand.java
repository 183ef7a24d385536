package r7contacts.demo;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
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
import r7contacts.port.ContactError;
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

  private static final String STANDARD_OUTPUT = "-";

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
        "jsonl   a contact on each line, nothing is lost",
        "csv     a table for spreadsheets",
        "vcard   vCard 4.0, for address books"
      })
  private @Nullable FileFormat format;

  @picocli.CommandLine.Option(
      names = "--separator",
      paramLabel = "SIGN",
      description = "Between the cells of csv: comma (default), semicolon or tab.",
      defaultValue = "comma")
  @SuppressWarnings("NullAway.Init")
  private Separator separator;

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
    FileFormat chosen = connect.asked(() -> format == null ? FileFormat.of(file) : format);
    Watcher watcher = new Watcher();
    try (ContactBook contacts = connect.open()) {
      ContactExport export =
          new ContactExport(
              contacts,
              what(chosen),
              query,
              pageSize,
              chosen.open(contacts, connect, separator),
              watcher);
      Result result =
          isStandardOutput()
              ? export.into(new CheckedOutput(demo))
              : export.into(file, resume ? Start.WHERE_IT_STOPPED : force ? Start.OVER : Start.NEW);
      watcher.end();
      return told(result, watcher);
    } catch (InTheWayException e) {
      demo.complain(e.getMessage() + remedy(e.obstacle()));
      return ExitCode.USAGE;
    } catch (IOException e) {
      watcher.end();
      demo.complain("cannot write " + file + ": " + reason(e));
      return ExitCode.PROGRAM_FAILED;
    }
  }

  private static String remedy(Obstacle obstacle) {
    return switch (obstacle) {
      case FILE -> "; --force replaces it";
      case REST -> "; --resume goes on with it, --force begins again";
      case OTHER_REST -> "; --force begins again";
      case BUSY -> "";
    };
  }

  private void check() {
    ContactPage.requireRange(0, pageSize);
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

  private boolean isStandardOutput() {
    return file.toString().equals(STANDARD_OUTPUT);
  }

  private String what(FileFormat chosen) {
    return "%s from %s as %s"
        .formatted(
            wanted.isAll() ? "all contacts" : "contacts with " + wanted.words(),
            connect.address(),
            Names.of(chosen));
  }

  private static String reason(IOException failure) {
    return failure instanceof NoSuchFileException
        ? "there is no such directory"
        : InputFile.reason(failure);
  }

  private int told(Result result, Watcher watcher) {
    demo.complain(
        "%s %s, %s, in %s"
            .formatted(
                ProgressLine.grouped(result.written()),
                result.written() == 1 ? "contact" : "contacts",
                size(result.bytes()),
                watcher.line.elapsed()));
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
      ContactError failure = result.failure().get();
      demo.complain(failure.message());
      demo.complain(
          isStandardOutput()
              ? "this is not all"
              : "this is not all: %s stays as it was; --resume goes on".formatted(file));
      return ExitCode.of(failure);
    }
    return result.skipped() > 0 ? ExitCode.UNREADABLE : ExitCode.OK;
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? ProgressLine.grouped(bytes) + " bytes"
        : "%s MB".formatted(ProgressLine.grouped(Math.round(bytes / 1e6)));
  }

  /** Shows on a terminal how far it got; a file would only fill with it. */
  private final class Watcher implements ContactExport.Listener {
    private final ProgressLine line = new ProgressLine(demo.err(), System::nanoTime);

    @Override
    public void written(long count, Option<Long> total) {
      if (demo.terminal().isTerminal()) {
        line.at(count, total);
      }
    }

    @Override
    public void resumed(long count) {
      line.startsAt(count);
    }

    void end() {
      line.end();
    }
  }

  /** Standard output, which keeps its failures to itself unless asked. */
  private static final class CheckedOutput extends OutputStream {
    private final Demo demo;

    CheckedOutput(Demo demo) {
      this.demo = demo;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
      demo.out().write(bytes, from, count);
    }

    @Override
    public void flush() throws IOException {
      if (demo.out().checkError()) {
        throw new IOException("nobody reads it any more");
      }
    }
  }
}
