package r7contacts.benchmarks.report;

import static r7contacts.benchmarks.report.Markdown.decimal;
import static r7contacts.benchmarks.report.Markdown.times;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import r7contacts.benchmarks.call.ForkedJava;
import r7contacts.benchmarks.lookup.HeapPerContact;

/** Tables of lookups: one contact out of a million in memory, compared with maps. */
final class LookupPart implements Part {

  private static final String LIMIT = "LookupBenchmark.concurrentHashMap";

  private final Bench bench;

  LookupPart(Bench bench) {
    this.bench = bench;
  }

  @Override
  public void run(Markdown document, Goals goals) throws Exception {
    List<Round> rounds =
        bench.run("LookupBenchmark", options -> options.jvmArgsAppend(Bench.FOREGROUND, "-Xmx4g"));
    Map<String, String> who = new LinkedHashMap<>();
    who.put("LookupBenchmark.ours", "InMemoryContacts.findById");
    who.put(LIMIT, "ConcurrentHashMap.get");
    who.put("LookupBenchmark.hashMap", "HashMap.get");
    document.title("One contact out of 1,000,000 in memory");
    document.header("who", "look-ups/s ÷ ConcurrentHashMap", "ns", "bytes");
    who.forEach(
        (name, label) ->
            document.row(
                label,
                times(Round.ratio(rounds, LIMIT, name, Figures::score)),
                decimal(Round.median(rounds, name, Figures::score)),
                decimal(Round.median(rounds, name, Figures::bytes))));
    goals.atLeast(
        "in memory: look-ups/s",
        "ConcurrentHashMap.get",
        0.9,
        Round.ratio(rounds, LIMIT, "LookupBenchmark.ours", Figures::score));
    heap(document);
  }

  private static void heap(Markdown document) throws Exception {
    document.title("Heap for each of 1,000,000 contacts");
    document.header("what keeps them", "bytes beyond the contact");
    Process program = ForkedJava.start(List.of("-Xmx4g"), HeapPerContact.class, List.of());
    String told = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (program.waitFor() != 0) {
      throw new IllegalStateException("the heap could not be measured: " + told);
    }
    for (String line : told.lines().toList()) {
      String[] use = line.split("\t");
      document.row(use[1], use[0]);
    }
  }
}
