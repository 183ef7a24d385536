package r7contacts.demo.commands;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.terminal.OutputFile;
import r7contacts.demo.text.Quantities;
import r7contacts.files.export.ContactExport;
import r7contacts.files.export.ExportObstacleException;
import r7contacts.files.export.ExportResult;
import r7contacts.files.export.UnfinishedExport;

/**
 * The messages of {@code export} on standard error.
 *
 * @param file the target; absent for standard output
 */
record ExportMessages(Environment environment, Option<Path> file) {

  private static final String INCOMPLETE = "the export is incomplete: ";

  /** Reports that something is in the way, and what to do about it. */
  void obstacle(ExportObstacleException e) {
    String remedy =
        switch (e.obstacle()) {
          case FILE_EXISTS -> "; --force replaces it";
          case FILE_CREATED_SINCE -> "; move it away, then --resume continues the export";
          case NOT_A_REGULAR_FILE -> "";
          case LOCKED -> "; wait until it ends";
          case UNKNOWN_PART_FILE -> "; move it away, or use --force to replace it";
          case UNFINISHED_EXPORT -> "; --resume continues it, --force starts over";
          case OTHER_EXPORT -> "; --force starts over";
        };
    environment.message(e.getMessage() + remedy);
  }

  /** Reports that the file cannot be written. The program reports it for standard output. */
  void notWritten(IOException failure) {
    file.forEach(
        target -> {
          environment.message("cannot write " + target + ": " + OutputFile.reason(failure));
          incomplete();
        });
  }

  /** Reports what an interrupted export left; nothing if it had just completed. */
  void interrupted() {
    if (file.isEmpty()) {
      environment.message("interrupted; the output is incomplete");
    } else {
      unfinished().forEach(unfinished -> environment.message("interrupted: " + unfinished));
    }
  }

  /** Reports what a failed export left in its file; nothing if there is nothing to resume. */
  void incomplete() {
    unfinished().forEach(unfinished -> environment.message(INCOMPLETE + unfinished));
  }

  /** Reports what a failed export left in its file or has written. */
  void incomplete(long written) {
    environment.message(
        INCOMPLETE + unfinished().getOrElse(() -> Quantities.contacts(written) + " written"));
  }

  private Option<String> unfinished() {
    return file.flatMap(ContactExport::unfinished).map(this::inWords);
  }

  private String inWords(UnfinishedExport unfinished) {
    boolean isEmpty = unfinished.contacts() == 0;
    return "%s%s; --resume %s"
        .formatted(
            isEmpty
                ? "no contact was written"
                : unfinished.part() + " holds " + Quantities.contacts(unfinished.contacts()),
            file.filter(Files::exists).map(target -> ", " + target + " is unchanged").getOrElse(""),
            isEmpty ? "starts over" : "continues it");
  }

  /** Reports the size of a complete export, and the contacts that were skipped. */
  void result(ExportResult result, String elapsed) {
    if (result.failure().isEmpty()) {
      environment.message(
          "%s%s, %s, in %s"
              .formatted(
                  Quantities.contacts(result.written()),
                  result.before() == 0
                      ? ""
                      : " (%s in this run)"
                          .formatted(Quantities.grouped(result.written() - result.before())),
                  Quantities.size(result.bytes()),
                  elapsed));
    }
    skipped(result);
  }

  /** Reports the contacts that could not be read. */
  void skipped(ExportResult result) {
    if (result.skipped() > 0) {
      environment.message(
          "%s could not be read and %s skipped:"
              .formatted(
                  Quantities.contacts(result.skipped()), result.skipped() == 1 ? "was" : "were"));
      result.reasons().forEach(reason -> environment.message("  " + reason));
      long others = result.skipped() - result.reasons().size();
      if (others > 0) {
        environment.message("  and %s more".formatted(Quantities.grouped(others)));
      }
    }
  }
}
