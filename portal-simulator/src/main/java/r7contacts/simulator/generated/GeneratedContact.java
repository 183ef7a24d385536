package r7contacts.simulator.generated;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.crm.ListedContact;
import r7contacts.simulator.wire.WireObject;

/**
 * A generated contact. What lists sort and search by is generated at once, the rest on first use,
 * from random numbers of its own, so that the order of use does not matter. Not thread-safe.
 */
final class GeneratedContact implements ListedContact {

  private static final Instant FIRST_DAY = Instant.parse("2015-01-01T00:00:00Z");
  private static final int TEN_YEARS = 3_653 * 86_400;

  private final int id;
  private final boolean isCompany;
  private final int companyId;
  private final int staff;
  private final GeneratedContacts others;
  private final long seed;
  private final ZoneOffset zone;
  private final String firstName;
  private final String lastName;
  private final String companyName;
  private final Instant created;
  private final int stage;
  private final int shareType;
  private final List<String> tags;
  private final List<SampleUsers.User> accessList;
  private @Nullable GeneratedDetails details;
  private @Nullable WireObject members;

  /**
   * Generates a contact.
   *
   * @param companyId the id of a person's company; 0 for none
   * @param staff the number of a company's persons
   * @param others all contacts, with the company
   */
  GeneratedContact(
      long seed,
      ZoneOffset zone,
      int id,
      boolean isCompany,
      int companyId,
      int staff,
      GeneratedContacts others) {
    this.seed = seed;
    this.zone = zone;
    this.id = id;
    this.isCompany = isCompany;
    this.companyId = companyId;
    this.staff = staff;
    this.others = others;
    RepeatableRandom random = new RepeatableRandom(seed, 2L * id);
    String[] names = isCompany ? new String[] {"", ""} : SampleNames.person(random);
    firstName = names[0];
    lastName = names[1];
    companyName = isCompany ? SampleNames.company(random) : "";
    created = FIRST_DAY.plusSeconds(random.below(TEN_YEARS));
    stage = random.oneIn(3) ? 0 : 1 + random.below(SampleTexts.STAGES.size());
    int share = random.below(20);
    shareType = share < 3 ? 0 : share < 6 ? 2 : 1;
    tags = tags(random);
    accessList = shareType == 0 ? users(random) : List.of();
  }

  private static List<String> tags(RepeatableRandom random) {
    int howMany = Math.max(0, random.below(6) - 2);
    Set<String> tags = new TreeSet<>(TAG_ORDER);
    for (int i = 0; i < howMany; i++) {
      tags.add(random.oneOf(SampleTexts.TAGS));
    }
    return List.copyOf(tags);
  }

  private static List<SampleUsers.User> users(RepeatableRandom random) {
    int all = SampleUsers.ALL.size();
    int first = random.below(all);
    return List.copyOf(SampleUsers.ALL.subList(first, Math.min(all, first + random.below(3))));
  }

  @Override
  public int id() {
    return id;
  }

  @Override
  public boolean isCompany() {
    return isCompany;
  }

  @Override
  public String firstName() {
    return firstName;
  }

  @Override
  public String lastName() {
    return lastName;
  }

  @Override
  public String companyName() {
    return companyName;
  }

  @Override
  public String displayName() {
    return isCompany ? companyName : firstName + " " + lastName;
  }

  @Override
  public Instant created() {
    return created;
  }

  @Override
  public int stage() {
    return stage;
  }

  @Override
  public int companyId() {
    return companyId;
  }

  @Override
  public int shareType() {
    return shareType;
  }

  @Override
  public List<String> tags() {
    return tags;
  }

  @Override
  public Set<String> managers() {
    return accessList.stream().map(SampleUsers.User::id).collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the users on the access list of a private contact. */
  List<SampleUsers.User> accessList() {
    return accessList;
  }

  @Override
  public List<WireObject> infos() {
    return details().infos();
  }

  @Override
  public List<WireObject> addresses() {
    return details().addresses();
  }

  @Override
  public List<WireObject> fields() {
    return details().fields();
  }

  private GeneratedDetails details() {
    if (details == null) {
      details = GeneratedDetails.of(id, isCompany, new RepeatableRandom(seed, 2L * id + 1));
    }
    return details;
  }

  @Override
  public WireObject members() {
    if (members == null) {
      GeneratedContact company = isCompany ? null : others.find(companyId);
      members = new GeneratedMembers(this).all(details(), staff, company, zone);
    }
    return members;
  }
}
