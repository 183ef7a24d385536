package r7contacts.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import r7contacts.adapter.http.JsonContacts;
import r7contacts.adapter.xml.XmlContacts;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;
import r7contacts.portal.Credentials;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contract.ContractPortal;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;
import r7contacts.testkit.SampleContacts;

/**
 * Soak test: many threads against a portal with changing faults. Every contact is correct, every
 * error is caused by a fault, and no thread, connection or memory is leaked.
 *
 * <p>{@code -Dsoak.time} sets the duration: {@code PT5S} by default, {@code PT10M} in the profile
 * {@code soak}.
 */
class SoakTest {

  private static final Duration TIME = Duration.parse(System.getProperty("soak.time", "PT5S"));
  private static final int THREADS = 64;
  private static final int CONNECTIONS = 16;
  private static final ContactId UNKNOWN_ID = ContactId.of(999_999);

  private static final List<String> FAULTS =
      List.of(
          "delay=20ms*20",
          "drip=1ms*3",
          "stall*2",
          "silent*2",
          "reset*20",
          "reset-midway*20",
          "truncate*20",
          "garbage*20",
          "wrong-length*20",
          "html*20",
          "empty=404*20",
          "empty=503*20",
          "empty=402*20",
          "unavailable=1s*10",
          "warming=20",
          "token-expires=50",
          "gzip*20",
          "no-gzip*20",
          "chunked*20",
          "not-utf8*20",
          "deep*3",
          "huge=2MB*3",
          "stack*20@contacts",
          "reset*2@sign-in",
          "empty=503*2@sign-in");

  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final AtomicLong found = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private volatile boolean isOver;

  @Test
  @Timeout(value = 1, unit = TimeUnit.HOURS)
  void contacts_are_correct_and_nothing_is_leaked() throws Exception {
    Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
    long memoryHalfway;
    try (PortalSimulator portal = ContractPortal.start();
        ContactRepository json = JsonContacts.open(settings(portal));
        ContactRepository xml = XmlContacts.open(settings(portal))) {
      List<Thread> callers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        ContactRepository contacts = i % 2 == 0 ? json : xml;
        Random random = new Random(i);
        callers.add(new Thread(() -> call(contacts, random), "soak caller " + i));
      }
      callers.forEach(Thread::start);
      fail(portal, TIME.dividedBy(2));
      memoryHalfway = memory();
      fail(portal, TIME.dividedBy(2));
      isOver = true;
      for (Thread caller : callers) {
        caller.join();
      }
      portal.clearFaults();

      System.out.printf(
          "%s: %,d contacts, %,d failures, memory halfway %,d kB and at the end %,d kB%n",
          TIME, found.get(), failed.get(), memoryHalfway / 1024, memory() / 1024);
      assertThat(wrong).isEmpty();
      assertThat(found).hasPositiveValue();
      assertThat(failed).hasPositiveValue();
      // Each adapter can use all of its connections: none was leaked.
      assertAllConnectionsAreUsable(json);
      assertAllConnectionsAreUsable(xml);
      // The used heap does not grow, within the accuracy of garbage collection.
      assertThat(memory()).isLessThan(memoryHalfway + (32 << 20));
    }
    assertNoThreadIsLeft(before);
  }

  private static PortalSettings settings(PortalSimulator portal) {
    return PortalSettings.builder(portal.uri().toString())
        .credentials(
            Credentials.login(
                PortalSimulator.DEFAULT_LOGIN, PortalSimulator.DEFAULT_PASSWORD.toCharArray()))
        .maxConnections(CONNECTIONS)
        .responseTimeout(Duration.ofMillis(500))
        .totalTimeout(Duration.ofSeconds(5))
        .retryDelay(Duration.ofMillis(5))
        .maxAnswerBytes(1 << 20)
        .build();
  }

  private void call(ContactRepository contacts, Random random) {
    List<Contact> everyone = SampleContacts.readById();
    while (!isOver && wrong.size() < 5) {
      try {
        if (random.nextInt(20) == 0) {
          check(UNKNOWN_ID, contacts.findById(UNKNOWN_ID));
        } else if (random.nextInt(20) == 0) {
          contacts.findAllById(everyone.stream().map(Contact::id).toList()).forEach(this::check);
        } else {
          ContactId id = everyone.get(random.nextInt(everyone.size())).id();
          check(id, contacts.findById(id));
        }
      } catch (Throwable e) {
        wrong.add("thrown: " + e);
      }
    }
  }

  /** Checks that a contact is the requested one, and that "not found" is true. */
  private void check(ContactId id, Either<ContactError, Contact> outcome) {
    if (outcome.isLeft()) {
      failed.incrementAndGet();
      if (outcome.getLeft() instanceof ContactError.NotFound && !id.equals(UNKNOWN_ID)) {
        wrong.add("a fault became \"not found\" for " + id);
      }
      return;
    }
    found.incrementAndGet();
    if (SampleContacts.readById().stream().noneMatch(outcome.get()::equals)
        || !outcome.get().id().equals(id)) {
      wrong.add("for " + id + " came " + outcome);
    }
  }

  private static void fail(PortalSimulator portal, Duration time) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    for (int i = 0; System.nanoTime() < end; i++) {
      portal.fault(Fault.parse(FAULTS.get(i % FAULTS.size())));
      Thread.sleep(50);
      if (i % 10 == 9) {
        // Otherwise rarely used faults accumulate.
        portal.clearFaults();
        Thread.sleep(50);
      }
    }
  }

  private static void assertAllConnectionsAreUsable(ContactRepository contacts) {
    List<ContactId> ids = SampleContacts.readById().stream().map(Contact::id).toList();
    for (int i = 0; i < CONNECTIONS; i++) {
      assertThat(contacts.findAllById(ids).values()).allMatch(Either::isRight);
    }
  }

  private static long memory() throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }

  private static void assertNoThreadIsLeft(Set<Thread> before) throws InterruptedException {
    Set<Thread> left = since(before);
    for (int i = 0; i < 600 && !left.isEmpty(); i++) {
      Thread.sleep(50);
      left = since(before);
    }
    assertThat(left).isEmpty();
  }

  private static Set<Thread> since(Set<Thread> before) {
    Set<Thread> now = new HashSet<>(Thread.getAllStackTraces().keySet());
    now.removeAll(before);
    return now;
  }
}
