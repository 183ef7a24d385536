package r7contacts.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures what is asked for and tells it in Markdown. */
public final class Report {

  private static final int OK = 0;
  private static final int USAGE = 2;

  private static final String HELP =
      """
      Usage: java -jar benchmarks/target/benchmarks.jar [PART...] [--quick] [--write FILE]
      Measures the library beside what one would take instead, and prints tables in Markdown.
      Start it from the project's root, on a machine that does nothing else: it takes half an hour.

        PART          decode, call, lookup, export, start; all of them if none is named
        --quick       one short round, to see it work; its figures mean nothing
        --write FILE  also puts the tables between FILE's marks for this version of Java
        --help        prints this

      What JMH says meanwhile goes to benchmarks/target/jmh.log.
      """;

  private Report() {}

  /** Gives the exit code. */
  public static int run(String... arguments) throws Exception {
    List<String> names = new ArrayList<>();
    boolean isQuick = false;
    Path target = null;
    List<String> all = List.of(arguments);
    Map<String, Part> parts = parts(all.contains("--quick"));
    for (int i = 0; i < all.size(); i++) {
      switch (all.get(i)) {
        case "--help" -> {
          System.out.print(HELP);
          return OK;
        }
        case "--quick" -> isQuick = true;
        case "--write" -> {
          if (++i == all.size()) {
            return refused("--write needs a file");
          }
          target = Path.of(all.get(i));
        }
        default -> {
          if (!parts.containsKey(all.get(i))) {
            return refused("\"%s\" is none of %s".formatted(all.get(i), parts.keySet()));
          }
          names.add(all.get(i));
        }
      }
    }
    if (isQuick && target != null) {
      return refused("what --quick measures is not worth writing");
    }
    String tables = tables(parts, names.isEmpty() ? List.copyOf(parts.keySet()) : names);
    System.out.println(tables);
    if (target != null) {
      write(target, tables);
    }
    return OK;
  }

  private static int refused(String reason) {
    System.err.println(reason + "; try --help");
    return USAGE;
  }

  private static Map<String, Part> parts(boolean isQuick) {
    Map<String, Part> parts = new LinkedHashMap<>();
    Bench quick = new Bench(1, 1, 1, 1);
    parts.put("decode", new DecodePart(isQuick ? quick : new Bench(2, 3, 3, 1)));
    parts.put("call", new CallPart(isQuick ? quick : new Bench(1, 4, 2, 3)));
    parts.put("lookup", new LookupPart(isQuick ? quick : new Bench(2, 3, 3, 1)));
    parts.put("export", new ExportPart(isQuick ? quick : new Bench(1, 2, 2, 4)));
    parts.put("start", new StartPart(isQuick ? 2 : 7));
    return parts;
  }

  private static String tables(Map<String, Part> parts, List<String> names) throws Exception {
    Goals goals = new Goals();
    Markdown tables = new Markdown();
    for (String name : names) {
      parts.get(name).run(tables, goals);
    }
    Markdown document = new Markdown();
    document.line(machine());
    goals.writeTo(document);
    document.line(tables.toString().stripTrailing());
    return document.toString().strip();
  }

  private static String machine() throws IOException {
    return "%s %s, %s; %s %s, %d processors (%s), %d GiB"
        .formatted(
            System.getProperty("java.vm.name"),
            System.getProperty("java.runtime.version"),
            System.getProperty("java.vm.vendor"),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            Runtime.getRuntime().availableProcessors(),
            processor(),
            memory() >> 30);
  }

  private static long memory() {
    return ((com.sun.management.OperatingSystemMXBean)
            java.lang.management.ManagementFactory.getOperatingSystemMXBean())
        .getTotalMemorySize();
  }

  /** As Linux calls it; elsewhere only what Java knows. */
  private static String processor() throws IOException {
    Path told = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(told)) {
      return System.getProperty("os.arch");
    }
    return Files.readAllLines(told).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(System.getProperty("os.arch"));
  }

  /** Replaces what stands between the marks of this Java. */
  static void write(Path target, String tables) throws IOException {
    String mark = "<!-- measured on Java %d -->".formatted(Runtime.version().feature());
    String end = "<!-- end -->";
    String document = Files.readString(target);
    int from = document.indexOf(mark);
    int to = document.indexOf(end, Math.max(0, from));
    if (from < 0 || to < 0) {
      throw new IllegalArgumentException(
          "%s has no \"%s\" with an \"%s\" behind it".formatted(target, mark, end));
    }
    Files.writeString(
        target,
        document.substring(0, from + mark.length())
            + "\n\n"
            + tables
            + "\n\n"
            + document.substring(to));
    System.err.printf(Locale.ROOT, "written to %s%n", target);
  }
}
