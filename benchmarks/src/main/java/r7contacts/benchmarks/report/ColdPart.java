package r7contacts.benchmarks.report;

import static r7contacts.benchmarks.report.Markdown.decimal;
import static r7contacts.benchmarks.report.Markdown.times;
import static r7contacts.benchmarks.report.Markdown.whole;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import r7contacts.benchmarks.call.CallerKind;
import r7contacts.benchmarks.call.FastPortal;
import r7contacts.benchmarks.call.PortalProcess;
import r7contacts.benchmarks.start.ColdCalls;

/** Tables of the first calls of a JVM, in rounds in which each contender has a JVM of its own. */
final class ColdPart implements Part {

  private static final List<CallerKind> CONTENDERS =
      List.of(
          CallerKind.R7CONTACTS_JSON,
          CallerKind.R7CONTACTS_XML,
          CallerKind.BY_HAND,
          CallerKind.RETROFIT);

  private static final List<Integer> CALLERS = List.of(1, 8);

  private final int rounds;
  private final Duration time;

  ColdPart(int rounds, Duration time) {
    this.rounds = rounds;
    this.time = time;
  }

  @Override
  public void run(Markdown document, Goals goals) {
    try (PortalProcess portal = FastPortal.launch(0)) {
      for (int callers : CALLERS) {
        List<Map<CallerKind, ColdCalls.Run>> runs = runs(portal, callers);
        String shown = callers == 1 ? "1 caller" : callers + " callers";
        document.title(
            "Calls in the first %d s of a JVM, typical answer, %s"
                .formatted(time.toSeconds(), shown));
        document.header(
            "who", "calls", "from … to", "÷ Retrofit", "from … to", "÷ by hand", "processor µs");
        for (CallerKind who : CONTENDERS) {
          Spread calls = Spread.of(runs, round -> round.get(who).calls());
          Spread ofRetrofit = ratio(runs, who, CallerKind.RETROFIT);
          document.row(
              who.label(),
              whole(calls.median),
              whole(calls.least) + " … " + whole(calls.most),
              times(ofRetrofit.median),
              times(ofRetrofit.least) + " … " + times(ofRetrofit.most),
              times(ratio(runs, who, CallerKind.BY_HAND).median),
              decimal(Spread.of(runs, round -> round.get(who).processorMicros()).median));
        }
        goal(goals, runs, shown, CallerKind.R7CONTACTS_JSON, CallerKind.RETROFIT, 1.2);
        goal(goals, runs, shown, CallerKind.R7CONTACTS_JSON, CallerKind.BY_HAND, 0.8);
        goal(goals, runs, shown, CallerKind.R7CONTACTS_XML, CallerKind.R7CONTACTS_JSON, 0.6);
      }
    }
  }

  private List<Map<CallerKind, ColdCalls.Run>> runs(PortalProcess portal, int callers) {
    List<Map<CallerKind, ColdCalls.Run>> runs = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      System.err.printf("cold, %d callers, round %d%n", callers, round);
      Map<CallerKind, ColdCalls.Run> each = new EnumMap<>(CallerKind.class);
      for (CallerKind who : CONTENDERS) {
        each.put(who, ColdCalls.measured(who, portal.address(), callers, time));
      }
      runs.add(each);
    }
    return runs;
  }

  private static void goal(
      Goals goals,
      List<Map<CallerKind, ColdCalls.Run>> runs,
      String callers,
      CallerKind who,
      CallerKind of,
      double least) {
    goals.atLeast(
        "cold, %s, %s: calls".formatted(who.label(), callers),
        of.label(),
        least,
        ratio(runs, who, of).median);
  }

  private static Spread ratio(
      List<Map<CallerKind, ColdCalls.Run>> runs, CallerKind who, CallerKind of) {
    return Spread.of(
        runs, round -> (double) round.get(who).calls() / Math.max(1, round.get(of).calls()));
  }

  /** Median over the rounds, with the least and the most. */
  private record Spread(double median, double least, double most) {

    static Spread of(
        List<Map<CallerKind, ColdCalls.Run>> runs,
        ToDoubleFunction<Map<CallerKind, ColdCalls.Run>> figure) {
      double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
      return new Spread(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }
  }
}
