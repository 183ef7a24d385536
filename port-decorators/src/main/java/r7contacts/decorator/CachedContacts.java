package r7contacts.decorator;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;

/**
 * Remembers contacts for a while, in this program's memory.
 *
 * <pre>{@code
 * ContactRepository contacts = CachedContacts.around(JsonContacts.open(portal));
 * }</pre>
 *
 * <p>A contact that was found is kept for the time to live, "not found" for a shorter time, and no
 * other error at all. So a contact may be as old as the time to live. A contact with another id
 * than was asked for is passed on and not kept.
 *
 * <p>However many threads ask for one id while it is being loaded, the inner repository is asked
 * once, and all get its answer; other ids do not wait for it. If the thread that loads is
 * interrupted, that ends its own call only: another of those who wait loads anew. A waiting thread
 * that is interrupted gets {@link ContactError.Unavailable} at once and keeps its interrupt flag.
 *
 * <p>Of a contact book only single contacts are kept; lists and catalogs are asked for each time.
 *
 * <p>{@link #close()} closes the inner repository and forgets everything.
 */
public final class CachedContacts implements ContactRepository {

  private final ContactRepository inner;
  private final boolean keepsAbsence;
  private final AsyncCache<ContactId, Either<ContactError, Contact>> cache;

  // A future in here is a load under way or an answer that is kept. One that ends with null brought
  // nothing that others may have, and whoever waited for it loads anew.
  private final ConcurrentMap<ContactId, CompletableFuture<Either<ContactError, Contact>>> loads;
  private volatile boolean closed;

  CachedContacts(ContactRepository inner, Builder settings, Ticker ticker) {
    this.inner = Objects.requireNonNull(inner, "inner");
    Duration found = settings.timeToLive;
    Duration absent = settings.absenceTimeToLive;
    keepsAbsence = !absent.isZero();
    cache =
        Caffeine.newBuilder()
            .maximumSize(settings.maximumSize)
            .expireAfter(
                Expiry.<ContactId, Either<ContactError, Contact>>writing(
                    (id, outcome) -> outcome.isRight() ? found : absent))
            .ticker(ticker)
            // Housekeeping is short, and threads of somebody else's pool are not ours to take.
            .executor(Runnable::run)
            .buildAsync();
    loads = cache.asMap();
  }

  /** Around a repository, with the defaults of the {@link Builder}. */
  public static ContactRepository around(ContactRepository inner) {
    return builder().around(inner);
  }

  /** Around a contact book, with the defaults of the {@link Builder}. */
  public static ContactBook around(ContactBook inner) {
    return builder().around(inner);
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public Either<ContactError, Contact> findById(ContactId id) {
    Objects.requireNonNull(id, "id");
    requireOpen();
    return find(id, inner);
  }

  private Either<ContactError, Contact> find(ContactId id, ContactRepository from) {
    while (true) {
      CompletableFuture<Either<ContactError, Contact>> mine = new CompletableFuture<>();
      CompletableFuture<Either<ContactError, Contact>> theirs = loads.putIfAbsent(id, mine);
      if (theirs == null) {
        return load(id, mine, from);
      }
      Either<ContactError, Contact> outcome = await(theirs);
      if (outcome != null) {
        return outcome;
      }
    }
  }

  /**
   * Asks the inner repository in one call for those that are neither kept nor being loaded by
   * somebody else.
   */
  @Override
  public Map<ContactId, Either<ContactError, Contact>> findAllById(Collection<ContactId> ids) {
    Set<ContactId> distinct = Calls.distinct(ids);
    requireOpen();
    return find(distinct, inner);
  }

  private Map<ContactId, Either<ContactError, Contact>> find(
      Set<ContactId> distinct, ContactRepository from) {
    Map<ContactId, Either<ContactError, Contact>> outcomes = new HashMap<>();
    while (outcomes.size() < distinct.size()) {
      Map<ContactId, CompletableFuture<Either<ContactError, Contact>>> mine = new LinkedHashMap<>();
      Map<ContactId, CompletableFuture<Either<ContactError, Contact>>> others =
          new LinkedHashMap<>();
      for (ContactId id : distinct) {
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
      // First what others may wait for, then what we wait for: so two calls never wait for each
      // other.
      Map<ContactId, Either<ContactError, Contact>> loaded = load(mine, from);
      mine.keySet().forEach(id -> outcomes.put(id, loaded.get(id)));
      others.forEach(
          (id, load) -> {
            Either<ContactError, Contact> outcome = await(load);
            if (outcome != null) {
              outcomes.put(id, outcome);
            }
          });
    }
    return Calls.inOrder(distinct, outcomes, Map.of());
  }

  private Either<ContactError, Contact> load(
      ContactId id, CompletableFuture<Either<ContactError, Contact>> mine, ContactRepository from) {
    try {
      Either<ContactError, Contact> outcome = from.findById(id);
      settle(id, mine, outcome);
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
    try {
      Map<ContactId, Either<ContactError, Contact>> outcomes =
          from.findAllById(List.copyOf(mine.keySet()));
      mine.forEach((id, load) -> settle(id, load, outcomes.get(id)));
      return outcomes;
    } finally {
      mine.forEach(this::giveUp);
    }
  }

  /** What is not to be kept goes before anybody who waits is told, and so cannot meet it again. */
  private void settle(
      ContactId id,
      CompletableFuture<Either<ContactError, Contact>> load,
      Either<ContactError, Contact> outcome) {
    Objects.requireNonNull(outcome, "outcome");
    if (!isKept(id, outcome)) {
      loads.remove(id, load);
    }
    load.complete(Calls.endedByInterrupt(outcome) ? null : outcome);
  }

  /** After an exception. Without one the load is settled, and this does nothing. */
  private void giveUp(ContactId id, CompletableFuture<Either<ContactError, Contact>> load) {
    if (!load.isDone()) {
      loads.remove(id, load);
      load.complete(null);
    }
  }

  private boolean isKept(ContactId id, Either<ContactError, Contact> outcome) {
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
      return Either.left(Calls.INTERRUPTED);
    } catch (ExecutionException e) {
      throw new IllegalStateException("no load ends with an exception", e);
    }
  }

  /** What it does around the requests of a book: lists and the like are not kept. */
  private GatedBook.Gate gate() {
    return new GatedBook.Gate() {
      @Override
      public void requireOpen() {
        CachedContacts.this.requireOpen();
      }

      @Override
      public <T> Either<ContactError, T> pass(Supplier<Either<ContactError, T>> request) {
        return request.get();
      }

      @Override
      public Either<ContactError, Contact> contact(ContactId id, ContactRepository from) {
        return find(id, from);
      }

      @Override
      public Map<ContactId, Either<ContactError, Contact>> contacts(
          Set<ContactId> ids, ContactRepository from) {
        return find(ids, from);
      }
    };
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("this repository is closed");
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      inner.close();
    } finally {
      cache.synchronous().invalidateAll();
    }
  }

  /** Collects what a cache goes by. Each method refuses what makes no sense and says why. */
  public static final class Builder {
    private Duration timeToLive = Duration.ofMinutes(1);
    private Duration absenceTimeToLive = Duration.ofSeconds(5);
    private long maximumSize = 10_000;

    private Builder() {}

    /** How long a contact is kept after it was found; 1 min unless told. */
    public Builder timeToLive(Duration length) {
      timeToLive = Limits.positive("timeToLive", length);
      return this;
    }

    /** How long "not found" is kept; 5 s unless told, and zero is not at all. */
    public Builder absenceTimeToLive(Duration length) {
      absenceTimeToLive = Limits.zeroOrMore("absenceTimeToLive", length);
      return this;
    }

    /** About how many contacts are kept at most; 10,000 unless told. */
    public Builder maximumSize(long contacts) {
      maximumSize = Limits.atLeast(1, "maximumSize", contacts);
      return this;
    }

    /** The repository that remembers; it closes the inner one. */
    public ContactRepository around(ContactRepository inner) {
      return new CachedContacts(inner, this, Ticker.systemTicker());
    }

    /** The book that remembers single contacts, and nothing else; it closes the inner one. */
    public ContactBook around(ContactBook inner) {
      CachedContacts contacts = new CachedContacts(inner, this, Ticker.systemTicker());
      return new GatedBook(contacts, inner, contacts.gate());
    }
  }
}
