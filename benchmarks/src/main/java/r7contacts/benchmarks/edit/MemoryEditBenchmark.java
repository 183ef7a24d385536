package r7contacts.benchmarks.edit;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.infra.ThreadParams;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.benchmarks.lookup.ManyContacts;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.edit.EditableContactBook;

/**
 * Reads of {@value #CONTACTS} contacts in memory while each hundredth operation of each thread is
 * an edit, compared with a map. An invocation is {@value #OPERATIONS} operations, the edit last.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MemoryEditBenchmark {

  static final int CONTACTS = 100_000;
  static final int OPERATIONS = 100;

  private static final int READS = OPERATIONS - 1;

  /** The adapter, through its ports. */
  @State(Scope.Benchmark)
  public static class Book {
    EditableContactBook contacts;

    @Setup
    public void fill() {
      contacts = InMemoryContacts.of(ManyContacts.upTo(CONTACTS));
    }

    Contact read(ContactId id) {
      return contacts.findById(id).get();
    }

    Object edit(ContactId id) {
      return contacts.performOrThrow(ChangedInfo.edit(read(id)));
    }
  }

  /** The map that a program would use without the library. */
  @State(Scope.Benchmark)
  public static class ConcurrentHash {
    ConcurrentHashMap<ContactId, Contact> contacts;

    @Setup
    public void fill() {
      contacts = ManyContacts.concurrentHashMap(ManyContacts.upTo(CONTACTS));
    }

    Contact read(ContactId id) {
      return contacts.get(id);
    }

    Object edit(ContactId id) {
      return contacts.computeIfPresent(id, (same, contact) -> ChangedInfo.changed(contact));
    }
  }

  /**
   * The ids of a thread. Those of the edits are a sequence of their own, so that all are edited.
   */
  @State(Scope.Thread)
  public static class Asked {
    private ShuffledIds reads;
    private ShuffledIds edits;

    @Setup
    public void shuffle(ThreadParams thread) {
      reads = new ShuffledIds(CONTACTS, thread);
      edits = new ShuffledIds(CONTACTS, thread);
    }
  }

  /** The time of the reads alone. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Reads {
    /** Number of reads. */
    public long reads;

    /** Time of the reads in nanoseconds. */
    public long readNanos;

    void ended(long begun) {
      readNanos += System.nanoTime() - begun;
      reads += READS;
    }
  }

  @Benchmark
  @OperationsPerInvocation(OPERATIONS)
  public Object ours(Book of, Asked asked, Reads reads, Blackhole seen) {
    long begun = System.nanoTime();
    for (int i = 0; i < READS; i++) {
      seen.consume(of.read(asked.reads.next()));
    }
    reads.ended(begun);
    return of.edit(asked.edits.next());
  }

  @Benchmark
  @OperationsPerInvocation(OPERATIONS)
  public Object concurrentHashMap(ConcurrentHash of, Asked asked, Reads reads, Blackhole seen) {
    long begun = System.nanoTime();
    for (int i = 0; i < READS; i++) {
      seen.consume(of.read(asked.reads.next()));
    }
    reads.ended(begun);
    return of.edit(asked.edits.next());
  }
}
