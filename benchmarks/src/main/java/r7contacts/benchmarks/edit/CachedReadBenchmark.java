package r7contacts.benchmarks.edit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.benchmarks.lookup.ManyContacts;
import r7contacts.decorator.CachedContacts;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactRepository;

/**
 * Reads of {@value #CONTACTS} contacts that are all cached, compared with caches without a port.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CachedReadBenchmark {

  static final int CONTACTS = 5_000;

  private static final Duration TIME_TO_LIVE = Duration.ofHours(1);

  /** The caching decorator around contacts in memory. */
  @State(Scope.Benchmark)
  public static class Decorated {
    private ContactRepository contacts;

    @Setup
    public void fill() {
      contacts =
          CachedContacts.builder()
              .timeToLive(TIME_TO_LIVE)
              .around((ContactRepository) InMemoryContacts.of(ManyContacts.upTo(CONTACTS)));
      for (ContactId id : ManyContacts.shuffledIds(CONTACTS)) {
        contacts.findById(id);
      }
    }

    Contact read(ContactId id) {
      return contacts.findById(id).get();
    }
  }

  /** A map with an expiry check, without a limit of its size. */
  @State(Scope.Benchmark)
  public static class ExpiringMap {
    private final ConcurrentHashMap<Long, Entry> entries = new ConcurrentHashMap<>();

    private record Entry(Contact contact, long expiry) {}

    @Setup
    public void fill() {
      long expiry = System.nanoTime() + TIME_TO_LIVE.toNanos();
      ManyContacts.upTo(CONTACTS)
          .forEach(contact -> entries.put(contact.id().value(), new Entry(contact, expiry)));
    }

    @Nullable Contact read(ContactId id) {
      Entry entry = entries.get(id.value());
      return entry != null && System.nanoTime() - entry.expiry < 0 ? entry.contact : null;
    }
  }

  /** Caffeine alone, which the decorator is based on. */
  @State(Scope.Benchmark)
  public static class CaffeineAlone {
    private Cache<ContactId, Contact> cache;

    @Setup
    public void fill() {
      cache = Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(TIME_TO_LIVE).build();
      ManyContacts.upTo(CONTACTS).forEach(contact -> cache.put(contact.id(), contact));
    }

    @Nullable Contact read(ContactId id) {
      return cache.getIfPresent(id);
    }
  }

  /** The ids of a thread. */
  @State(Scope.Thread)
  public static class Asked {
    private ShuffledIds ids;

    @Setup
    public void shuffle(ThreadParams thread) {
      ids = new ShuffledIds(CONTACTS, thread);
    }
  }

  @Benchmark
  public Contact ours(Decorated cache, Asked asked) {
    return cache.read(asked.ids.next());
  }

  @Benchmark
  public @Nullable Contact expiringMap(ExpiringMap cache, Asked asked) {
    return cache.read(asked.ids.next());
  }

  @Benchmark
  public @Nullable Contact caffeine(CaffeineAlone cache, Asked asked) {
    return cache.read(asked.ids.next());
  }
}
