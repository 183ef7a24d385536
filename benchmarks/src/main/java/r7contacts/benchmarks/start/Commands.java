package r7contacts.benchmarks.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import r7contacts.benchmarks.call.FastPortal;
import r7contacts.benchmarks.call.ForkedJava;
import r7contacts.benchmarks.call.Place;
import r7contacts.benchmarks.call.PortalProcess;

/**
 * Whole commands of the command line, from the start of their process to its end. The ways of
 * starting take turns, so that a drift of the machine affects them equally. Requires bash, which
 * tells the processor time of a process.
 */
public final class Commands implements AutoCloseable {

  /** Contacts of the portal that is exported. */
  public static final int CONTACTS = 12_000;

  private static final Duration ARCHIVE_WITHIN = Duration.ofMinutes(2);

  private final PortalProcess portal = FastPortal.launch(CONTACTS);
  private final Path folder;
  private final Map<String, List<String>> ways = new LinkedHashMap<>();

  /** What is measured. */
  public enum Command {
    HELP("--help"),
    GET("get 1001, from memory"),
    EXPORT("export of 12,000 contacts, JSON Lines");

    private final String label;

    Command(String label) {
      this.label = label;
    }

    /** Returns the name in the tables. */
    public String label() {
      return label;
    }
  }

  /**
   * Times of one process.
   *
   * @param wall from its start to its end
   * @param processor processor time, user and system
   */
  public record Run(Duration wall, Duration processor) {}

  /**
   * Prepares the ways of starting: the launcher with its archive of classes, and each jar.
   *
   * @param launcher the script that starts the jar beside it
   * @param jars jars of the command line
   */
  public Commands(Path launcher, List<Path> jars) throws IOException {
    folder = Files.createTempDirectory("r7contacts-commands");
    for (Path jar : jars) {
      ways.put(
          "java -jar " + jar.getFileName(),
          List.of(ForkedJava.executable(), "-jar", jar.toString()));
    }
    ways.put(launcher.getFileName().toString(), List.of(launcher.toAbsolutePath().toString()));
    try {
      start(List.of(launcher.toAbsolutePath().toString(), "--version"));
      awaitArchive();
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Returns the ways of starting a command, the jars first. */
  public List<String> ways() {
    return List.copyOf(ways.keySet());
  }

  /** Measures each command once, started in this way. */
  public Map<Command, Run> measure(String way) throws IOException {
    Map<Command, Run> runs = new EnumMap<>(Command.class);
    for (Command command : Command.values()) {
      Path file = folder.resolve("contacts.jsonl");
      List<String> all = new ArrayList<>(ways.get(way));
      all.addAll(arguments(command, file));
      runs.put(command, start(all));
      if (command == Command.EXPORT) {
        requireAll(file);
      }
    }
    return runs;
  }

  private List<String> arguments(Command command, Path file) {
    return switch (command) {
      case HELP -> List.of("--help");
      case GET -> List.of("get", "1001");
      case EXPORT -> List.of("export", file.toString(), "--from", "json+" + portal.address());
    };
  }

  private static void requireAll(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      if (lines.count() != CONTACTS) {
        throw new IllegalStateException("an export is not complete: " + file);
      }
    }
    Files.delete(file);
  }

  private Run start(List<String> command) throws IOException {
    List<String> timed =
        new ArrayList<>(
            List.of("bash", "-c", "TIMEFORMAT='%R %U %S'; time \"$@\" >/dev/null 2>&1", "bash"));
    timed.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(timed).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("CONTACTS_"));
    builder.environment().put("CONTACTS_JAVA", ForkedJava.executable());
    builder.environment().put("CONTACTS_TOKEN", Place.TOKEN);
    builder.environment().put("XDG_CACHE_HOME", folder.toString());
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException("a command failed: %s %s".formatted(command, told));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a command ran", e);
    }
    String[] seconds = told.strip().split(" ");
    return new Run(seconds(seconds[0]), seconds(seconds[1]).plus(seconds(seconds[2])));
  }

  private static Duration seconds(String number) {
    return Duration.ofNanos(Math.round(Double.parseDouble(number) * 1e9));
  }

  /** The first start makes the archive in the background. */
  private void awaitArchive() throws IOException {
    long end = System.nanoTime() + ARCHIVE_WITHIN.toNanos();
    while (!isArchiveMade()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the launcher made no archive in " + folder);
      }
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while an archive was made", e);
      }
    }
  }

  private boolean isArchiveMade() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> names = files.map(Path::toString).toList();
      return names.stream().anyMatch(name -> name.endsWith(".state"))
          && names.stream().noneMatch(name -> name.endsWith(".lock"));
    }
  }

  @Override
  public void close() throws IOException {
    portal.close();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
