package r7contacts.benchmarks.export;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.PageRequest;
import r7contacts.port.Paging;

/**
 * Reads a portal with several concurrent callers, each of which takes the next page. Correct only
 * while no contacts are added or removed; the library therefore does not offer it.
 */
final class ParallelPages implements Export {

  private final ContactBook book;
  private final int contacts;
  private final int callers;
  private final Consumer<ContactPage> taking;
  private final ExecutorService threads;

  /**
   * @param taking receives each page, on the thread that read it
   */
  ParallelPages(ContactBook book, int contacts, int callers, Consumer<ContactPage> taking) {
    this.book = book;
    this.contacts = contacts;
    this.callers = callers;
    this.taking = taking;
    this.threads = Executors.newFixedThreadPool(callers);
  }

  @Override
  public long run() {
    AtomicLong next = new AtomicLong();
    List<Future<Long>> readings = new ArrayList<>();
    for (int caller = 0; caller < callers; caller++) {
      readings.add(threads.submit(() -> read(next)));
    }
    long read = 0;
    for (Future<Long> reading : readings) {
      read += outcome(reading);
    }
    return read;
  }

  private long read(AtomicLong next) {
    long read = 0;
    while (true) {
      long start = next.getAndAdd(Paging.DEFAULT_SIZE);
      if (start >= contacts) {
        return read;
      }
      ContactPage page =
          book.page(ContactQuery.all(), new PageRequest(start, Paging.DEFAULT_SIZE))
              .getOrElseThrow(ContactError::toException);
      taking.accept(page);
      read += page.items().size();
    }
  }

  private static long outcome(Future<Long> reading) {
    try {
      return reading.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a page cannot be read", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while pages were read", e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    book.close();
  }
}
