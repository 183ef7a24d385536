package r7contacts.benchmarks.report;

import static r7contacts.benchmarks.report.Markdown.decimal;
import static r7contacts.benchmarks.report.Markdown.times;
import static r7contacts.benchmarks.report.Markdown.whole;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import r7contacts.benchmarks.call.CallerKind;
import r7contacts.benchmarks.call.FastPortal;
import r7contacts.benchmarks.call.PortalProcess;
import r7contacts.benchmarks.start.ColdCalls;

/** Tables of cold calls: the calls that a new JVM makes in its first seconds. */
final class ColdPart implements Part {

  private static final List<CallerKind> CONTENDERS =
      List.of(
          CallerKind.R7CONTACTS_JSON,
          CallerKind.R7CONTACTS_XML,
          CallerKind.BY_HAND,
          CallerKind.RETROFIT);

  private static final double RETROFIT_GOAL = 1.2;
  private static final double BY_HAND_GOAL = 0.8;
  private static final double XML_GOAL = 0.6;

  private final int rounds;
  private final Duration time;

  ColdPart(int rounds, Duration time) {
    this.rounds = rounds;
    this.time = time;
  }

  @Override
  public void run(Markdown document, Goals goals) {
    try (PortalProcess portal = FastPortal.launch(0)) {
      for (int callers : List.of(1, 8)) {
        table(portal, callers, document, goals);
      }
    }
  }

  private void table(PortalProcess portal, int callers, Markdown document, Goals goals) {
    Map<CallerKind, List<ColdCalls>> all = measure(portal, callers);
    String named = callers == 1 ? "1 caller" : callers + " callers";
    document.title(
        "Calls in the first %d s of a new JVM: typical answer, %s, rounds: %d"
            .formatted(time.toSeconds(), named, rounds));
    document.header("who", "calls ÷ by hand", "from … to", "calls", "processor s");
    for (CallerKind who : CONTENDERS) {
      List<Double> ratios = ratios(all, who, CallerKind.BY_HAND);
      document.row(
          who.label(),
          times(Round.middle(ratios)),
          Round.spread(ratios),
          whole(Round.middle(all.get(who).stream().map(cold -> (double) cold.calls()).toList())),
          decimal(
              Round.middle(
                  all.get(who).stream().map(cold -> cold.processor().toNanos() / 1e9).toList())));
    }
    CallerKind json = CallerKind.R7CONTACTS_JSON;
    String what = "cold, JSON, " + named + ": calls";
    goals.atLeast(
        what, "Retrofit", RETROFIT_GOAL, Round.middle(ratios(all, json, CallerKind.RETROFIT)));
    goals.atLeast(
        what, "by hand", BY_HAND_GOAL, Round.middle(ratios(all, json, CallerKind.BY_HAND)));
    goals.atLeast(
        "cold, XML, " + named + ": calls",
        "JSON",
        XML_GOAL,
        Round.middle(ratios(all, CallerKind.R7CONTACTS_XML, json)));
  }

  /** Measures all contenders in each round, so that a drift of the machine affects them equally. */
  private Map<CallerKind, List<ColdCalls>> measure(PortalProcess portal, int callers) {
    Map<CallerKind, List<ColdCalls>> all = new EnumMap<>(CallerKind.class);
    for (int round = 1; round <= rounds; round++) {
      System.err.printf("cold calls, callers: %d, round %d of %d%n", callers, round, rounds);
      for (CallerKind who : CONTENDERS) {
        all.computeIfAbsent(who, key -> new ArrayList<>())
            .add(ColdCalls.measure(who, portal, callers, time));
      }
    }
    return all;
  }

  /** Returns the ratios of the calls in each round. */
  private List<Double> ratios(
      Map<CallerKind, List<ColdCalls>> all, CallerKind who, CallerKind than) {
    return IntStream.range(0, rounds)
        .mapToObj(
            round ->
                (double) all.get(who).get(round).calls()
                    / Math.max(1, all.get(than).get(round).calls()))
        .toList();
  }
}
