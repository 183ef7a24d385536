package r7contacts.benchmarks.lookup;

import io.vavr.control.Either;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;

/** One contact of {@value #CONTACTS} by its id, compared with maps. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LookupBenchmark {

  static final int CONTACTS = 1_000_000;

  /** The requested ids: each once, in an order that no cache predicts, then again. */
  public abstract static class Asked {

    private ContactId[] ids;
    private int next;

    final List<Contact> contacts() {
      ids = ManyContacts.shuffledIds(CONTACTS);
      return ManyContacts.upTo(CONTACTS);
    }

    final ContactId next() {
      ContactId id = ids[next];
      next = next + 1 == ids.length ? 0 : next + 1;
      return id;
    }
  }

  /** The adapter, through the port. */
  @State(Scope.Benchmark)
  public static class Repository extends Asked {
    ContactRepository contacts;

    @Setup
    public void fill() {
      contacts = InMemoryContacts.of(contacts());
    }
  }

  /** The practical minimum. */
  @State(Scope.Benchmark)
  public static class Hash extends Asked {
    Map<ContactId, Contact> contacts;

    @Setup
    public void fill() {
      contacts = ManyContacts.hashMap(contacts());
    }
  }

  /** A map that threads may share. */
  @State(Scope.Benchmark)
  public static class ConcurrentHash extends Asked {
    ConcurrentHashMap<ContactId, Contact> contacts;

    @Setup
    public void fill() {
      contacts = ManyContacts.concurrentHashMap(contacts());
    }
  }

  @Benchmark
  public Either<ContactError, Contact> ours(Repository of) {
    return of.contacts.findById(of.next());
  }

  @Benchmark
  public Contact hashMap(Hash of) {
    return of.contacts.get(of.next());
  }

  @Benchmark
  public Contact concurrentHashMap(ConcurrentHash of) {
    return of.contacts.get(of.next());
  }
}
