package r7contacts.benchmarks.report;

import static r7contacts.benchmarks.report.Markdown.times;
import static r7contacts.benchmarks.report.Markdown.whole;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import r7contacts.benchmarks.answer.AnswerSize;

/** Tables of decoding: from bytes to contacts, without a network. */
final class DecodePart implements Part {

  private static final String LIMIT = "by hand";
  private static final double MOST_BYTES = 1.2;

  private static final Map<String, String> JSON =
      inOrder(
          "ours", "r7contacts",
          "handWritten", LIMIT,
          "plainJackson", "Jackson to records, no mapping",
          "tree", "Jackson to a tree, no records");
  private static final Map<String, String> XML =
      inOrder("ours", "r7contacts", "handWritten", LIMIT, "jaxb", "JAXB to beans, no mapping");

  private final Bench bench;

  DecodePart(Bench bench) {
    this.bench = bench;
  }

  private static Map<String, String> inOrder(String... namesAndLabels) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndLabels.length; i += 2) {
      map.put(namesAndLabels[i], namesAndLabels[i + 1]);
    }
    return map;
  }

  @Override
  public void run(Markdown document, Goals goals) {
    List<Round> rounds = bench.run("Decode(Json|Xml|List)Benchmark", options -> options);
    table(document, "Decoding JSON", "DecodeJsonBenchmark.", JSON, rounds);
    table(document, "Decoding XML", "DecodeXmlBenchmark.", XML, rounds);
    goals(goals, rounds, "JSON", 1.1, 1.2);
    goals(goals, rounds, "XML", 1.25, 1.25);
  }

  private static void goals(
      Goals goals, List<Round> rounds, String format, double most, double mostInList) {
    String single = "Decode%sBenchmark.%%s %s".formatted(camelCase(format), AnswerSize.TYPICAL);
    String list = "DecodeListBenchmark." + format.toLowerCase(Locale.ROOT);
    atMost(
        goals,
        rounds,
        "decode %s, typical: ".formatted(format),
        most,
        single.formatted("ours"),
        single.formatted("handWritten"));
    atMost(
        goals,
        rounds,
        "decode %s, 1,000 in a list: ".formatted(format),
        mostInList,
        list + "Ours",
        list + "HandWritten");
  }

  private static void atMost(
      Goals goals, List<Round> rounds, String what, double most, String ours, String limit) {
    goals.atMost(what + "time", LIMIT, most, Round.ratio(rounds, ours, limit, Figures::score));
    goals.atMost(
        what + "bytes", LIMIT, MOST_BYTES, Round.ratio(rounds, ours, limit, Figures::bytes));
  }

  private static String camelCase(String format) {
    return format.charAt(0) + format.substring(1).toLowerCase(Locale.ROOT);
  }

  private static void table(
      Markdown document,
      String title,
      String benchmark,
      Map<String, String> contenders,
      List<Round> rounds) {
    String format = title.substring(title.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    Map<String, String> list = new LinkedHashMap<>();
    contenders.forEach(
        (name, label) ->
            list.put(
                "DecodeListBenchmark."
                    + format
                    + Character.toUpperCase(name.charAt(0))
                    + name.substring(1),
                label));
    document.title(title);
    document.header(
        "answer", "who", "time ÷ by hand", "from … to", "bytes ÷ by hand", "µs", "bytes");
    for (AnswerSize size : AnswerSize.values()) {
      Map<String, String> single = new LinkedHashMap<>();
      contenders.forEach((name, label) -> single.put(benchmark + name + " " + size, label));
      rows(document, size.name().toLowerCase(Locale.ROOT), single, rounds);
    }
    rows(document, "1,000 typical", list, rounds);
  }

  private static void rows(
      Markdown document, String answer, Map<String, String> contenders, List<Round> rounds) {
    List<String> names = new ArrayList<>(contenders.keySet());
    String limit =
        names.stream().filter(name -> contenders.get(name).equals(LIMIT)).findFirst().orElseThrow();
    for (String name : names) {
      document.row(
          answer,
          contenders.get(name),
          times(Round.ratio(rounds, name, limit, Figures::score)),
          Round.spread(rounds, name, limit, Figures::score),
          times(Round.ratio(rounds, name, limit, Figures::bytes)),
          Markdown.decimal(Round.median(rounds, name, Figures::score)),
          whole(Round.median(rounds, name, Figures::bytes)));
    }
  }
}
