package r7contacts.hostile;

import java.util.List;
import java.util.stream.Stream;

/**
 * Answers of a portal that is broken or means harm. Case {@code n} depends on the seed and on
 * {@code n} alone, so that any of them can be had again without the ones before it. Even numbers
 * are JSON, odd ones XML.
 */
final class HostileAnswers {

  private final long seed;
  private final GoodAnswers good;
  private final Surroundings surroundings;

  HostileAnswers(long seed, GoodAnswers good, Surroundings surroundings) {
    this.seed = seed;
    this.good = good;
    this.surroundings = surroundings;
  }

  static List<Trick> tricks() {
    return Stream.of(TreeTricks.all(), ByteTricks.all(), DocumentTricks.all(), HeaderTricks.all())
        .flatMap(List::stream)
        .toList();
  }

  HostileCase number(long number) {
    Chance chance = new Chance(seed, number);
    Wire wire = number % 2 == 0 ? Wire.JSON : Wire.XML;
    Draft draft =
        new Draft(
            wire,
            good,
            surroundings,
            chance.one(chance.oneIn(6) ? good.failures(wire) : good.contacts(wire)));
    int kind = chance.below(100);
    if (kind < 45) {
      play(draft, TreeTricks.all(), 1, chance);
      if (chance.oneIn(8)) {
        play(draft, ByteTricks.all(), 1, chance);
      }
    } else if (kind < 70) {
      play(draft, ByteTricks.all(), chance.size(3), chance);
    } else if (kind < 80) {
      play(draft, DocumentTricks.all(), 1, chance);
    }
    if (kind >= 80 || chance.oneIn(8)) {
      play(draft, HeaderTricks.all(), chance.size(2), chance);
    }
    return new HostileCase(number, wire, draft.id, List.copyOf(draft.tricks), draft.answer());
  }

  private static void play(Draft draft, List<Trick> tricks, int times, Chance chance) {
    List<Trick> fitting = tricks.stream().filter(t -> t.wires().contains(draft.wire)).toList();
    for (int i = 0; i < times; i++) {
      draft.play(chance.one(fitting), chance);
    }
  }
}
