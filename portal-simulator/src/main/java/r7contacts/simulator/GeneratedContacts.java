package r7contacts.simulator;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Any number of made-up contacts that are always the same for one seed. Kept are ids and who works
 * where, twelve bytes a contact; everything else is made up anew whenever somebody asks.
 */
final class GeneratedContacts {

  private static final int PERSONS_PER_COMPANY = 4;

  private static final int NO_COMPANY = -1;

  private final long seed;
  private final ZoneOffset zone;
  private final int[] ids;
  private final BitSet companies;

  /** By the place of a person, the place of the company. */
  private final int[] employers;

  /** By the place of a company, how many persons it has. */
  private final int[] staff;

  GeneratedContacts(int howMany, long seed, ZoneOffset zone) {
    this.seed = seed;
    this.zone = zone;
    this.ids = new int[howMany];
    this.employers = new int[howMany];
    this.staff = new int[howMany];
    this.companies = new BitSet(howMany);
    RepeatableRandom dice = new RepeatableRandom(seed, -1);
    int id = 0;
    for (int place = 0; place < howMany; place++) {
      id += dice.oneIn(8) && place > 0 ? 2 + dice.below(4) : 1;
      ids[place] = id;
      companies.set(place, dice.below(1 + PERSONS_PER_COMPANY) == 0);
    }
    for (int place = 0; place < howMany; place++) {
      boolean isEmployed = !companies.get(place) && dice.below(10) < 6 && !companies.isEmpty();
      employers[place] = isEmployed ? companyFrom(dice.below(howMany)) : NO_COMPANY;
      if (isEmployed) {
        staff[employers[place]]++;
      }
    }
  }

  private int companyFrom(int place) {
    int company = companies.nextSetBit(place);
    return company < 0 ? companies.nextSetBit(0) : company;
  }

  /** Ascending. Not to be written to. */
  int[] ids() {
    return ids;
  }

  boolean has(int id) {
    return Arrays.binarySearch(ids, id) >= 0;
  }

  @Nullable GeneratedContact find(int id) {
    int place = Arrays.binarySearch(ids, id);
    return place < 0 ? null : at(place);
  }

  private GeneratedContact at(int place) {
    int employer = employers[place];
    return new GeneratedContact(
        seed,
        zone,
        ids[place],
        companies.get(place),
        employer == NO_COMPANY ? 0 : ids[employer],
        staff[place],
        this);
  }
}
