package r7contacts.benchmarks.lookup;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.benchmarks.answer.AnswerSize;
import r7contacts.benchmarks.answer.Answers;
import r7contacts.domain.Contact;

/**
 * Heap per contact that remains in use after a garbage collection. A million contacts need {@code
 * -Xmx4g} and an otherwise idle JVM.
 */
public final class HeapPerContact {

  /** Large enough to make the rest of the heap negligible. */
  private static final int DECODED = 2_000;

  private HeapPerContact() {}

  /**
   * Heap of one container.
   *
   * @param name the container
   * @param bytes per contact, without the contact itself except in the row of contacts
   */
  public record Use(String name, double bytes) {}

  public static void main(String[] arguments) {
    for (Use use : measure(LookupBenchmark.CONTACTS)) {
      System.out.printf(Locale.ROOT, "%.1f\t%s%n", use.bytes(), use.name());
    }
  }

  /** Measures with this number of contacts, which differ only in their ids. */
  public static List<Use> measure(int howMany) {
    List<Contact> contacts = ManyContacts.upTo(howMany);
    List<Use> beyond =
        List.of(
            new Use("HashMap", perContact(howMany, () -> ManyContacts.hashMap(contacts))),
            new Use(
                "ConcurrentHashMap",
                perContact(howMany, () -> ManyContacts.concurrentHashMap(contacts))),
            new Use("InMemoryContacts", perContact(howMany, () -> InMemoryContacts.of(contacts))));
    Reference.reachabilityFence(contacts);
    return Stream.of(List.of(contact()), beyond, List.of(completeContacts(howMany)))
        .flatMap(List::stream)
        .toList();
  }

  private static Use contact() {
    byte[] answer = Answers.single(AnswerSize.TYPICAL).json();
    ManyContacts.decoded(answer);
    double bytes =
        perContact(
            DECODED,
            () -> Stream.generate(() -> ManyContacts.decoded(answer)).limit(DECODED).toList());
    return new Use("a typical contact itself", bytes);
  }

  /** Contacts with headings and tags: each of the two views of such a contact lacks one of them. */
  private static Use completeContacts(int howMany) {
    Contact typical = ManyContacts.typical();
    List<Contact> contacts =
        ManyContacts.upTo(
            howMany, typical.withProfile(typical.profile().toBuilder().tags("VIP", "Опт").build()));
    double bytes = perContact(howMany, () -> InMemoryContacts.of(contacts));
    Reference.reachabilityFence(contacts);
    return new Use("InMemoryContacts, contacts with headings and tags", bytes);
  }

  private static double perContact(int howMany, Supplier<Object> keeping) {
    long before = used();
    Object kept = keeping.get();
    long after = used();
    Reference.reachabilityFence(kept);
    return (double) (after - before) / howMany;
  }

  /** Returns the used heap once further collections do not reduce it. */
  private static long used() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    long least = Long.MAX_VALUE;
    while (true) {
      memory.gc();
      long used = memory.getHeapMemoryUsage().getUsed();
      if (used >= least) {
        return least;
      }
      least = used;
    }
  }
}
