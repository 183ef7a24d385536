package r7contacts.fuzz;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactRepository;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contract.ContractPortal;
import r7contacts.simulator.PortalSimulator;

/** The malformed answers are reproducible and varied. */
class FuzzCaseGeneratorTest {

  private static final long SEED = 20261123;
  private static final int CASES = 5000;
  private static final ValidAnswers GOOD = ValidAnswers.collect();

  private final FuzzCaseGenerator answers = answers(SEED, "http://127.0.0.1:01234/forbidden");

  @Test
  void a_seed_and_a_number_determine_the_answer() {
    FuzzCaseGenerator again = answers(SEED, "http://127.0.0.1:01234/forbidden");

    LongStream.range(0, 200)
        .map(n -> 199 - n)
        .forEach(n -> assertThat(again.number(n).answer()).isEqualTo(answers.number(n).answer()));
  }

  @Test
  void another_seed_generates_other_answers() {
    FuzzCaseGenerator others = answers(SEED + 1, "http://127.0.0.1:01234/forbidden");

    assertThat(
            LongStream.range(0, 200)
                .filter(n -> others.number(n).answer().equals(answers.number(n).answer())))
        .isEmpty();
  }

  @Test
  void another_forbidden_url_changes_nothing_else() {
    FuzzCaseGenerator others = answers(SEED, "http://127.0.0.1:54321/forbidden");

    assertThat(LongStream.range(0, 1000).boxed())
        .allSatisfy(
            n -> {
              assertThat(others.number(n).mutations()).isEqualTo(answers.number(n).mutations());
              assertThat(others.number(n).answer().status())
                  .isEqualTo(answers.number(n).answer().status());
            });
  }

  @Test
  void every_mutation_is_applied_to_each_of_its_formats() {
    Set<String> applied = new HashSet<>();
    LongStream.range(0, CASES)
        .mapToObj(answers::number)
        .forEach(
            one -> one.mutations().forEach(mutation -> applied.add(one.format() + " " + mutation)));

    Set<String> all =
        FuzzCaseGenerator.mutations().stream()
            .flatMap(
                mutation ->
                    mutation.formats().stream().map(format -> format + " " + mutation.name()))
            .collect(toSet());
    assertThat(applied).isEqualTo(all);
  }

  /** If all answers were invalid at their first byte, little would be tested. */
  @Test
  void the_answers_cause_contacts_and_every_kind_of_error() {
    Set<String> kinds = new HashSet<>();
    int contacts = 0;
    try (PortalSimulator portal = ContractPortal.start()) {
      PortalSettings settings =
          PortalSettings.builder(portal.uri().toString()).token(portal.token()).retries(0).build();
      for (AnswerFormat format : AnswerFormat.values()) {
        try (ContactRepository repository = format.open(settings)) {
          for (long number = format.ordinal(); number < 600; number += 2) {
            FuzzCase fuzzCase = answers.number(number);
            portal.answer(fuzzCase.path(), fuzzCase.answer());
            String kind =
                repository
                    .findById(ContactId.of(fuzzCase.id()))
                    .fold(error -> error.getClass().getSimpleName(), contact -> "contact");
            kinds.add(format + " " + kind);
            contacts += kind.equals("contact") ? 1 : 0;
          }
        }
      }
    }

    assertThat(contacts).isBetween(100, 400);
    assertThat(kinds)
        .containsAll(
            Stream.of(AnswerFormat.values())
                .flatMap(
                    format ->
                        List.of(
                                "contact",
                                "NotFound",
                                "NotAuthenticated",
                                "Refused",
                                "Unavailable",
                                "Unreadable")
                            .stream()
                            .map(kind -> format + " " + kind))
                .toList());
  }

  private static FuzzCaseGenerator answers(long seed, String url) {
    return new FuzzCaseGenerator(
        seed, GOOD, new ForbiddenResources(url, "file:///no/such/file", "an-unknown-token"));
  }
}
