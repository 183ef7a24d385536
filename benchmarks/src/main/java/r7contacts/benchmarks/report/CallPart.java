package r7contacts.benchmarks.report;

import static r7contacts.benchmarks.report.Markdown.decimal;
import static r7contacts.benchmarks.report.Markdown.times;
import static r7contacts.benchmarks.report.Markdown.whole;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import r7contacts.benchmarks.answer.AnswerSize;
import r7contacts.benchmarks.call.CallerKind;

/** Tables of calls: one contact over the loopback, compared with other clients. */
final class CallPart implements Part {

  /** The first Java version with virtual threads. */
  private static final int WITH_VIRTUAL_THREADS = 21;

  private static final int USUAL_CALLERS = 8;

  private final Bench usual;
  private final Bench other;

  /**
   * @param usual for the rows with goals
   * @param other for the other rows
   */
  CallPart(Bench usual, Bench other) {
    this.usual = usual;
    this.other = other;
  }

  @Override
  public void run(Markdown document, Goals goals) {
    ownPart(document, goals);
    measure(document, goals, USUAL_CALLERS, AnswerSize.SMALL, false);
    measure(document, goals, USUAL_CALLERS, AnswerSize.TYPICAL, false);
    measure(document, goals, 1, AnswerSize.TYPICAL, false);
    measure(document, goals, 64, AnswerSize.TYPICAL, false);
    if (Runtime.version().feature() >= WITH_VIRTUAL_THREADS) {
      measure(document, goals, USUAL_CALLERS, AnswerSize.TYPICAL, true);
      measure(document, goals, 64, AnswerSize.TYPICAL, true);
    }
  }

  private void ownPart(Markdown document, Goals goals) {
    String call = "OwnPartBenchmark.call";
    List<String> others = List.of("OwnPartBenchmark.client", "OwnPartBenchmark.decoding");
    List<Round> rounds = usual.run("OwnPartBenchmark", options -> options);
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
    boolean isUsual = callers == USUAL_CALLERS && !isVirtual;
    Bench bench = isUsual ? usual : other;
    List<Round> rounds =
        bench.run(
            "CallBenchmark",
            options -> {
              options.param("answer", answer.name()).threads(callers);
              return isVirtual
                  ? options.jvmArgsAppend(Bench.FOREGROUND, "-Djmh.executor=VIRTUAL")
                  : options;
            });
    String size = answer.name().toLowerCase(Locale.ROOT);
    String title =
        "%s answer, %d %s%s"
            .formatted(
                size,
                callers,
                callers == 1 ? "caller" : "callers",
                isVirtual ? " on virtual threads" : "");
    table(document, title, answer, rounds);
    if (isUsual) {
      goals(goals, answer, size, rounds);
    }
  }

  private static void table(
      Markdown document, String title, AnswerSize answer, List<Round> rounds) {
    document.title("Calls: " + title);
    document.header(
        "who", "calls/s ÷ drain", "calls/s", "p50 µs", "p99 µs", "processor µs", "bytes");
    for (CallerKind who : CallerKind.values()) {
      String name = name(who, answer);
      document.row(
          who.label(),
          times(ratio(rounds, who, drain(who), answer)),
          whole(Round.median(rounds, name, Figures::callsPerSecond)),
          whole(Round.median(rounds, name, result -> Figures.percentile(result, 50))),
          whole(Round.median(rounds, name, result -> Figures.percentile(result, 99))),
          decimal(Round.median(rounds, name, Figures::cpu)),
          whole(Round.median(rounds, name, Figures::bytes)));
    }
  }

  private static void goals(Goals goals, AnswerSize answer, String size, List<Round> rounds) {
    goals.atLeast(
        "call, JSON, 8 callers, %s answer: calls/s".formatted(size),
        "drain",
        0.9,
        ratio(rounds, CallerKind.R7CONTACTS_JSON, CallerKind.DRAIN_JSON, answer));
    goals.atLeast(
        "call, XML, 8 callers, %s answer: calls/s".formatted(size),
        "drain",
        0.85,
        ratio(rounds, CallerKind.R7CONTACTS_XML, CallerKind.DRAIN_XML, answer));
    double toBestPeer =
        Stream.of(CallerKind.FEIGN, CallerKind.RETROFIT, CallerKind.SPRING, CallerKind.JDK)
            .mapToDouble(who -> ratio(rounds, CallerKind.R7CONTACTS_JSON, who, answer))
            .min()
            .orElseThrow();
    goals.add(
        "call, JSON, 8 callers, %s answer: calls/s".formatted(size),
        "ahead of every peer",
        times(toBestPeer) + " × the best one",
        toBestPeer >= 1);
  }

  private static double ratio(
      List<Round> rounds, CallerKind who, CallerKind limit, AnswerSize answer) {
    return Round.ratio(rounds, name(who, answer), name(limit, answer), Figures::callsPerSecond);
  }

  private static CallerKind drain(CallerKind who) {
    return who == CallerKind.R7CONTACTS_XML || who == CallerKind.DRAIN_XML
        ? CallerKind.DRAIN_XML
        : CallerKind.DRAIN_JSON;
  }

  private static String name(CallerKind who, AnswerSize answer) {
    return "CallBenchmark.call %s %s".formatted(answer, who);
  }
}
