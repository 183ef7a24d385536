package r7contacts.port.paging;

import io.vavr.control.Either;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactPage;
import r7contacts.port.PageRequest;

/** Page source of one stream that requests the likely next page on another thread. */
final class PagesAhead implements PageSource {

  private final PageSource source;
  private final ExecutorService threads;
  private volatile @Nullable Ahead ahead;

  PagesAhead(PageSource source, ExecutorService threads) {
    this.source = source;
    this.threads = threads;
  }

  /** Page that was requested ahead. */
  private static final class Ahead extends FutureTask<Either<ContactError, ContactPage>> {
    private final PageRequest request;

    Ahead(PageSource source, PageRequest request) {
      super(() -> source.page(request));
      this.request = request;
    }
  }

  @Override
  public Either<ContactError, ContactPage> page(PageRequest request) {
    Ahead current = taken(request);
    return current == null ? source.page(request) : await(current);
  }

  @Override
  public Either<ContactError, ContactPage> page(PageRequest request, PageRequest likelyNext) {
    Ahead current = taken(request);
    begin(likelyNext);
    return current == null ? source.page(request) : await(current);
  }

  /** Returns this page if it was requested ahead; cancels another one. */
  private @Nullable Ahead taken(PageRequest request) {
    Ahead current = ahead;
    // A closed book reports this itself, also for a page that has arrived.
    if (current != null && current.request.equals(request) && !threads.isShutdown()) {
      ahead = null;
      return current;
    }
    stop();
    return null;
  }

  private void begin(PageRequest request) {
    Ahead next = new Ahead(source, request);
    try {
      threads.execute(next);
      ahead = next;
    } catch (RejectedExecutionException e) {
      // Closed: the current request reports it.
    }
  }

  private Either<ContactError, ContactPage> await(Ahead page) {
    if (!Thread.currentThread().isInterrupted()) {
      // Does nothing if a thread has begun: a stream does not wait for busy threads.
      page.run();
    }
    try {
      if (!Thread.interrupted()) {
        return page.get();
      }
    } catch (InterruptedException e) {
      // As if interrupted before.
    } catch (CancellationException e) {
      return Either.left(Unavailable.because("the stream was closed meanwhile"));
    } catch (ExecutionException e) {
      stop();
      throw unchecked(e.getCause());
    }
    page.cancel(true);
    stop();
    Thread.currentThread().interrupt();
    return Either.left(Unavailable.interrupted());
  }

  private static RuntimeException unchecked(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return (RuntimeException) failure;
  }

  /** Interrupts the request of a page that is no longer needed. */
  @Override
  public void stop() {
    Ahead unneeded = ahead;
    ahead = null;
    if (unneeded != null) {
      unneeded.cancel(true);
    }
  }
}
