package r7contacts.demo.imports;

import io.vavr.control.Option;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import r7contacts.demo.options.ConnectOptions;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.terminal.OutputFile;
import r7contacts.demo.text.Quantities;
import r7contacts.demo.usage.ProgramName;
import r7contacts.demo.usage.ShellWord;
import r7contacts.domain.PrintableText;
import r7contacts.files.imports.ImportOutcome;
import r7contacts.files.imports.ImportReport;
import r7contacts.files.imports.LineOutcome;

/**
 * The messages of {@code import} on standard error.
 *
 * @param total the number of lines
 */
record ImportMessages(Environment environment, ConnectOptions connect, int total) {

  private static final int MOST_PROBLEMS = 20;
  private static final String CONTINUE = "the same command continues the import";

  /** The kinds of outcomes in the order of the summary, in words. */
  private static final Map<String, String> WORDS = new LinkedHashMap<>();

  /** The kinds whose messages say nothing more. */
  private static final Set<String> WITHOUT_MESSAGE = Set.of("earlier", "unchanged");

  static {
    WORDS.put("created", "created");
    WORDS.put("updated", "updated");
    WORDS.put("earlier", "done in an earlier run");
    WORDS.put("planned", "planned");
    WORDS.put("unchanged", "unchanged");
    WORDS.put("ambiguous", "ambiguous");
    WORDS.put("twice", "repeated");
    WORDS.put("rejected", "rejected");
    WORDS.put("unfinished", "unfinished");
  }

  /** Reports columns of a table, or attributes, with values that are not imported. */
  void ignored(List<String> names, boolean isTable) {
    if (!names.isEmpty()) {
      environment.message(
          "%s that are not imported: %s"
              .formatted(isTable ? "columns" : "values", String.join(", ", names)));
    }
  }

  /** Reports that a ledger exists. */
  void resumes(Path ledger) {
    environment.message(
        "the ledger %s exists: lines that an earlier run has written are not compared again; delete it, or use another --ledger, for a new import"
            .formatted(ledger));
  }

  /** Returns the plan of a line, for standard output. */
  static String plan(LineOutcome outcome) {
    return text(outcome).replace("\n", "\n  ") + "\n";
  }

  private static String text(LineOutcome outcome) {
    String name = PrintableText.singleLine(ReportFile.name(outcome.line()));
    String kind = ImportReport.kind(outcome.outcome());
    String message = outcome.outcome().message();
    boolean isPlan = outcome.outcome() instanceof ImportOutcome.Planned;
    return "line %d%s: %s"
        .formatted(
            outcome.line().number(),
            name.isEmpty() ? "" : ", " + name,
            isPlan
                ? "planned\n" + message.stripTrailing()
                : WORDS.get(kind) + (WITHOUT_MESSAGE.contains(kind) ? "" : ": " + message));
  }

  /** Reports the lines that were not written as wanted. */
  void problems(List<LineOutcome> outcomes) {
    List<LineOutcome> problems = outcomes.stream().filter(ImportMessages::isProblem).toList();
    problems.stream().limit(MOST_PROBLEMS).forEach(each -> environment.message(text(each)));
    if (problems.size() > MOST_PROBLEMS) {
      environment.message(
          "and %s more; --report FILE lists all lines"
              .formatted(Quantities.grouped(problems.size() - MOST_PROBLEMS)));
    }
  }

  private static boolean isProblem(LineOutcome line) {
    ImportOutcome outcome = line.outcome();
    return outcome instanceof ImportOutcome.Ambiguous
        || outcome instanceof ImportOutcome.Twice
        || outcome instanceof ImportOutcome.Rejected
        || outcome instanceof ImportOutcome.Unfinished;
  }

  /** Reports the number of lines by outcome. */
  void counts(List<LineOutcome> outcomes, String elapsed) {
    environment.message(
        "%s in %s: %s".formatted(Quantities.lines(total), elapsed, counts(outcomes)));
  }

  private static String counts(List<LineOutcome> outcomes) {
    Map<String, Long> counts = new LinkedHashMap<>();
    outcomes.forEach(outcome -> counts.merge(ImportReport.kind(outcome.outcome()), 1L, Long::sum));
    List<String> words = new ArrayList<>();
    WORDS.forEach(
        (kind, word) -> {
          if (counts.containsKey(kind)) {
            words.add(Quantities.grouped(counts.get(kind)) + " " + word);
          }
        });
    return String.join(", ", words);
  }

  /** Reports what to do after an import, if anything was written. */
  void next(List<LineOutcome> outcomes, Option<Path> ledger, boolean isComplete) {
    boolean isWritten =
        outcomes.stream()
            .map(LineOutcome::outcome)
            .anyMatch(
                outcome ->
                    outcome instanceof ImportOutcome.Created
                        || outcome instanceof ImportOutcome.Updated
                        || outcome instanceof ImportOutcome.Earlier);
    if (!isComplete && ledger.isDefined()) {
      environment.message("after the cause is removed, " + CONTINUE);
    }
    if (isWritten && ledger.isEmpty()) {
      environment.message("nothing was saved: --save writes the changes back to memory:FILE");
    } else if (isWritten) {
      List<String> words = new ArrayList<>(List.of("undo", ledger.get().toString()));
      words.addAll(connect.words());
      if (!connect.isPortal()) {
        words.add("--save");
      }
      environment.message(
          "to undo the import: %s %s"
              .formatted(
                  ProgramName.command(),
                  String.join(" ", words.stream().map(ShellWord::quoted).toList())));
    }
  }

  /** Reports that an import was stopped between two lines. */
  void stopped(List<LineOutcome> outcomes, boolean isInterrupted) {
    problems(outcomes);
    environment.message(
        "%s after %s of %s: %s; %s"
            .formatted(
                isInterrupted ? "interrupted" : "the import was stopped",
                Quantities.grouped(outcomes.size()),
                Quantities.lines(total),
                counts(outcomes),
                CONTINUE));
  }

  /** Reports that an import was interrupted before the outcome of the first line. */
  void interruptedEarly() {
    environment.message("interrupted; " + CONTINUE);
  }

  /** Reports that an import ended before the first change. */
  void nothingWritten() {
    environment.message(
        "nothing was written in this run, because not all contacts were read; run the same command again");
  }

  /** Reports that the ledger cannot be used or written. */
  void ledgerFailed(UncheckedIOException failure) {
    environment.message(failure.getMessage() + ": " + OutputFile.reason(failure.getCause()));
  }
}
