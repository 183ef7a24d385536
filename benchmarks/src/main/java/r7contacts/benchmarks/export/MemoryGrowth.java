package r7contacts.benchmarks.export;

import io.vavr.control.Either;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import r7contacts.benchmarks.call.FastPortal;
import r7contacts.benchmarks.call.ForkedJava;
import r7contacts.benchmarks.call.PortalProcess;
import r7contacts.domain.Contact;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactQuery;

/** Memory held while all contacts are read, by number of contacts. */
public final class MemoryGrowth {

  /** Heap of a program that reads one stream. */
  public static final String HEAP = "64m";

  /** Heap of a program that reads several pages at a time. */
  public static final String HEAP_FOR_CALLERS = "256m";

  /** Number of samples: one after each part of the contacts. */
  private static final int PARTS = 4;

  private static final int[] PORTALS = {1_000, 10_000, 100_000};
  private static final int[] CALLERS = {1, 2, 4};
  private static final int CONTACTS_OF_CALLERS = 10_000;
  private static final int ONE_STREAM = 0;

  private MemoryGrowth() {}

  /**
   * Memory of one program.
   *
   * @param contacts number of contacts of the portal
   * @param callers number of concurrent readers of pages; 0 for one stream
   * @param heldBytes the most bytes in use after a collection during reading, including the program
   *     itself
   */
  public record Row(Encoding encoding, int contacts, int callers, long heldBytes) {}

  /** Measures one stream from portals of 1,000, 10,000 and 100,000 contacts, in both formats. */
  public static List<Row> ofStreams() {
    List<Row> rows = new ArrayList<>();
    for (int contacts : PORTALS) {
      try (PortalProcess portal = FastPortal.launch(contacts)) {
        for (Encoding encoding : Encoding.values()) {
          rows.add(measured(portal, encoding, contacts, ONE_STREAM));
        }
      }
    }
    return rows;
  }

  /** Measures pages read by one, two and four concurrent callers, in both formats. */
  public static List<Row> ofParallelPages() {
    List<Row> rows = new ArrayList<>();
    try (PortalProcess portal = FastPortal.launch(CONTACTS_OF_CALLERS)) {
      for (int callers : CALLERS) {
        for (Encoding encoding : Encoding.values()) {
          rows.add(measured(portal, encoding, CONTACTS_OF_CALLERS, callers));
        }
      }
    }
    return rows;
  }

  static Row measured(PortalProcess portal, Encoding encoding, int contacts, int callers) {
    String heap = callers == ONE_STREAM ? HEAP : HEAP_FOR_CALLERS;
    Process process =
        ForkedJava.start(
            List.of("-Xmx" + heap),
            MemoryGrowth.class,
            List.of(
                portal.address(),
                encoding.name(),
                Integer.toString(contacts),
                Integer.toString(callers)));
    try {
      String held =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
      if (held.isEmpty()) {
        throw new IllegalStateException(
            "%d contacts were not read in %s by %d callers with a heap of %s"
                .formatted(contacts, encoding, callers, heap));
      }
      return new Row(encoding, contacts, callers, Long.parseLong(held));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the measured program, which reads all contacts and prints the most bytes held. */
  public static void main(String[] arguments) {
    int contacts = Integer.parseInt(arguments[2]);
    int callers = Integer.parseInt(arguments[3]);
    Looks looks = new Looks(contacts);
    long read;
    try (ContactBook book = Encoding.valueOf(arguments[1]).open(arguments[0])) {
      read = callers == ONE_STREAM ? stream(book, looks) : pages(book, contacts, callers, looks);
    }
    if (read != contacts) {
      throw new IllegalStateException("%d of %d contacts were read".formatted(read, contacts));
    }
    System.out.println(looks.mostHeld());
  }

  private static long stream(ContactBook book, Looks looks) {
    try (Stream<Either<ContactError, Contact>> all = book.stream(ContactQuery.all())) {
      return all.limit(looks.contacts)
          .map(outcome -> outcome.getOrElseThrow(ContactError::toException))
          .peek(contact -> looks.passed(1))
          .mapToLong(contact -> contact.id().value() < 0 ? 0 : 1)
          .sum();
    }
  }

  private static long pages(ContactBook book, int contacts, int callers, Looks looks) {
    try (ParallelPages pages =
        new ParallelPages(book, contacts, callers, page -> looks.passed(page.items().size()))) {
      return pages.run();
    }
  }

  /** Samples of the heap after a collection, one after each part of the contacts. */
  private static final class Looks {
    private final int contacts;
    private final int part;
    private final AtomicLong passed = new AtomicLong();
    private final AtomicLong mostHeld = new AtomicLong();

    Looks(int contacts) {
      this.contacts = contacts;
      this.part = contacts / PARTS;
    }

    void passed(int number) {
      long after = passed.addAndGet(number);
      if (after / part != (after - number) / part) {
        System.gc();
        long held = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        mostHeld.accumulateAndGet(held, Math::max);
      }
    }

    long mostHeld() {
      return mostHeld.get();
    }
  }
}
