package r7contacts.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import r7contacts.domain.change.ContactChange;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.Written;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contract.ChangeWitness;
import r7contacts.portal.contract.ContractPortal;
import r7contacts.portal.contract.ForbiddenRequests;
import r7contacts.portal.contract.SampleChange;
import r7contacts.portal.contract.WriteProxy;
import r7contacts.simulator.CannedAnswer;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;

/**
 * Fuzz test of changes: the answer to one of the writes is malformed after its effect, or one of
 * the requests fails. Nothing is lost or doubled, and the outcome is what the portal has done.
 *
 * <p>{@code -Dfuzz.seed} sets the seed ({@code clock} for a new one), {@code -Dfuzz.writes} the
 * number of cases.
 */
@Timeout(value = 1, unit = TimeUnit.HOURS)
class WriteFuzzTest {

  private static final String SEED = System.getProperty("fuzz.seed", "20261127");
  private static final int CASES = Integer.getInteger("fuzz.writes", 400);
  private static final int MAX_FAILURES = 5;

  /** Statuses of a portal that has not begun or rejects the request: untrue after the effect. */
  private static final Set<Integer> UNTRUE =
      Set.of(400, 401, 402, 403, 404, 407, 421, 425, 429, 503);

  private static final List<SampleChange> CHANGES =
      Stream.of(SampleChange.ofOneStep(), SampleChange.ofSeveralSteps())
          .flatMap(List::stream)
          .toList();

  /** Faults by which no answer can look like a valid one with other values. */
  private static final List<String> FAULTS =
      List.of(
          "reset",
          "reset-midway",
          "truncate",
          "garbage",
          "html",
          "wrong-type",
          "huge=2MB",
          "stack",
          "empty=200",
          "empty=302",
          "empty=403",
          "empty=429",
          "empty=500",
          "unavailable",
          "before-effect=cut",
          "before-effect=500",
          "after-effect=cut",
          "after-effect=500");

  private static final Pattern ID = Pattern.compile("(?i)\\bid\\W+(-?[0-9.]++)(?![\\w-])");

  private final long seed = SEED.equals("clock") ? System.nanoTime() : Long.parseLong(SEED);
  private final List<String> failures = new ArrayList<>();

  private static PortalSettings settings(URI portal, String token) {
    return PortalSettings.builder(portal.toString())
        .token(token)
        .retries(0)
        .responseTimeout(Duration.ofSeconds(20))
        .maxAnswerBytes(1 << 20)
        .build();
  }

  @Test
  void nothing_is_lost_if_an_answer_to_a_write_is_malformed() throws IOException {
    ValidAnswers valid = ValidAnswers.collect();
    ForbiddenResources forbidden =
        new ForbiddenResources("http://127.0.0.1:1/forbidden", "file:///none", "token");
    for (int number = 0; number < CASES && failures.size() < MAX_FAILURES; number++) {
      CaseRandom random = new CaseRandom(seed, number);
      AnswerFormat format = AnswerFormat.values()[number % 2];
      SampleChange sample = random.one(CHANGES);
      int nth = random.between(1, sample.writes().size());
      List<String> mutations = new ArrayList<>();
      try (PortalSimulator portal = ContractPortal.start();
          WriteProxy proxy = new WriteProxy(portal.uri())) {
        proxy.onWrite(
            nth,
            passedOn -> {
              CannedAnswer done = passedOn.call();
              MutableAnswer answer =
                  new MutableAnswer(
                      format,
                      valid,
                      forbidden,
                      new ValidAnswers.Answer(0, done.status(), done.body()));
              CannedAnswer changed = mutated(answer, random);
              mutations.addAll(answer.mutations);
              return changed;
            });
        String fault = play(portal, proxy.uri(), format, sample, "");
        note("case %d (%s, write %d, %s)".formatted(number, format, nth, mutations), sample, fault);
      }
    }

    assertThat(failures).as("malformed answers to writes with seed %d", seed).isEmpty();
  }

  /**
   * Returns a malformed answer. The portal has done the write, so that its status does not say the
   * opposite. The answer to a create keeps the id: another one may be that of another contact.
   */
  private static CannedAnswer mutated(MutableAnswer answer, CaseRandom random) {
    byte[] body = answer.body;
    int status = answer.status;
    List<Mutation> all =
        FuzzCaseGenerator.mutations().stream()
            .filter(mutation -> mutation.formats().contains(answer.format))
            .toList();
    for (int i = random.size(3); i > 0; i--) {
      answer.apply(random.one(all), random);
    }
    if (UNTRUE.contains(answer.status)) {
      answer.status = status;
    }
    if (!ids(body).containsAll(ids(answer.body))) {
      answer.body = new byte[0];
    }
    return answer.answer();
  }

  private static List<String> ids(byte[] body) {
    return ID.matcher(new String(body, UTF_8)).results().map(found -> found.group(1)).toList();
  }

  @Test
  void nothing_is_lost_if_a_request_fails() {
    for (AnswerFormat format : AnswerFormat.values()) {
      for (SampleChange sample : CHANGES) {
        int requests = requests(format, sample);
        for (int nth = 1; nth <= requests; nth++) {
          for (String fault : FAULTS) {
            if (failures.size() < MAX_FAILURES) {
              playFault(format, sample, fault + "#" + nth + "*1");
            }
          }
        }
      }
    }

    assertThat(failures).isEmpty();
  }

  private void playFault(AnswerFormat format, SampleChange sample, String fault) {
    try (PortalSimulator portal = ContractPortal.start()) {
      String wrong = play(portal, portal.uri(), format, sample, fault);
      note("%s in %s".formatted(fault, format), sample, wrong);
    }
  }

  private static int requests(AnswerFormat format, SampleChange sample) {
    try (PortalSimulator portal = ContractPortal.start();
        EditableContactBook book = format.openForEditing(settings(portal.uri(), portal.token()))) {
      ContactChange change = sample.change().apply(book);
      int before = portal.requests().size();
      book.performOrThrow(change);
      return portal.requests().size() - before;
    }
  }

  /** Returns what is wrong with a change by this address and with this fault; null if nothing. */
  private static @Nullable String play(
      PortalSimulator portal, URI through, AnswerFormat format, SampleChange sample, String fault) {
    try (EditableContactBook direct =
            format.openForEditing(settings(portal.uri(), portal.token()));
        EditableContactBook book = format.openForEditing(settings(through, portal.token()))) {
      ContactChange change = sample.change().apply(direct);
      ChangeWitness witness = ChangeWitness.before(portal, direct, sample, change);
      if (!fault.isEmpty()) {
        portal.fault(Fault.parse(fault));
      }

      Either<WriteError, Written> outcome = book.perform(change);

      portal.clearFaults();
      String wrong = witness.fault(outcome, direct);
      ForbiddenRequests.assertNoneIn(portal.requests());
      return wrong == null ? null : wrong + "\n  after " + shown(outcome);
    }
  }

  private static String shown(Either<WriteError, Written> outcome) {
    return outcome.fold(
        error -> error.getClass().getSimpleName() + ": " + error.message(), Written::toString);
  }

  private void note(String what, SampleChange sample, @Nullable String fault) {
    if (fault != null) {
      failures.add("%s: %s: %s".formatted(what, sample, fault));
    }
  }
}
