package r7contacts.benchmarks.growth;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import r7contacts.adapter.xml.XmlFormatAccess;
import r7contacts.benchmarks.answer.AnswerSize;
import r7contacts.benchmarks.answer.Answers;
import r7contacts.benchmarks.call.Caller;
import r7contacts.benchmarks.call.CallerKind;
import r7contacts.benchmarks.export.Encoding;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactQuery;
import r7contacts.port.PageRequest;
import r7contacts.port.Paging;
import r7contacts.portal.contacts.Decoding;
import r7contacts.portal.wire.WireFormat;

/**
 * Program that measures how a cost grows with a size, and prints the figures of each size on a
 * line. One class, because all costs share how a point is measured.
 */
final class Growth {

  private static final int WINDOWS = 5;

  /** Windows of the first warm-up, which runs the middle size, and of that of each size. */
  private static final int FIRST_WARM_UP = 15;

  private static final int WARM_UP = 2;

  /** After this time no further window begins, so that a long stream is read once. */
  private static final int MOST_TIME = 4 * WINDOWS;

  private final GrowthLine line;
  private final HeapSamples heap;

  private Growth(GrowthLine line) {
    this.line = line;
    this.heap = new HeapSamples(line.millis());
  }

  /** A measured task. */
  private interface Task extends AutoCloseable {
    /** Runs the task and returns how many contacts it read. */
    long run() throws Exception;

    @Override
    default void close() throws IOException {}
  }

  /** Runs the program that {@link GrowthLine#measure} starts. */
  public static void main(String[] arguments) throws Exception {
    figures(GrowthLine.parse(arguments)).forEach(System.out::println);
    System.exit(0);
  }

  /** Measures in this JVM, and returns the figures of each size, separated by tabs. */
  static List<String> figures(GrowthLine line) throws Exception {
    Growth growth = new Growth(line);
    growth.warmUp();
    List<String> figures = new ArrayList<>();
    for (int i = 0; i < line.sizes().size(); i++) {
      figures.add(growth.figures(i));
    }
    return figures;
  }

  private String figures(int place) throws Exception {
    return switch (line.cost()) {
      case CALLERS -> "" + callsPerSecond(place);
      case STREAM -> processorMicros(place) + "\t" + heap.takeMostHeld() / 1e6;
      default -> "" + processorMicros(place);
    };
  }

  private void warmUp() throws Exception {
    int middle = line.sizes().size() / 2;
    if (line.cost() == Cost.CALLERS) {
      try (Caller caller = caller(middle)) {
        calls(caller, line.sizes().get(middle), FIRST_WARM_UP);
      }
      return;
    }
    try (Task task = task(middle)) {
      window(task, FIRST_WARM_UP);
    }
    heap.takeMostHeld();
  }

  private Task task(int place) throws Exception {
    int size = line.sizes().get(place);
    return switch (line.cost()) {
      case DECODE_INFOS -> decoding(Answers.growingId(size, 1));
      case DECODE_FIELDS -> decoding(Answers.growingId(1, size));
      case CALL_INFOS -> calling(Answers.growingId(size, 1), place);
      case CALL_FIELDS -> calling(Answers.growingId(1, size), place);
      case STREAM, CAPS -> streaming(place);
      case CALLERS -> throw new IllegalArgumentException("callers have threads of their own");
    };
  }

  private Task decoding(int id) {
    boolean isXml = line.encoding() == Encoding.XML;
    Answers answers = Answers.growing(id);
    byte[] answer = isXml ? answers.xml() : answers.json();
    Decoding decoding = new Decoding(isXml ? XmlFormatAccess.format() : WireFormat.json());
    ContactId contact = ContactId.of(id);
    return () -> decoding.single(answer, contact).isRight() ? 1 : 0;
  }

  private Task calling(int id, int place) {
    Caller caller = kind().open(line.address(place), id, 1);
    return new Task() {
      @Override
      public long run() throws Exception {
        caller.call();
        return 1;
      }

      @Override
      public void close() throws IOException {
        caller.close();
      }
    };
  }

  /** Requests the longest pages, so that the portal's cap limits them. */
  private Task streaming(int place) {
    ContactBook book = line.encoding().open(line.address(place));
    Paging paging =
        line.cost() == Cost.CAPS
            ? Paging.standard().withSize(PageRequest.MAX_COUNT)
            : Paging.standard();
    return new Task() {
      @Override
      public long run() {
        try (var all = book.stream(ContactQuery.all(), paging)) {
          return all.map(found -> found.getOrElseThrow(ContactError::toException))
              .peek(contact -> heap.passed())
              .mapToLong(contact -> contact.id().value() < 0 ? 0 : 1)
              .sum();
        }
      }

      @Override
      public void close() {
        book.close();
      }
    };
  }

  /** Returns the median of the windows. */
  private double processorMicros(int place) throws Exception {
    try (Task task = task(place)) {
      boolean isStream = line.cost() == Cost.STREAM;
      if (!isStream) {
        window(task, WARM_UP);
      }
      List<Double> windows = new ArrayList<>();
      long end = end(MOST_TIME);
      do {
        windows.add(window(task, 1));
      } while (windows.size() < WINDOWS && System.nanoTime() < end);
      while (isStream && !heap.areEnough()) {
        task.run();
      }
      return median(windows);
    }
  }

  private double window(Task task, int windows) throws Exception {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long end = end(windows);
    long before = system.getProcessCpuTime();
    long read = 0;
    do {
      read += task.run();
    } while (System.nanoTime() < end);
    return (system.getProcessCpuTime() - before) / 1e3 / read;
  }

  private long end(int windows) {
    return System.nanoTime() + windows * line.millis() * 1_000_000L;
  }

  private CallerKind kind() {
    return line.encoding() == Encoding.XML ? CallerKind.R7CONTACTS_XML : CallerKind.R7CONTACTS_JSON;
  }

  private Caller caller(int place) {
    return kind().open(line.address(place), AnswerSize.TYPICAL.id(), line.sizes().get(place));
  }

  private double callsPerSecond(int place) throws Exception {
    int callers = line.sizes().get(place);
    try (Caller caller = caller(place)) {
      calls(caller, callers, WARM_UP);
      List<Double> windows = new ArrayList<>();
      for (int i = 0; i < WINDOWS; i++) {
        windows.add(calls(caller, callers, 1) * 1e3 / line.millis());
      }
      return median(windows);
    }
  }

  private long calls(Caller caller, int callers, int windows) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(callers);
    try {
      long end = end(windows);
      Callable<Long> loop =
          () -> {
            long calls = 0;
            while (System.nanoTime() < end) {
              caller.call();
              calls++;
            }
            return calls;
          };
      long all = 0;
      for (Future<Long> calls :
          threads.invokeAll(Stream.generate(() -> loop).limit(callers).toList())) {
        all += calls.get();
      }
      return all;
    } finally {
      threads.shutdown();
    }
  }

  private static double median(List<Double> windows) {
    return windows.stream().sorted().toList().get(windows.size() / 2);
  }
}
