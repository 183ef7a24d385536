package r7contacts.benchmarks.start;

import io.vavr.control.Option;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import r7contacts.benchmarks.answer.AnswerSize;
import r7contacts.benchmarks.call.CallerKind;
import r7contacts.benchmarks.call.FastPortal;
import r7contacts.benchmarks.call.ForkedJava;
import r7contacts.benchmarks.call.PortalProcess;
import r7contacts.benchmarks.start.Start.Run;

/** Time from the start of a process until its first output, each in a new JVM. */
public final class StartUp {

  private StartUp() {}

  /**
   * Measures the demo until its first line and its end, without and with a class-data-sharing
   * archive.
   *
   * @return none if the jar is missing
   */
  public static Option<List<Start>> demo(Path jar, int runs) {
    return Option.when(
        Files.isRegularFile(jar),
        () -> twice("demo", List.of("-jar", jar.toAbsolutePath().toString()), runs));
  }

  /**
   * Measures all clients until the first answer; the library also with a class-data-sharing
   * archive.
   */
  public static List<Start> firstAnswers(int runs) {
    List<Start> starts = new ArrayList<>();
    try (PortalProcess portal = FastPortal.launch(0)) {
      for (CallerKind who : CallerKind.values()) {
        List<String> arguments = firstAnswer(who, portal.address());
        boolean isOurs = who == CallerKind.R7CONTACTS_JSON || who == CallerKind.R7CONTACTS_XML;
        if (isOurs) {
          starts.addAll(twice(who.label(), arguments, runs));
        } else {
          starts.add(started(who.label(), false, arguments, runs));
        }
      }
    }
    return starts;
  }

  /** Measures one start of this client until the first answer of this portal. */
  public static Run firstAnswer(CallerKind who, PortalProcess portal) {
    return run(firstAnswer(who, portal.address()));
  }

  static List<String> firstAnswer(CallerKind who, String address) {
    return List.of(
        "-cp",
        System.getProperty("java.class.path"),
        FirstAnswer.class.getName(),
        who.name(),
        address,
        Integer.toString(AnswerSize.TYPICAL.id()));
  }

  /** Measures without an archive and with one. */
  private static List<Start> twice(String what, List<String> arguments, int runs) {
    try {
      Path folder = Files.createTempDirectory("r7contacts-start");
      Path archive = folder.resolve("classes.jsa");
      try {
        run(with("-XX:ArchiveClassesAtExit=" + archive, arguments));
        return List.of(
            started(what, false, arguments, runs),
            started(what, true, with("-XX:SharedArchiveFile=" + archive, arguments), runs));
      } finally {
        Files.deleteIfExists(archive);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> with(String option, List<String> arguments) {
    // Messages of the JVM about archives must not count as the program's first line.
    List<String> all = new ArrayList<>(List.of(option, "-Xlog:disable", "-Xlog:all=error:stderr"));
    all.addAll(arguments);
    return all;
  }

  private static Start started(String what, boolean archive, List<String> arguments, int runs) {
    return new Start(
        what, archive, IntStream.range(0, runs).mapToObj(number -> run(arguments)).toList());
  }

  static Run run(List<String> arguments) {
    long start = System.nanoTime();
    Process process = ForkedJava.start(arguments);
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      String first = lines.readLine();
      Duration firstLine = Duration.ofNanos(System.nanoTime() - start);
      lines.transferTo(Writer.nullWriter());
      int code = process.waitFor();
      if (first == null || code != 0) {
        throw new IllegalStateException("a program ended with %d: %s".formatted(code, arguments));
      }
      return told(firstLine, Duration.ofNanos(System.nanoTime() - start), first);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a program ran", e);
    }
  }

  private static Run told(Duration firstLine, Duration end, String line) {
    if (!line.matches("\\d+ \\d+")) {
      return new Run(firstLine, end, Duration.ZERO, 0);
    }
    String[] told = line.split(" ");
    return new Run(
        firstLine, end, Duration.ofNanos(Long.parseLong(told[0])), Integer.parseInt(told[1]));
  }
}
