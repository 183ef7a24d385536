package r7contacts.port.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import r7contacts.domain.Contact;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.ContactSort;
import r7contacts.port.PageRequest;
import r7contacts.port.Paging;
import r7contacts.port.ReadAhead;
import r7contacts.port.SortDirection;

@Timeout(60)
class PagesAheadTest {

  private static final ContactQuery DESCENDING =
      ContactQuery.builder().direction(SortDirection.DESCENDING).build();

  private final ExecutorService thread = Executors.newSingleThreadExecutor();

  @AfterEach
  void end() {
    thread.shutdownNow();
  }

  /** Threads that run a task at once, or leave it to the reader. */
  private static final class Threads extends AbstractExecutorService {
    private final BooleanSupplier isFree;
    private boolean isShutdown;

    Threads(BooleanSupplier isFree) {
      this.isFree = isFree;
    }

    @Override
    public void execute(Runnable task) {
      if (isShutdown) {
        throw new RejectedExecutionException();
      }
      if (isFree.getAsBoolean()) {
        task.run();
      }
    }

    @Override
    public void shutdown() {
      isShutdown = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
      isShutdown = true;
      return List.of();
    }

    @Override
    public boolean isShutdown() {
      return isShutdown;
    }

    @Override
    public boolean isTerminated() {
      return isShutdown;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
      return isShutdown;
    }
  }

  private static Stream<Either<ContactError, ContactPage>> pages(
      ExecutorService threads, ContactQuery query, int size, PageSource source) {
    ReadAhead book = () -> Option.some(threads);
    return PagedReading.of(
        query, PagedReading.source(book, source), Paging.standard().withSize(size));
  }

  private static Stream<Either<ContactError, ContactPage>> pages(
      ExecutorService threads, ContactQuery query, int size, MovingList list) {
    return pages(threads, query, size, request -> list.page(query, request));
  }

  private static List<Long> ids(Stream<Either<ContactError, ContactPage>> pages) {
    return PagedReading.contacts(pages)
        .map(outcome -> outcome.getOrElseThrow(error -> new AssertionError(error.message())))
        .map(contact -> contact.id().value())
        .toList();
  }

  @Test
  void the_page_after_the_next_is_requested_with_the_next_one_and_none_twice() {
    MovingList list = MovingList.upTo(45);

    List<Long> ids = ids(pages(new Threads(() -> true), ContactQuery.all(), 10, list));

    assertThat(ids).hasSize(45);
    assertThat(list.requests)
        .containsExactly("0+10", "18+10", "9+10", "27+10", "36+10", "45+10", "44+10");
  }

  @Test
  void no_page_is_requested_ahead_of_the_first_one() {
    MovingList list = MovingList.upTo(100);

    try (var contacts =
        PagedReading.contacts(pages(new Threads(() -> true), ContactQuery.all(), 10, list))) {
      assertThat(contacts.limit(10).count()).isEqualTo(10);
    }

    assertThat(list.requests).containsExactly("0+10");
  }

  @Test
  void no_page_is_requested_ahead_in_an_order_that_may_change() {
    MovingList list = MovingList.upTo(45);
    ContactQuery byName = ContactQuery.builder().sort(ContactSort.DISPLAY_NAME).build();

    ids(pages(new Threads(() -> true), byName, 10, list));

    assertThat(list.requests).startsWith("0+10", "9+10", "18+10", "27+10");
  }

  @Test
  void a_wrong_guess_costs_one_request_and_pages_that_vary_end_the_guesses() {
    MovingList list = MovingList.upTo(100);
    list.meanwhile = request -> list.cap = 20 - request;

    List<Long> ids = ids(pages(new Threads(() -> true), ContactQuery.all(), 20, list));

    assertThat(ids).containsExactly(LongStream.rangeClosed(1, 100).boxed().toArray(Long[]::new));
    // The first guess is from one page; two pages of different lengths permit no other.
    assertThat(list.requests).startsWith("0+20", "38+20", "19+20", "36+20", "52+20");
  }

  @Test
  void every_cap_size_and_length_gives_each_contact_exactly_once() {
    for (int cap = 1; cap <= 8; cap++) {
      for (int size = 1; size <= 8; size++) {
        for (int length = 0; length <= 25; length++) {
          MovingList list = MovingList.upTo(length);
          list.cap = cap;
          assertThat(ids(pages(new Threads(() -> true), DESCENDING, size, list)))
              .as("cap %d, size %d, length %d", cap, size, length)
              .doesNotHaveDuplicates()
              .hasSize(length);
        }
      }
    }
  }

  /** The threads answer a page before or after the one that it follows. */
  @Test
  void no_contact_is_lost_or_repeated_if_the_list_changes_between_the_requests() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      MovingList list = MovingList.upTo(60);
      list.cap = 3 + random.nextInt(10);
      List<Long> lasting = new ArrayList<>(LongStream.rangeClosed(1, 60).boxed().toList());
      boolean isUnreadable = random.nextInt(4) == 0;
      list.meanwhile =
          request -> {
            if (random.nextInt(3) == 0 && lasting.size() > 20) {
              list.remove(lasting.remove(random.nextInt(lasting.size())));
            }
            if (random.nextInt(3) == 0) {
              list.add(MovingList.contact(1_000 + request));
            }
            if (random.nextInt(10) == 0) {
              list.cap = 3 + random.nextInt(10);
            }
            if (isUnreadable && random.nextInt(5) == 0) {
              list.unreadable.add(list.contacts.get(0).id().value() % 7 + 20);
            }
          };
      ContactQuery query = random.nextBoolean() ? ContactQuery.all() : DESCENDING;

      List<Long> read;
      try (var pages = pages(new Threads(random::nextBoolean), query, 12, list)) {
        read =
            PagedReading.contacts(pages)
                .flatMap(Either::toJavaStream)
                .map(contact -> contact.id().value())
                .toList();
      }

      lasting.removeAll(list.unreadable);
      assertThat(read).as("seed %d", seed).doesNotHaveDuplicates().containsAll(lasting);
    }
  }

  @Test
  void the_page_behind_unreadable_contacts_is_requested_after_them() {
    AtomicInteger requests = new AtomicInteger();
    // The page from 18 is requested ahead of the one from 9; contact 10 is added in between.
    PageSource source =
        request -> Either.right(pageOf(requests.incrementAndGet() <= 2 ? 11 : 10, request));

    List<Either<ContactError, Contact>> outcomes =
        PagedReading.contacts(pages(new Threads(() -> true), ContactQuery.all(), 10, source))
            .toList();

    assertThat(outcomes).filteredOn(Either::isLeft).hasSize(1);
    assertThat(outcomes.stream().filter(Either::isRight).map(each -> each.get().id().value()))
        .containsExactlyElementsOf(
            LongStream.rangeClosed(11, 60).filter(id -> id != 25).boxed().toList());
  }

  /** A page of the contacts up to 60, of which 25 is unreadable; the second page is shorter. */
  private static ContactPage pageOf(long firstId, PageRequest request) {
    List<Contact> items = new ArrayList<>();
    List<ContactError> unreadable = new ArrayList<>();
    long start = firstId + request.start();
    long count = request.start() == 9 ? 9 : request.count();
    for (long id = start; id < Math.min(start + count, 61); id++) {
      if (id == 25) {
        unreadable.add(new Unreadable("contact 25"));
      } else {
        items.add(MovingList.contact(id));
      }
    }
    return new ContactPage(items, request.start(), Option.some(61 - firstId), unreadable, false);
  }

  @Test
  void a_closed_stream_interrupts_the_request_ahead() throws Exception {
    MovingList list = MovingList.upTo(100);
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    CountDownLatch begun = new CountDownLatch(1);
    Thread reader = Thread.currentThread();
    var pages =
        pages(
            thread,
            ContactQuery.all(),
            10,
            request -> {
              if (Thread.currentThread() != reader) {
                begun.countDown();
                interrupted.complete(isInterruptedWhileWaiting());
                return Either.left(Unavailable.interrupted());
              }
              return list.page(request);
            });
    Iterator<Either<ContactError, ContactPage>> each = pages.iterator();
    each.next();
    each.next();
    begun.await();

    pages.close();

    assertThat(interrupted.get(30, TimeUnit.SECONDS)).isTrue();
    assertThat(each.hasNext()).isFalse();
  }

  private static boolean isInterruptedWhileWaiting() {
    try {
      Thread.sleep(TimeUnit.SECONDS.toMillis(40));
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }

  @Test
  void an_interrupted_reader_ends_with_that_error_and_stays_interrupted() {
    MovingList list = MovingList.upTo(100);
    var each = pages(new Threads(() -> true), ContactQuery.all(), 10, list).iterator();
    each.next();
    each.next();

    Thread.currentThread().interrupt();
    Either<ContactError, ContactPage> outcome = each.next();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome.getLeft()).isEqualTo(Unavailable.interrupted());
    assertThat(each.hasNext()).isFalse();
  }

  @Test
  void a_reader_that_waits_for_a_page_ahead_can_be_interrupted() {
    MovingList list = MovingList.upTo(100);
    Thread reader = Thread.currentThread();
    AtomicBoolean hasBegun = new AtomicBoolean();
    var each =
        pages(
                thread,
                ContactQuery.all(),
                10,
                request -> {
                  if (Thread.currentThread() != reader) {
                    hasBegun.set(true);
                    while (reader.getState() != Thread.State.WAITING) {
                      Thread.onSpinWait();
                    }
                    reader.interrupt();
                    isInterruptedWhileWaiting();
                  }
                  return list.page(request);
                })
            .iterator();
    each.next();
    each.next();
    while (!hasBegun.get()) {
      Thread.onSpinWait();
    }

    Either<ContactError, ContactPage> outcome = each.next();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome.getLeft()).isEqualTo(Unavailable.interrupted());
  }

  @Test
  void the_error_of_a_page_ahead_is_the_outcome_of_that_page() {
    MovingList list = MovingList.upTo(100);
    ContactError down = Unavailable.because("it is down");

    List<Either<ContactError, Contact>> read =
        PagedReading.contacts(
                pages(
                    new Threads(() -> true),
                    ContactQuery.all(),
                    10,
                    request -> request.start() < 18 ? list.page(request) : Either.left(down)))
            .toList();

    assertThat(read).hasSize(20).last().isEqualTo(Either.left(down));
  }

  @Test
  void an_exception_of_a_page_ahead_reaches_the_reader() {
    MovingList list = MovingList.upTo(100);
    var each =
        pages(
                thread,
                ContactQuery.all(),
                10,
                request -> {
                  if (request.start() >= 18) {
                    throw new UnsupportedOperationException("not this page");
                  }
                  return list.page(request);
                })
            .iterator();
    each.next();
    each.next();

    assertThatThrownBy(each::next)
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("not this page");
  }

  @Test
  void a_page_that_arrived_before_the_book_was_closed_is_not_returned() {
    MovingList list = MovingList.upTo(100);
    Threads threads = new Threads(() -> true);
    var each =
        pages(
                threads,
                ContactQuery.all(),
                10,
                request -> {
                  if (threads.isShutdown()) {
                    throw new IllegalStateException("closed");
                  }
                  return list.page(request);
                })
            .iterator();
    each.next();
    each.next();

    threads.shutdownNow();

    assertThatThrownBy(each::next).isInstanceOf(IllegalStateException.class).hasMessage("closed");
  }
}
