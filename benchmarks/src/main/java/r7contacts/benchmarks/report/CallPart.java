package r7contacts.benchmarks.report;

import static r7contacts.benchmarks.report.Markdown.decimal;
import static r7contacts.benchmarks.report.Markdown.times;
import static r7contacts.benchmarks.report.Markdown.whole;

import java.util.List;
import java.util.Locale;
import r7contacts.benchmarks.answer.AnswerSize;
import r7contacts.benchmarks.call.CallerKind;

/** Tables of calls: one contact over the loopback, compared with other clients. */
final class CallPart implements Part {

  private static final List<CallerKind> PEERS =
      List.of(CallerKind.FEIGN, CallerKind.RETROFIT, CallerKind.SPRING, CallerKind.JDK);

  /** The first Java version with virtual threads. */
  private static final int WITH_VIRTUAL_THREADS = 21;

  private final Bench bench;

  CallPart(Bench bench) {
    this.bench = bench;
  }

  @Override
  public void run(Markdown document, Goals goals) {
    ownPart(document, goals);
    measure(document, goals, 8, AnswerSize.SMALL, false);
    measure(document, goals, 8, AnswerSize.TYPICAL, false);
    measure(document, goals, 1, AnswerSize.TYPICAL, false);
    measure(document, goals, 64, AnswerSize.TYPICAL, false);
    if (Runtime.version().feature() >= WITH_VIRTUAL_THREADS) {
      measure(document, goals, 8, AnswerSize.TYPICAL, true);
      measure(document, goals, 64, AnswerSize.TYPICAL, true);
    }
  }

  private void ownPart(Markdown document, Goals goals) {
    String call = "OwnPartBenchmark.call";
    List<String> others = List.of("OwnPartBenchmark.client", "OwnPartBenchmark.decoding");
    List<Round> rounds = bench.run("OwnPartBenchmark", options -> options);
    document.title("The library's own part of a call: without HttpClient and decoding");
    document.header("what", "processor µs", "bytes");
    double micros = Round.median(rounds, call, Figures::cpu);
    double bytes = Round.median(rounds, call, Figures::bytes);
    double ownMicros = micros;
    double ownBytes = bytes;
    for (String other : others) {
      ownMicros -= Round.median(rounds, other, Figures::cpu);
      ownBytes -= Round.median(rounds, other, Figures::bytes);
    }
    document.row("call, with a client that has the answer", decimal(micros), whole(bytes));
    document.row("of it other than that client and decoding", decimal(ownMicros), whole(ownBytes));
    goals.add("own part of a call", "≤ 5 µs", decimal(ownMicros) + " µs", ownMicros <= 5);
    goals.add("own part of a call", "≤ 1,000 bytes", whole(ownBytes), ownBytes <= 1_000);
  }

  private void measure(
      Markdown document, Goals goals, int callers, AnswerSize answer, boolean isVirtual) {
    List<Round> rounds =
        bench.run(
            "CallBenchmark",
            options -> {
              options.param("answer", answer.name()).threads(callers);
              return isVirtual
                  ? options.jvmArgsAppend(Bench.FOREGROUND, "-Djmh.executor=VIRTUAL")
                  : options;
            });
    String title =
        "%s answer, %d %s%s"
            .formatted(
                answer.name().toLowerCase(Locale.ROOT),
                callers,
                callers == 1 ? "caller" : "callers",
                isVirtual ? " on virtual threads" : "");
    table(document, title, answer, rounds);
    goals(goals, title, answer, rounds);
  }

  private static void table(
      Markdown document, String title, AnswerSize answer, List<Round> rounds) {
    document.title("Calls: " + title);
    document.header(
        "who",
        "calls/s ÷ by hand",
        "from … to",
        "calls/s",
        "p50 µs",
        "p99 µs",
        "processor µs",
        "bytes");
    String byHand = name(CallerKind.BY_HAND, answer);
    for (CallerKind who : CallerKind.values()) {
      String name = name(who, answer);
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

  private static void goals(Goals goals, String title, AnswerSize answer, List<Round> rounds) {
    String what = "call, JSON, " + title + ": calls/s";
    double toBestPeer =
        PEERS.stream().mapToDouble(who -> ratio(rounds, who, answer)).min().orElseThrow();
    if (answer == AnswerSize.TYPICAL) {
      goals.atLeast(what, "the best peer", 1, toBestPeer);
      goals.atLeast(what, "by hand", 0.85, ratio(rounds, CallerKind.BY_HAND, answer));
    } else {
      goals.atLeast(what, "the best peer", 1.15, toBestPeer);
    }
  }

  private static double ratio(List<Round> rounds, CallerKind than, AnswerSize answer) {
    return Round.ratio(
        rounds,
        name(CallerKind.R7CONTACTS_JSON, answer),
        name(than, answer),
        Figures::callsPerSecond);
  }

  private static String name(CallerKind who, AnswerSize answer) {
    return "CallBenchmark.call %s %s".formatted(answer, who);
  }
}
