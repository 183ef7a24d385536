package r7contacts.portal.contacts;

import io.vavr.control.Either;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.http.Call;
import r7contacts.portal.http.CallTimeouts;
import r7contacts.portal.session.PortalSession;

/**
 * Parallel read of several contacts within one call, at most as many at a time as there may be
 * connections. Runs on the caller's thread and on idle threads of a bounded pool, so a call never
 * waits for threads that are busy with another one.
 */
final class ParallelReading implements AutoCloseable {

  private final PortalSession session;
  private final ContactById contacts;
  private final int maxParallel;
  private final ThreadPoolExecutor threads;

  ParallelReading(PortalSession session, ContactById contacts, PortalSettings settings) {
    this.session = session;
    this.contacts = contacts;
    this.maxParallel = settings.maxConnections();
    // Daemon threads, which start on demand and end when idle.
    this.threads =
        new ThreadPoolExecutor(
            maxParallel,
            maxParallel,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            CallTimeouts.daemons("r7contacts " + settings.base().getHost()));
    threads.allowCoreThreadTimeOut(true);
  }

  /** Requested contact and its future outcome. */
  private record Request(ContactId id, CompletableFuture<Either<ContactError, Contact>> outcome) {}

  /**
   * Returns an outcome for every id. After the total timeout, no further contacts are requested.
   */
  Map<ContactId, Either<ContactError, Contact>> contacts(Call call, Set<ContactId> ids) {
    List<Request> requests =
        ids.stream().map(id -> new Request(id, new CompletableFuture<>())).toList();
    Queue<Request> left = new ConcurrentLinkedQueue<>(requests);
    Runnable help = () -> help(call, left);
    try {
      for (int helpers = 1; helpers < Math.min(ids.size(), maxParallel); helpers++) {
        threads.execute(help);
      }
      read(call, call, left);
    } catch (RejectedExecutionException e) {
      // Closed in the meantime, which has stopped the call as well.
    } finally {
      while (threads.remove(help)) {
        // Removes helpers that have not begun: nothing is left to read.
      }
    }
    Map<ContactId, Either<ContactError, Contact>> outcomes = new LinkedHashMap<>();
    requests.forEach(request -> outcomes.put(request.id, outcome(call, request)));
    return Collections.unmodifiableMap(outcomes);
  }

  /** Reads requested contacts on a thread of the pool until none is left. */
  private void help(Call whole, Queue<Request> left) {
    Call part = session.begin(whole);
    try {
      read(whole, part, left);
    } finally {
      session.end(part);
    }
  }

  private void read(Call whole, Call part, Queue<Request> left) {
    while (!whole.isStopped()) {
      Request next = left.poll();
      if (next == null) {
        return;
      }
      try {
        next.outcome.complete(contacts.read(part, next.id));
      } catch (Throwable e) {
        next.outcome.completeExceptionally(e);
        throw e;
      }
    }
  }

  private static Either<ContactError, Contact> outcome(Call call, Request request) {
    if (!request.outcome.isDone() && call.isStopped()) {
      return Either.left(call.stopError());
    }
    Either<ContactError, Contact> outcome = call.await(request.outcome);
    return outcome == null ? Either.left(call.stopError()) : outcome;
  }

  /** Returns the threads, for pages that are requested ahead. */
  ExecutorService threads() {
    return threads;
  }

  /** Interrupts running threads, whose calls are stopped already. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
