package r7contacts.decorator;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import r7contacts.decorator.DecoratorListener.CacheKind;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactRepository;

/** Loads contacts that are not cached, each of them by one thread at a time. */
final class CacheInterceptor extends CachingInterceptor {

  private final boolean keepsAbsence;
  private final GuardedListener listener;
  private final AsyncCache<ContactId, Either<ContactError, Contact>> cache;

  // A future is a load in progress or a cached outcome. One that completes with null has no outcome
  // for other threads, and those that waited for it load again. A load that was removed while in
  // progress is not kept: the cache keeps the outcome of the very future that it has.
  private final ConcurrentMap<ContactId, CompletableFuture<Either<ContactError, Contact>>> loads;

  CacheInterceptor(
      Duration found, Duration absent, long maximumSize, Ticker ticker, GuardedListener listener) {
    this.listener = listener;
    keepsAbsence = !absent.isZero();
    cache =
        Caffeine.newBuilder()
            .maximumSize(maximumSize)
            .expireAfter(
                Expiry.<ContactId, Either<ContactError, Contact>>writing(
                    (id, outcome) -> outcome.isRight() ? found : absent))
            .ticker(ticker)
            // Maintenance is short and needs no thread of a pool that belongs to the application.
            .executor(Runnable::run)
            .evictionListener((id, outcome, cause) -> listener.onCacheEviction())
            .buildAsync();
    loads = cache.asMap();
  }

  @Override
  String name() {
    return "cached";
  }

  @Override
  Either<ContactError, Contact> contact(ContactId id, ContactRepository from) {
    while (true) {
      CompletableFuture<Either<ContactError, Contact>> mine = new CompletableFuture<>();
      CompletableFuture<Either<ContactError, Contact>> theirs = loads.putIfAbsent(id, mine);
      if (theirs == null) {
        listener.cacheRead(CacheKind.MEMORY, 0, 1);
        return load(id, mine, from);
      }
      Either<ContactError, Contact> outcome = await(theirs);
      if (outcome != null) {
        listener.cacheRead(CacheKind.MEMORY, 1, 0);
        return outcome;
      }
    }
  }

  /** Reads in one call the contacts that are neither cached nor loading. */
  @Override
  Map<ContactId, Either<ContactError, Contact>> contacts(
      Set<ContactId> ids, ContactRepository from) {
    Map<ContactId, Either<ContactError, Contact>> outcomes = new HashMap<>();
    int misses = 0;
    while (outcomes.size() < ids.size()) {
      Map<ContactId, CompletableFuture<Either<ContactError, Contact>>> mine = new LinkedHashMap<>();
      Map<ContactId, CompletableFuture<Either<ContactError, Contact>>> others =
          new LinkedHashMap<>();
      for (ContactId id : ids) {
        if (!outcomes.containsKey(id)) {
          CompletableFuture<Either<ContactError, Contact>> load = new CompletableFuture<>();
          CompletableFuture<Either<ContactError, Contact>> theirs = loads.putIfAbsent(id, load);
          if (theirs == null) {
            mine.put(id, load);
          } else {
            others.put(id, theirs);
          }
        }
      }
      // First what others may wait for, then what this call waits for: so two calls never wait for
      // each other.
      Map<ContactId, Either<ContactError, Contact>> loaded = load(mine, from);
      misses += mine.size();
      mine.keySet().forEach(id -> outcomes.put(id, loaded.get(id)));
      others.forEach(
          (id, load) -> {
            Either<ContactError, Contact> outcome = await(load);
            if (outcome != null) {
              outcomes.put(id, outcome);
            }
          });
    }
    listener.cacheRead(CacheKind.MEMORY, outcomes.size() - misses, misses);
    return Calls.inOrder(ids, outcomes, Map.of());
  }

  private Either<ContactError, Contact> load(
      ContactId id, CompletableFuture<Either<ContactError, Contact>> mine, ContactRepository from) {
    long begun = System.nanoTime();
    try {
      Either<ContactError, Contact> outcome = from.findById(id);
      settle(id, mine, outcome);
      listener.cacheLoad(CacheKind.MEMORY, begun, List.of(outcome));
      return outcome;
    } finally {
      giveUp(id, mine);
    }
  }

  private Map<ContactId, Either<ContactError, Contact>> load(
      Map<ContactId, CompletableFuture<Either<ContactError, Contact>>> mine,
      ContactRepository from) {
    if (mine.isEmpty()) {
      return Map.of();
    }
    long begun = System.nanoTime();
    try {
      Map<ContactId, Either<ContactError, Contact>> outcomes =
          from.findAllById(List.copyOf(mine.keySet()));
      mine.forEach((id, load) -> settle(id, load, outcomes.get(id)));
      listener.cacheLoad(CacheKind.MEMORY, begun, outcomes.values());
      return outcomes;
    } finally {
      mine.forEach(this::giveUp);
    }
  }

  /** Removes an outcome that is not cached before it completes, so that no thread sees it again. */
  private void settle(
      ContactId id,
      CompletableFuture<Either<ContactError, Contact>> load,
      Either<ContactError, Contact> outcome) {
    Objects.requireNonNull(outcome, "outcome");
    if (!isCached(id, outcome)) {
      loads.remove(id, load);
    }
    load.complete(Calls.endedByInterrupt(outcome) ? null : outcome);
  }

  /** Ends a load after an exception. Does nothing to one that is settled. */
  private void giveUp(ContactId id, CompletableFuture<Either<ContactError, Contact>> load) {
    if (!load.isDone()) {
      loads.remove(id, load);
      load.complete(null);
    }
  }

  private boolean isCached(ContactId id, Either<ContactError, Contact> outcome) {
    return outcome.isRight()
        ? Calls.isAbout(id, outcome.get())
        : keepsAbsence && outcome.getLeft() instanceof ContactError.NotFound;
  }

  private static @Nullable Either<ContactError, Contact> await(
      CompletableFuture<Either<ContactError, Contact>> load) {
    try {
      return load.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Either.left(Unavailable.interrupted());
    } catch (ExecutionException e) {
      throw new IllegalStateException("no load ends with an exception", e);
    }
  }

  @Override
  void invalidate(Set<ContactId> ids) {
    ids.forEach(loads::remove);
  }

  @Override
  void invalidateAll() {
    loads.clear();
  }

  @Override
  void closed() {
    invalidateAll();
  }
}
