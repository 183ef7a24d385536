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
 * Reads several contacts within one call, as many at a time as there may be connections: on the
 * caller's thread, and on the free ones of a bounded pool. So a call never waits for the threads
 * that another one keeps busy.
 */
final class ParallelReading implements AutoCloseable {

  private final PortalSession session;
  private final ContactById contacts;
  private final int mostAtATime;
  private final ThreadPoolExecutor threads;

  ParallelReading(PortalSession session, ContactById contacts, PortalSettings settings) {
    this.session = session;
    this.contacts = contacts;
    this.mostAtATime = settings.maxConnections();
    // Threads that come when needed, go when idle, and keep no program from ending.
    this.threads =
        new ThreadPoolExecutor(
            mostAtATime,
            mostAtATime,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            CallTimeouts.daemons("r7contacts " + settings.base().getHost()));
    threads.allowCoreThreadTimeOut(true);
  }

  /** A contact that is asked for, and its outcome in time. */
  private record Request(ContactId id, CompletableFuture<Either<ContactError, Contact>> outcome) {}

  /** Returns an outcome for every id. What the call has no time for is not asked for. */
  Map<ContactId, Either<ContactError, Contact>> contacts(Call call, Set<ContactId> ids) {
    List<Request> requests =
        ids.stream().map(id -> new Request(id, new CompletableFuture<>())).toList();
    Queue<Request> left = new ConcurrentLinkedQueue<>(requests);
    Runnable help = () -> help(call, left);
    try {
      for (int helpers = 1; helpers < Math.min(ids.size(), mostAtATime); helpers++) {
        threads.execute(help);
      }
      read(call, call, left);
    } catch (RejectedExecutionException e) {
      // Closed meanwhile, and so is the call.
    } finally {
      while (threads.remove(help)) {
        // One that has not begun has nothing left to do.
      }
    }
    Map<ContactId, Either<ContactError, Contact>> outcomes = new LinkedHashMap<>();
    requests.forEach(request -> outcomes.put(request.id, outcome(call, request)));
    return Collections.unmodifiableMap(outcomes);
  }

  /** Reads until none is left, on a thread of the pool. */
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
      return Either.left(call.whyStopped());
    }
    Either<ContactError, Contact> outcome = call.await(request.outcome);
    return outcome == null ? Either.left(call.whyStopped()) : outcome;
  }

  /** Interrupts what runs; its calls are stopped already. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
