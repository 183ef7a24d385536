package r7contacts.benchmarks.report;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Command line of the benchmarks: measures parts and prints their tables in Markdown. One class, as
 * the parts and their efforts are one table.
 */
public final class Report {

  private static final int OK = 0;
  private static final int USAGE = 2;

  private static final String HELP =
      """
      Usage: java -jar benchmarks/target/benchmarks.jar [PART...] [OPTION...]
      Measures the library and alternatives to it, and prints tables in Markdown.
      Start it from the project's root, on an idle machine. It takes an hour and a half.

      Parts (default: all), with the time that each takes on two processors:
        decode  20 min   from bytes to contacts, beside parsers
        call    28 min   one contact over the loopback, beside other clients; 42 min with virtual threads
        cold     5 min   calls in the first seconds of a new JVM
        lookup   2 min   one of a million contacts in memory, beside maps
        edit     6 min   edits over the loopback and in memory, and cached reads
        export   9 min   all contacts of a portal, beside draining its pages
        start    4 min   new processes until their first output, and commands
        growth   7 min   costs by number of infos, fields, contacts and callers, as plots in docs

      Options:
        --brief       one round with less warm-up, in a third of the time
        --quick       minimal warm-up, as a smoke test; its figures mean nothing
        --write FILE  also writes each part's tables between its marks for this Java in FILE
        --before JAR  contacts-demo.jar of an earlier version, with which start compares commands
        --help        prints this help

      The output of JMH goes to benchmarks/target/jmh-01.log and so on.
      """;

  private static final List<String> PARTS =
      List.of("decode", "call", "cold", "lookup", "edit", "export", "start", "growth");

  /** Folder of the plots. */
  private static final Path DOCUMENTS = Path.of("docs");

  /** Effort: number and length of the iterations. */
  private enum Effort {
    FULL,
    BRIEF,
    QUICK;

    Bench bench(Bench full, Bench brief) {
      return switch (this) {
        case FULL -> full;
        case BRIEF -> brief;
        case QUICK -> new Bench(1, 1, 1, 1);
      };
    }
  }

  private Report() {}

  /** Runs the program and returns its exit code. */
  public static int run(String... arguments) throws Exception {
    List<String> names = new ArrayList<>();
    Effort effort = Effort.FULL;
    Path target = null;
    Option<Path> before = Option.none();
    List<String> all = List.of(arguments);
    for (int i = 0; i < all.size(); i++) {
      switch (all.get(i)) {
        case "--help" -> {
          System.out.print(HELP);
          return OK;
        }
        case "--brief" -> effort = Effort.BRIEF;
        case "--quick" -> effort = Effort.QUICK;
        case "--write", "--before" -> {
          if (i + 1 == all.size()) {
            return refused(all.get(i) + " needs a file");
          }
          Path file = Path.of(all.get(i + 1));
          if (all.get(i).equals("--write")) {
            target = file;
          } else if (Files.isRegularFile(file)) {
            before = Option.some(file);
          } else {
            return refused("--before: there is no file " + file);
          }
          i++;
        }
        default -> {
          if (!PARTS.contains(all.get(i))) {
            return refused("unknown part \"%s\": use one of %s".formatted(all.get(i), PARTS));
          }
          names.add(all.get(i));
        }
      }
    }
    if (effort == Effort.QUICK && target != null) {
      return refused("figures of --quick are not written: use --brief");
    }
    List<String> parts = names.isEmpty() ? PARTS : names;
    if (target != null) {
      try {
        requireMarks(target, parts);
      } catch (IOException e) {
        return refused("cannot read " + e.getMessage());
      } catch (IllegalArgumentException e) {
        return refused(e.getMessage());
      }
    }
    System.out.println(machine());
    for (String part : parts) {
      String tables = tables(effort, part, before);
      System.out.println(tables);
      if (target != null) {
        new Marks(target, part).write(machine() + "\n" + tables);
        System.err.printf("written to %s%n", target);
      }
    }
    return OK;
  }

  private static void requireMarks(Path target, List<String> parts) throws IOException {
    for (String part : parts) {
      new Marks(target, part).require();
    }
  }

  private static int refused(String reason) {
    System.err.println(reason + "; try --help");
    return USAGE;
  }

  private static Part part(String name, Effort effort, Option<Path> before) {
    return switch (name) {
      case "decode" -> new DecodePart(effort.bench(new Bench(3, 6, 3, 1), new Bench(1, 6, 2, 1)));
      case "call" -> new CallPart(effort.bench(new Bench(3, 4, 1, 3), new Bench(1, 4, 1, 3)));
      case "cold" ->
          effort == Effort.QUICK
              ? new ColdPart(1, Duration.ofSeconds(1))
              : new ColdPart(3, Duration.ofSeconds(effort == Effort.FULL ? 10 : 5));
      case "lookup" -> new LookupPart(effort.bench(new Bench(2, 3, 3, 1), new Bench(1, 2, 2, 1)));
      case "edit" ->
          new EditPart(
              effort.bench(new Bench(3, 6, 1, 3), new Bench(1, 4, 1, 3)),
              effort.bench(new Bench(3, 6, 2, 1), new Bench(1, 4, 2, 1)));
      case "export" ->
          new ExportPart(
              effort.bench(new Bench(3, 1, 1, 4), new Bench(1, 1, 1, 4)),
              effort.bench(new Bench(1, 2, 2, 4), new Bench(1, 1, 1, 4)));
      case "start" -> new StartPart(effort == Effort.QUICK ? 2 : 7, before);
      case "growth" ->
          switch (effort) {
            case FULL -> new GrowthPart(DOCUMENTS, List.of(1_000, 10_000, 100_000, 1_000_000), 350);
            case BRIEF -> new GrowthPart(DOCUMENTS, List.of(1_000, 10_000, 100_000), 100);
            case QUICK -> new GrowthPart(Path.of("benchmarks", "target"), List.of(100, 1_000), 10);
          };
      default -> throw new IllegalArgumentException("no part is called \"" + name + "\"");
    };
  }

  private static String tables(Effort effort, String name, Option<Path> before) throws Exception {
    Goals goals = new Goals();
    Markdown tables = new Markdown();
    part(name, effort, before).run(tables, goals);
    Markdown document = new Markdown();
    if (effort != Effort.FULL) {
      document.line("Measured with --" + effort.name().toLowerCase(Locale.ROOT) + ".");
    }
    goals.writeTo(document);
    document.line(tables.toString().stripTrailing());
    return document.toString().stripTrailing();
  }

  private static String machine() throws IOException {
    return "%s %s, %s;%n%s %s, %d processors (%s), %d GiB"
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

  /** Returns the processor's name on Linux, elsewhere the architecture that Java reports. */
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
}
