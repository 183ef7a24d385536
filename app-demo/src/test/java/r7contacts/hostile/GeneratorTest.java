package r7contacts.hostile;

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

/** What the hostile answers must be themselves, so that surviving them says something. */
class GeneratorTest {

  private static final long SEED = 20261123;
  private static final int CASES = 5000;
  private static final GoodAnswers GOOD = GoodAnswers.collect();

  private final HostileAnswers answers = answers(SEED, "http://127.0.0.1:01234/trap");

  @Test
  void a_seed_and_a_number_give_the_same_bytes_in_whatever_order() {
    HostileAnswers again = answers(SEED, "http://127.0.0.1:01234/trap");

    LongStream.range(0, 200)
        .map(n -> 199 - n)
        .forEach(n -> assertThat(again.number(n).answer()).isEqualTo(answers.number(n).answer()));
  }

  @Test
  void another_seed_gives_other_answers() {
    HostileAnswers others = answers(SEED + 1, "http://127.0.0.1:01234/trap");

    assertThat(
            LongStream.range(0, 200)
                .filter(n -> others.number(n).answer().equals(answers.number(n).answer())))
        .isEmpty();
  }

  @Test
  void another_trap_changes_the_trap_only() {
    HostileAnswers others = answers(SEED, "http://127.0.0.1:54321/trap");

    assertThat(LongStream.range(0, 1000).boxed())
        .allSatisfy(
            n -> {
              assertThat(others.number(n).tricks()).isEqualTo(answers.number(n).tricks());
              assertThat(others.number(n).answer().status())
                  .isEqualTo(answers.number(n).answer().status());
            });
  }

  @Test
  void every_trick_is_played_on_every_format_it_is_for() {
    Set<String> played = new HashSet<>();
    LongStream.range(0, CASES)
        .mapToObj(answers::number)
        .forEach(one -> one.tricks().forEach(trick -> played.add(one.wire() + " " + trick)));

    Set<String> all =
        HostileAnswers.tricks().stream()
            .flatMap(trick -> trick.wires().stream().map(wire -> wire + " " + trick.name()))
            .collect(toSet());
    assertThat(played).isEqualTo(all);
  }

  /** Answers that are all broken at their first byte would test little. */
  @Test
  void many_answers_still_give_a_contact_and_many_give_each_kind_of_error() {
    Set<String> kinds = new HashSet<>();
    int contacts = 0;
    try (PortalSimulator portal = ContractPortal.start()) {
      PortalSettings settings =
          PortalSettings.builder(portal.uri().toString()).token(portal.token()).retries(0).build();
      for (Wire wire : Wire.values()) {
        try (ContactRepository repository = wire.open(settings)) {
          for (long number = wire.ordinal(); number < 600; number += 2) {
            HostileCase hostile = answers.number(number);
            portal.answer(hostile.path(), hostile.answer());
            String kind =
                repository
                    .findById(ContactId.of(hostile.id()))
                    .fold(error -> error.getClass().getSimpleName(), contact -> "contact");
            kinds.add(wire + " " + kind);
            contacts += kind.equals("contact") ? 1 : 0;
          }
        }
      }
    }

    assertThat(contacts).isBetween(100, 400);
    assertThat(kinds)
        .containsAll(
            Stream.of(Wire.values())
                .flatMap(
                    wire ->
                        List.of(
                                "contact",
                                "NotFound",
                                "NotAuthenticated",
                                "Refused",
                                "Unavailable",
                                "Unreadable")
                            .stream()
                            .map(kind -> wire + " " + kind))
                .toList());
  }

  private static HostileAnswers answers(long seed, String trap) {
    return new HostileAnswers(
        seed, GOOD, new Surroundings(trap, "file:///no/such/file", "a-token-that-nobody-has"));
  }
}
