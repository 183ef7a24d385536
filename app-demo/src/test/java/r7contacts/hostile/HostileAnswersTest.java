package r7contacts.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.vavr.control.Either;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import r7contacts.domain.Address;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldValue;
import r7contacts.domain.User;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;
import r7contacts.port.contract.SampleContacts;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contract.ContractPortal;
import r7contacts.simulator.PortalSimulator;

/**
 * Whatever a portal sends: no exception leaves the port, time and memory stay bounded, and nothing
 * is fetched.
 *
 * <p>The same cases every time, unless {@code -Dhostile.seed} names another seed ({@code clock} for
 * a new one each run) and {@code -Dhostile.cases} another number of them; {@code -Dhostile.case}
 * plays one again alone. Each format has one repository for all cases, as a program has, so that a
 * case that spoils the next ones shows.
 */
class HostileAnswersTest {

  private static final String SEED = System.getProperty("hostile.seed", "20261123");
  private static final long CASES = Long.getLong("hostile.cases", 5000);
  private static final @Nullable Long ALONE = Long.getLong("hostile.case");

  private static final int FAILURES_SHOWN = 5;
  private static final int FAULT_SHOWN = 3000;
  private static final int LONGEST_MESSAGE = 700;
  private static final String TOKEN = "s3cr3t-token-of-the-hostile-test";
  private static final String SECRET = "a secret that is in a file";

  private static final int MAX_ANSWER_BYTES = 4 << 20;
  private static final int MAX_CONNECTIONS = 2;

  /**
   * Of the processor's time, so that a busy machine does not matter. An answer takes milliseconds,
   * the longest ones some tenths of a second.
   */
  private static final Duration MOST_WORK = Duration.ofSeconds(5);

  /** Three times as long as the repository may take for a whole call. */
  private static final Duration HANGING = Duration.ofSeconds(30);

  /**
   * Sixty-four times the longest answer. What takes most is a flood of tiny elements, each of which
   * becomes an object of ours: those of this test take up to 130 MiB, most of it garbage at once.
   * Whatever grows with the square of an answer, or is unpacked beyond the limit, takes gigabytes.
   */
  private static final long MOST_ALLOCATED = 64L * MAX_ANSWER_BYTES;

  private final long seed = SEED.equals("clock") ? System.nanoTime() : Long.parseLong(SEED);
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final List<String> failures = new ArrayList<>();

  @TempDir Path folder;

  @Test
  // Longer than any run needs: hangs are found case by case.
  @Timeout(value = 6, unit = TimeUnit.HOURS)
  void every_hostile_answer_ends_in_a_contact_or_an_error() throws Exception {
    GoodAnswers good = GoodAnswers.collect();
    try (PortalSimulator portal = ContractPortal.builder().token(TOKEN).start();
        Trap trap = new Trap()) {
      HostileAnswers answers =
          new HostileAnswers(seed, good, new Surroundings(trap.address(), secretFile(), TOKEN));
      ExecutorService caller = Executors.newSingleThreadExecutor(HostileAnswersTest::daemon);
      caller.submit(() -> {}).get();
      Set<Thread> before = liveThreads();

      Map<Wire, ContactRepository> repositories = open(portal);
      for (long number : (Iterable<Long>) numbers()::iterator) {
        HostileCase hostile = answers.number(number);
        portal.answer(hostile.path(), hostile.answer());
        ContactRepository contacts = repositories.get(hostile.wire());
        note(hostile, play(hostile, caller, contacts));
        if (trap.hasSprung()) {
          note(hostile, "something connected to the trap");
        }
        if (number % 100 < 2) {
          portal.answer(
              hostile.wire().path(SampleContacts.anna().id().value()), good.anna(hostile.wire()));
          note(hostile, goodAnswer(contacts));
        }
        if (failures.size() >= FAILURES_SHOWN) {
          break;
        }
      }

      assertThat(failures).as("hostile answers with seed %d", seed).isEmpty();
      // A thread at the portal's end for each connection that is kept, and each repository's clock.
      waitUntilNoMoreThan((MAX_CONNECTIONS + 1) * repositories.size(), before);
      repositories.values().forEach(ContactRepository::close);
      waitUntilNoMoreThan(0, before);
      caller.shutdown();
    }
  }

  private LongStream numbers() {
    if (ALONE != null) {
      return LongStream.of(ALONE);
    }
    System.out.printf("%,d hostile answers with seed %d%n", CASES, seed);
    return LongStream.range(0, CASES);
  }

  private static Map<Wire, ContactRepository> open(PortalSimulator portal) {
    Map<Wire, ContactRepository> repositories = new EnumMap<>(Wire.class);
    for (Wire wire : Wire.values()) {
      repositories.put(
          wire,
          wire.open(
              PortalSettings.builder(portal.uri().toString())
                  .token(TOKEN)
                  .retries(0)
                  .totalTimeout(Duration.ofSeconds(10))
                  .maxAnswerBytes(MAX_ANSWER_BYTES)
                  .maxConnections(MAX_CONNECTIONS)
                  .build()));
    }
    return repositories;
  }

  private String secretFile() throws IOException {
    return Files.writeString(folder.resolve("secret.txt"), SECRET).toUri().toString();
  }

  private void note(HostileCase hostile, @Nullable String fault) {
    if (fault != null) {
      failures.add(
          """
          case %d: %s
          again: -Dhostile.seed=%d -Dhostile.case=%d
          %s
          """
              .formatted(hostile.number(), cut(fault), seed, hostile.number(), hostile.shown()));
    }
  }

  private static String cut(String text) {
    return text.length() <= FAULT_SHOWN ? text : text.substring(0, FAULT_SHOWN) + "…";
  }

  /** What is wrong with what the repository makes of the answer; null if nothing is. */
  private @Nullable String play(
      HostileCase hostile, ExecutorService caller, ContactRepository contacts)
      throws InterruptedException {
    Thread[] calling = new Thread[1];
    Future<@Nullable String> fault =
        caller.submit(
            () -> {
              calling[0] = Thread.currentThread();
              return call(hostile, contacts);
            });
    try {
      return fault.get(HANGING.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      return thrown(e.getCause());
    } catch (TimeoutException e) {
      return "hangs at\n" + stack(calling[0].getStackTrace());
    }
  }

  private @Nullable String call(HostileCase hostile, ContactRepository contacts) {
    long allocatedBefore = threads.getCurrentThreadAllocatedBytes();
    long workBefore = threads.getCurrentThreadCpuTime();
    Either<ContactError, Contact> outcome = contacts.findById(ContactId.of(hostile.id()));
    Duration work = Duration.ofNanos(threads.getCurrentThreadCpuTime() - workBefore);
    long allocated = threads.getCurrentThreadAllocatedBytes() - allocatedBefore;
    if (outcome == null) {
      return "gives null";
    }
    if (work.compareTo(MOST_WORK) > 0) {
      return "works for " + work;
    }
    if (allocated > MOST_ALLOCATED) {
      return "allocates %,d bytes".formatted(allocated);
    }
    return outcome.fold(error -> fault(hostile, error), contact -> fault(hostile, contact));
  }

  private static @Nullable String goodAnswer(ContactRepository contacts) {
    Either<ContactError, Contact> anna = contacts.findById(SampleContacts.anna().id());
    return anna.contains(SampleContacts.anna()) ? null : "spoils the good answer after it: " + anna;
  }

  private static String thrown(Throwable problem) {
    return problem + " leaves the port, from\n" + stack(problem.getStackTrace());
  }

  private static String stack(StackTraceElement[] frames) {
    return String.join("\n", Arrays.stream(frames).limit(25).map(frame -> "    " + frame).toList());
  }

  // ---- errors

  private static @Nullable String fault(HostileCase hostile, ContactError error) {
    String message = error.message();
    String shown = error.getClass().getSimpleName() + ": " + message;
    if (KnownFaults.explain(hostile, message)) {
      return null;
    }
    if (message.isBlank() || message.length() > LONGEST_MESSAGE) {
      return "has a message of " + message.length() + " characters: " + shown;
    }
    if (message.chars().anyMatch(HostileAnswersTest::steersOrBreaksTheLine)) {
      return "has a message of more than a line, or with control characters: " + shown;
    }
    if (message.contains("Exception") || message.contains("\tat ")) {
      return "tells how the program is made: " + shown;
    }
    if (error.toString().contains(TOKEN) || message.contains(TOKEN) || message.contains(SECRET)) {
      return "gives a secret away: " + shown;
    }
    if (message.contains(" within 10 s")) {
      return "needs all the time there is: " + shown;
    }
    return null;
  }

  private static boolean steersOrBreaksTheLine(int character) {
    return Character.isISOControl(character)
        || "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFEFF"
                .indexOf(character)
            >= 0
        || Character.getType(character) == Character.LINE_SEPARATOR
        || Character.getType(character) == Character.PARAGRAPH_SEPARATOR;
  }

  // ---- contacts

  /** Asks the contact everything it can be asked; what that throws is noted as leaving the port. */
  private static @Nullable String fault(HostileCase hostile, Contact contact) {
    if (contact.id().value() != hostile.id() && contact.id().value() != 0) {
      return "is another contact than was asked for: " + contact;
    }
    if (contact.displayName().isBlank() || contact.initials().isBlank()) {
      return "is a contact without id, name or initials: " + contact;
    }
    Contact twin =
        contact.fold(person -> person.toBuilder().build(), company -> company.toBuilder().build());
    if (!twin.equals(contact) || twin.hashCode() != contact.hashCode()) {
      return "is a contact that does not equal its copy: " + contact;
    }
    if (contact.toString().contains(SECRET)) {
      return "has read the secret file";
    }
    for (Channel channel : Channel.values()) {
      contact.primary(channel);
    }
    contact.infos().forEach(ContactInfo::category);
    contact.addresses().forEach(Address::singleLine);
    contact.customFields().stream()
        .map(CustomField::value)
        .filter(FieldValue.Date.class::isInstance)
        .map(FieldValue.Date.class::cast)
        .forEach(date -> date.date().orElse(date.dateTime().map(OffsetDateTime::toLocalDate)));
    contact.sharing().accessList().forEach(User::uuid);
    contact.creation().by().forEach(User::uuid);
    contact.age(Instant.now());
    return null;
  }

  // ---- threads

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "hostile caller");
    thread.setDaemon(true);
    return thread;
  }

  private static Set<Thread> liveThreads() {
    return new HashSet<>(Thread.getAllStackTraces().keySet());
  }

  /** Threads of an executor live on for a moment when there is nothing left to do. */
  private static void waitUntilNoMoreThan(int most, Set<Thread> before)
      throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    Set<Thread> since = liveThreads();
    since.removeAll(before);
    while (since.size() > most && System.nanoTime() < end) {
      Thread.sleep(50);
      since = liveThreads();
      since.removeAll(before);
    }
    assertThat(since).hasSizeLessThanOrEqualTo(most);
  }
}
