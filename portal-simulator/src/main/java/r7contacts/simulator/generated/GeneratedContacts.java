package r7contacts.simulator.generated;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.crm.ContactSource;

/**
 * Generated contacts, the same for the same seed. Only ids and employment are held in memory,
 * twelve bytes per contact; the rest is generated on each access. Immutable.
 */
public final class GeneratedContacts implements ContactSource {

  private static final int PERSONS_PER_COMPANY = 4;

  private static final int NO_COMPANY = -1;

  private final long seed;
  private final ZoneOffset zone;
  private final int[] ids;
  private final BitSet companies;

  /** The index of the company, by the index of the person. */
  private final int[] employers;

  /** The number of persons, by the index of the company. */
  private final int[] staff;

  /**
   * Generates contacts.
   *
   * @param zone the time zone of dates
   */
  public GeneratedContacts(int howMany, long seed, ZoneOffset zone) {
    this.seed = seed;
    this.zone = zone;
    this.ids = new int[howMany];
    this.employers = new int[howMany];
    this.staff = new int[howMany];
    this.companies = new BitSet(howMany);
    RepeatableRandom random = new RepeatableRandom(seed, -1);
    int id = 0;
    for (int index = 0; index < howMany; index++) {
      id += random.oneIn(8) && index > 0 ? 2 + random.below(4) : 1;
      ids[index] = id;
      companies.set(index, random.below(1 + PERSONS_PER_COMPANY) == 0);
    }
    for (int index = 0; index < howMany; index++) {
      boolean isEmployed = !companies.get(index) && random.below(10) < 6 && !companies.isEmpty();
      employers[index] = isEmployed ? companyFrom(random.below(howMany)) : NO_COMPANY;
      if (isEmployed) {
        staff[employers[index]]++;
      }
    }
  }

  private int companyFrom(int index) {
    int company = companies.nextSetBit(index);
    return company < 0 ? companies.nextSetBit(0) : company;
  }

  @Override
  public int[] ids() {
    return ids;
  }

  @Override
  public boolean has(int id) {
    return Arrays.binarySearch(ids, id) >= 0;
  }

  @Override
  public @Nullable GeneratedContact find(int id) {
    int index = Arrays.binarySearch(ids, id);
    return index < 0 ? null : at(index);
  }

  private GeneratedContact at(int index) {
    int employer = employers[index];
    return new GeneratedContact(
        seed,
        zone,
        ids[index],
        companies.get(index),
        employer == NO_COMPANY ? 0 : ids[employer],
        staff[index],
        this);
  }
}
