package r7contacts.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.vavr.control.Either;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contract.ContractPortal;
import r7contacts.simulator.PortalSimulator;
import r7contacts.testkit.SampleContacts;

/**
 * Fuzz test with malformed answers: the port throws no exception, time and memory are bounded, and
 * no external resource is fetched.
 *
 * <p>{@code -Dfuzz.seed} sets the seed ({@code clock} for a new one), {@code -Dfuzz.cases} the
 * number of cases; {@code -Dfuzz.case} repeats one case. All cases of a format use one repository,
 * so that a case that breaks later ones is detected.
 */
class AnswerFuzzTest {

  private static final String SEED = System.getProperty("fuzz.seed", "20261123");
  private static final long CASES = Long.getLong("fuzz.cases", 5000);
  private static final @Nullable Long SINGLE_CASE = Long.getLong("fuzz.case");

  private static final int MAX_FAILURES = 5;
  private static final int MAX_FAULT_LENGTH = 3000;
  private static final String TOKEN = "s3cr3t-token-of-the-fuzz-test";
  private static final String SECRET = "a secret that is in a file";

  private static final OutcomeCheck CHECK = new OutcomeCheck(TOKEN, SECRET);

  private static final int MAX_ANSWER_BYTES = 4 << 20;
  private static final int MAX_CONNECTIONS = 2;

  /**
   * The most CPU time for an answer, which does not depend on the load of the machine. Most answers
   * take milliseconds, the longest some tenths of a second.
   */
  private static final Duration MAX_CPU_TIME = Duration.ofSeconds(5);

  /** Three times the total timeout of the repository. */
  private static final Duration HANG_TIMEOUT = Duration.ofSeconds(30);

  /**
   * The most bytes allocated for an answer. Many small elements take most: up to 130 MiB in this
   * test. Quadratic growth, or decompression beyond the limit, would take gigabytes.
   */
  private static final long MAX_ALLOCATED = 64L * MAX_ANSWER_BYTES;

  private final long seed = SEED.equals("clock") ? System.nanoTime() : Long.parseLong(SEED);
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final List<String> failures = new ArrayList<>();

  @TempDir Path folder;

  @Test
  // Longer than any run: hangs are detected for each case.
  @Timeout(value = 6, unit = TimeUnit.HOURS)
  void every_malformed_answer_ends_in_a_contact_or_an_error() throws Exception {
    ValidAnswers valid = ValidAnswers.collect();
    try (PortalSimulator portal = ContractPortal.builder().token(TOKEN).start();
        ConnectionDetector detector = new ConnectionDetector()) {
      FuzzCaseGenerator answers =
          new FuzzCaseGenerator(
              seed, valid, new ForbiddenResources(detector.url(), forbiddenFile(), TOKEN));
      ExecutorService caller = Executors.newSingleThreadExecutor(AnswerFuzzTest::daemon);
      caller.submit(() -> {}).get();
      Set<Thread> before = liveThreads();

      Map<AnswerFormat, ContactRepository> repositories = open(portal);
      for (long number : (Iterable<Long>) numbers()::iterator) {
        FuzzCase fuzzCase = answers.number(number);
        portal.answer(fuzzCase.path(), fuzzCase.answer());
        ContactRepository contacts = repositories.get(fuzzCase.format());
        note(fuzzCase, run(fuzzCase, caller, contacts));
        if (detector.hasConnection()) {
          note(fuzzCase, "connects to the forbidden URL");
        }
        if (number % 100 < 2) {
          portal.answer(
              fuzzCase.format().path(SampleContacts.anna().id().value()),
              valid.anna(fuzzCase.format()));
          note(fuzzCase, checkValidAnswer(contacts));
        }
        if (failures.size() >= MAX_FAILURES) {
          break;
        }
      }

      assertThat(failures).as("malformed answers with seed %d", seed).isEmpty();
      // The portal has a thread for each connection, and each repository one for timeouts.
      waitUntilNoMoreThan((MAX_CONNECTIONS + 1) * repositories.size(), before);
      repositories.values().forEach(ContactRepository::close);
      waitUntilNoMoreThan(0, before);
      caller.shutdown();
    }
  }

  private LongStream numbers() {
    if (SINGLE_CASE != null) {
      return LongStream.of(SINGLE_CASE);
    }
    System.out.printf("%,d malformed answers with seed %d%n", CASES, seed);
    return LongStream.range(0, CASES);
  }

  private static Map<AnswerFormat, ContactRepository> open(PortalSimulator portal) {
    Map<AnswerFormat, ContactRepository> repositories = new EnumMap<>(AnswerFormat.class);
    for (AnswerFormat format : AnswerFormat.values()) {
      repositories.put(
          format,
          format.open(
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

  private String forbiddenFile() throws IOException {
    return Files.writeString(folder.resolve("secret.txt"), SECRET).toUri().toString();
  }

  private void note(FuzzCase fuzzCase, @Nullable String fault) {
    if (fault != null) {
      failures.add(
          """
          case %d: %s
          repeat with: -Dfuzz.seed=%d -Dfuzz.case=%d
          %s
          """
              .formatted(
                  fuzzCase.number(), cut(fault), seed, fuzzCase.number(), fuzzCase.description()));
    }
  }

  private static String cut(String text) {
    return text.length() <= MAX_FAULT_LENGTH ? text : text.substring(0, MAX_FAULT_LENGTH) + "…";
  }

  /** Returns what is wrong with the outcome of a case; null if nothing is. */
  private @Nullable String run(
      FuzzCase fuzzCase, ExecutorService caller, ContactRepository contacts)
      throws InterruptedException {
    Thread[] calling = new Thread[1];
    Future<@Nullable String> fault =
        caller.submit(
            () -> {
              calling[0] = Thread.currentThread();
              return call(fuzzCase, contacts);
            });
    try {
      return fault.get(HANG_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      return thrown(e.getCause());
    } catch (TimeoutException e) {
      return "hangs at\n" + stack(calling[0].getStackTrace());
    }
  }

  private @Nullable String call(FuzzCase fuzzCase, ContactRepository contacts) {
    long allocatedBefore = threads.getCurrentThreadAllocatedBytes();
    long cpuTimeBefore = threads.getCurrentThreadCpuTime();
    Either<ContactError, Contact> outcome = contacts.findById(ContactId.of(fuzzCase.id()));
    Duration cpuTime = Duration.ofNanos(threads.getCurrentThreadCpuTime() - cpuTimeBefore);
    long allocated = threads.getCurrentThreadAllocatedBytes() - allocatedBefore;
    if (outcome == null) {
      return "returns null";
    }
    if (cpuTime.compareTo(MAX_CPU_TIME) > 0) {
      return "takes CPU time of " + cpuTime;
    }
    if (allocated > MAX_ALLOCATED) {
      return "allocates %,d bytes".formatted(allocated);
    }
    return CHECK.fault(fuzzCase, outcome);
  }

  private static @Nullable String checkValidAnswer(ContactRepository contacts) {
    Either<ContactError, Contact> anna = contacts.findById(SampleContacts.anna().id());
    return anna.contains(SampleContacts.anna())
        ? null
        : "breaks the valid answer after it: " + anna;
  }

  private static String thrown(Throwable problem) {
    return problem + " is thrown by the port at\n" + stack(problem.getStackTrace());
  }

  private static String stack(StackTraceElement[] frames) {
    return String.join("\n", Arrays.stream(frames).limit(25).map(frame -> "    " + frame).toList());
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "fuzz caller");
    thread.setDaemon(true);
    return thread;
  }

  private static Set<Thread> liveThreads() {
    return new HashSet<>(Thread.getAllStackTraces().keySet());
  }

  /** Threads of an executor end with a delay. */
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
