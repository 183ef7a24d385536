package r7contacts.benchmarks.growth;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import r7contacts.adapter.xml.XmlFormatAccess;
import r7contacts.benchmarks.answer.AnswerSize;
import r7contacts.benchmarks.answer.Answers;
import r7contacts.benchmarks.call.Caller;
import r7contacts.benchmarks.call.CallerKind;
import r7contacts.benchmarks.call.ForkedJava;
import r7contacts.benchmarks.export.Encoding;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactQuery;
import r7contacts.port.PageRequest;
import r7contacts.portal.contacts.Decoding;
import r7contacts.portal.wire.WireFormat;

/**
 * Program that measures how a cost grows with a size. Each line has a JVM of its own, which
 * measures each of its points five times and reports the median.
 */
public final class Growth {

  private static final int WINDOWS = 5;
  private static final int CONTACTS_IN_PAGES = 1_000;

  /** Costs and what they grow with. */
  public enum Cost {
    /** Processor time in µs of decoding one contact, by its number of infos and of fields. */
    DECODING,
    /** Processor time in µs for each contact of a stream, by the number of contacts. */
    STREAM,
    /** Processor time in µs for each contact, by the length of the pages. */
    PAGES,
    /** Calls in a second, by the number of concurrent callers. */
    CALLERS
  }

  /** A measured task. */
  private interface Task {
    /** Runs the task and returns how many contacts it read. */
    long run() throws Exception;
  }

  private Growth() {}

  /**
   * Measures one line in a new JVM.
   *
   * @param address root of a portal; ignored by {@link Cost#DECODING}
   * @param millis minimum duration of a window
   */
  public static Plot.Line measure(
      Cost cost, Encoding encoding, String address, int millis, List<Integer> sizes) {
    String points = sizes.stream().map(String::valueOf).collect(Collectors.joining(","));
    Process program =
        ForkedJava.start(
            List.of(),
            Growth.class,
            List.of(cost.name(), encoding.name(), address, Integer.toString(millis), points));
    try {
      String output =
          new String(program.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      if (program.waitFor() != 0) {
        throw new IllegalStateException("the growth of %s was not measured".formatted(cost));
      }
      List<String> figures = output.lines().toList();
      return new Plot.Line(
          encoding.name(),
          IntStream.range(0, sizes.size())
              .mapToObj(i -> new Plot.Point(sizes.get(i), Double.parseDouble(figures.get(i))))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a program ran", e);
    }
  }

  /** Runs the program, which prints a line for each point. */
  public static void main(String[] arguments) throws Exception {
    Cost cost = Cost.valueOf(arguments[0]);
    Encoding encoding = Encoding.valueOf(arguments[1]);
    String address = arguments[2];
    int millis = Integer.parseInt(arguments[3]);
    int[] sizes = Stream.of(arguments[4].split(",")).mapToInt(Integer::parseInt).toArray();
    try (ContactBook book = encoding.open(address)) {
      for (int size : sizes) {
        System.out.println(
            switch (cost) {
              case DECODING -> processorMicros(decoding(encoding, size), millis);
              case STREAM -> processorMicros(stream(book, size), millis);
              case PAGES -> processorMicros(pages(book, size), millis);
              case CALLERS -> callsPerSecond(encoding, address, size, millis);
            });
      }
    }
    System.exit(0);
  }

  private static Task decoding(Encoding encoding, int size) {
    boolean isXml = encoding == Encoding.XML;
    Answers answers = Answers.single(size);
    byte[] answer = isXml ? answers.xml() : answers.json();
    Decoding decoding = new Decoding(isXml ? XmlFormatAccess.format() : WireFormat.json());
    ContactId id = ContactId.of(Answers.GROWING_ID);
    return () -> decoding.single(answer, id).isRight() ? 1 : 0;
  }

  private static Task stream(ContactBook book, int contacts) {
    return () -> {
      try (var all = book.stream(ContactQuery.all())) {
        return all.limit(contacts)
            .map(found -> found.getOrElseThrow(ContactError::toException))
            .mapToLong(contact -> 1)
            .sum();
      }
    };
  }

  private static Task pages(ContactBook book, int length) {
    return () -> {
      long read = 0;
      while (read < CONTACTS_IN_PAGES) {
        read +=
            book.page(ContactQuery.all(), new PageRequest(read, length))
                .getOrElseThrow(ContactError::toException)
                .items()
                .size();
      }
      return read;
    };
  }

  /** Returns the median of the windows, after a warm-up of the same time. */
  private static double processorMicros(Task task, int millis) throws Exception {
    window(task, WINDOWS * millis);
    double[] windows = new double[WINDOWS];
    for (int i = 0; i < WINDOWS; i++) {
      windows[i] = window(task, millis);
    }
    return median(windows);
  }

  private static double window(Task task, int millis) throws Exception {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long end = System.nanoTime() + millis * 1_000_000L;
    long before = system.getProcessCpuTime();
    long read = 0;
    do {
      read += task.run();
    } while (System.nanoTime() < end);
    return (system.getProcessCpuTime() - before) / 1e3 / read;
  }

  private static double callsPerSecond(Encoding encoding, String address, int callers, int millis)
      throws Exception {
    CallerKind who =
        encoding == Encoding.XML ? CallerKind.R7CONTACTS_XML : CallerKind.R7CONTACTS_JSON;
    try (Caller caller = who.open(address, AnswerSize.TYPICAL.id(), callers)) {
      calls(caller, callers, WINDOWS * millis);
      double[] windows = new double[WINDOWS];
      for (int i = 0; i < WINDOWS; i++) {
        windows[i] = calls(caller, callers, millis) * 1e3 / millis;
      }
      return median(windows);
    }
  }

  private static long calls(Caller caller, int callers, int millis) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(callers);
    try {
      long end = System.nanoTime() + millis * 1_000_000L;
      List<Callable<Long>> loops = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        loops.add(
            () -> {
              long calls = 0;
              while (System.nanoTime() < end) {
                caller.call();
                calls++;
              }
              return calls;
            });
      }
      long all = 0;
      for (Future<Long> loop : threads.invokeAll(loops)) {
        all += loop.get();
      }
      return all;
    } finally {
      threads.shutdown();
    }
  }

  private static double median(double[] windows) {
    double[] sorted = windows.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
