package r7contacts.benchmarks.report;

import static r7contacts.benchmarks.report.Markdown.decimal;
import static r7contacts.benchmarks.report.Markdown.times;
import static r7contacts.benchmarks.report.Markdown.whole;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import r7contacts.benchmarks.edit.EditorKind;

/** Tables of edits and cached reads, compared with code that does only the same. */
final class EditPart implements Part {

  private static final String MAP = "MemoryEditBenchmark.concurrentHashMap";
  private static final String OURS = "MemoryEditBenchmark.ours";
  private static final int[] CALLERS = {1, 8};
  private static final int THREADS = 2;
  private static final double GOAL = 0.9;

  private final Bench calls;
  private final Bench memory;

  /**
   * @param calls for edits over the loopback
   * @param memory for edits and cached reads in memory
   */
  EditPart(Bench calls, Bench memory) {
    this.calls = calls;
    this.memory = memory;
  }

  @Override
  public void run(Markdown document, Goals goals) {
    for (int callers : CALLERS) {
      calls(document, callers);
    }
    cachedReads(document);
    memory(document, goals);
  }

  private void calls(Markdown document, int callers) {
    List<Round> rounds = calls.run("\\.EditBenchmark", options -> options.threads(callers));
    document.title(
        "One edit of a typical contact, in JSON: GET, PUT, GET, %d %s"
            .formatted(callers, callers == 1 ? "caller" : "callers"));
    document.header(
        "who",
        "edits/s ÷ by hand",
        "from … to",
        "edits/s",
        "p50 µs",
        "p99 µs",
        "processor µs",
        "bytes");
    String byHand = edit(EditorKind.BY_HAND);
    for (EditorKind who : EditorKind.values()) {
      String name = edit(who);
      document.row(
          who.label(),
          times(Round.ratio(rounds, name, byHand, Figures::callsPerSecond)),
          Round.spread(rounds, name, byHand, Figures::callsPerSecond),
          whole(Round.median(rounds, name, Figures::callsPerSecond)),
          whole(Round.median(rounds, name, result -> Figures.percentile(result, 50))),
          whole(Round.median(rounds, name, result -> Figures.percentile(result, 99))),
          decimal(Round.median(rounds, name, Figures::cpu)),
          whole(Round.median(rounds, name, Figures::bytes)));
    }
  }

  private static String edit(EditorKind who) {
    return "EditBenchmark.edit " + who;
  }

  private void cachedReads(Markdown document) {
    List<Round> rounds = memory.run("CachedReadBenchmark", options -> options.threads(THREADS));
    String limit = "CachedReadBenchmark.expiringMap";
    Map<String, String> who = new LinkedHashMap<>();
    who.put("CachedReadBenchmark.ours", "CachedContacts.findById");
    who.put(limit, "ConcurrentHashMap, expiry check");
    who.put("CachedReadBenchmark.caffeine", "Caffeine, getIfPresent");
    document.title("A cached read, one of 5,000 contacts, 2 threads");
    document.header("who", "reads/s ÷ ConcurrentHashMap", "from … to", "ns", "bytes");
    who.forEach(
        (name, label) ->
            document.row(
                label,
                times(Round.ratio(rounds, limit, name, Figures::score)),
                Round.spread(rounds, limit, name, Figures::score),
                decimal(Round.median(rounds, name, Figures::score)),
                decimal(Round.median(rounds, name, Figures::bytes))));
  }

  private void memory(Markdown document, Goals goals) {
    List<Round> rounds =
        memory.run(
            "MemoryEditBenchmark",
            options -> options.threads(THREADS).jvmArgsAppend(Bench.FOREGROUND, "-Xmx2g"));
    Map<String, String> who = new LinkedHashMap<>();
    who.put(OURS, "InMemoryContacts");
    who.put(MAP, "ConcurrentHashMap");
    document.title("100,000 contacts in memory, 2 threads, each hundredth operation is an edit");
    document.header(
        "who",
        "reads/s ÷ ConcurrentHashMap",
        "from … to",
        "operations/s ÷ ConcurrentHashMap",
        "from … to",
        "ns for a read",
        "ns for an edit",
        "operations/s",
        "bytes for an edit");
    who.forEach(
        (name, label) ->
            document.row(
                label,
                times(Round.ratio(rounds, MAP, name, EditPart::readNanos)),
                Round.spread(rounds, MAP, name, EditPart::readNanos),
                times(Round.ratio(rounds, MAP, name, Figures::score)),
                Round.spread(rounds, MAP, name, Figures::score),
                decimal(Round.median(rounds, name, EditPart::readNanos)),
                whole(Round.median(rounds, name, EditPart::editNanos)),
                whole(THREADS * 1e9 / Round.median(rounds, name, Figures::score)),
                whole(100 * Round.median(rounds, name, Figures::bytes))));
    goals.atLeast(
        "in memory, 1 % edits: reads/s",
        "ConcurrentHashMap", GOAL, Round.ratio(rounds, MAP, OURS, EditPart::readNanos));
    goals.atLeast(
        "in memory, 1 % edits: operations/s",
        "ConcurrentHashMap", GOAL, Round.ratio(rounds, MAP, OURS, Figures::score));
  }

  private static double readNanos(RunResult result) {
    return Figures.secondary(result, "readNanos") / Figures.secondary(result, "reads");
  }

  /** Returns what an edit takes: a hundred operations without the reads. */
  private static double editNanos(RunResult result) {
    return 100 * Figures.score(result) - 99 * readNanos(result);
  }
}
