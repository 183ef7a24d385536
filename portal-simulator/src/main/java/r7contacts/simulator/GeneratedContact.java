package r7contacts.simulator;

import static r7contacts.simulator.JsonText.quoted;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One made-up contact. What lists sort and search by is thrown for at once, the rest when asked
 * for, with dice of its own: so it is the same in any order of asking. For one thread.
 */
final class GeneratedContact implements ListedContact {

  private static final Instant FIRST_DAY = Instant.parse("2015-01-01T00:00:00Z");
  private static final int TEN_YEARS = 3_653 * 86_400;

  private static final int PHONE = 0;
  private static final int EMAIL = 1;
  private static final int WEBSITE = 2;

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
  private final List<SampleTexts.User> managers;
  private @Nullable Details details;
  private @Nullable WireObject members;

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
    RepeatableRandom dice = new RepeatableRandom(seed, 2L * id);
    String[] names = isCompany ? new String[] {"", ""} : SampleTexts.person(dice);
    firstName = names[0];
    lastName = names[1];
    companyName = isCompany ? SampleTexts.company(dice) : "";
    created = FIRST_DAY.plusSeconds(dice.below(TEN_YEARS));
    stage = dice.oneIn(3) ? 0 : 1 + dice.below(SampleTexts.STATUSES.size());
    int share = dice.below(20);
    shareType = share < 3 ? 0 : share < 6 ? 2 : 1;
    tags = tags(dice);
    managers = shareType == 0 ? managers(dice) : List.of();
  }

  private static List<String> tags(RepeatableRandom dice) {
    int howMany = Math.max(0, dice.below(6) - 2);
    Set<String> tags = new TreeSet<>(StoredContact.IGNORING_CASE);
    for (int i = 0; i < howMany; i++) {
      tags.add(dice.oneOf(SampleTexts.TAGS));
    }
    return List.copyOf(tags);
  }

  private static List<SampleTexts.User> managers(RepeatableRandom dice) {
    int first = dice.below(SampleTexts.USERS.size());
    return List.copyOf(
        SampleTexts.USERS.subList(
            first, Math.min(SampleTexts.USERS.size(), first + dice.below(3))));
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
    return managers.stream().map(SampleTexts.User::id).collect(Collectors.toUnmodifiableSet());
  }

  /** Thrown for in one order, so that the same come out whichever are wanted. */
  private record Details(
      List<WireObject> infos,
      List<WireObject> addresses,
      List<WireObject> fields,
      String about,
      String industry,
      String title,
      int tasks,
      SampleTexts.User creator) {}

  private Details details() {
    if (details == null) {
      details = madeUp(new RepeatableRandom(seed, 2L * id + 1));
    }
    return details;
  }

  private Details madeUp(RepeatableRandom dice) {
    return new Details(
        infos(dice),
        addresses(dice),
        fields(dice),
        dice.oneIn(4) ? dice.oneOf(SampleTexts.NOTES) : "",
        dice.oneIn(3) ? dice.oneOf(SampleTexts.INDUSTRIES) : "",
        dice.oneOf(SampleTexts.TITLES),
        Math.max(0, dice.below(8) - 4),
        dice.oneOf(SampleTexts.USERS));
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

  @Override
  public String text() {
    Details details = details();
    return ListedContact.text(this, details.infos(), details.fields());
  }

  private List<WireObject> infos(RepeatableRandom dice) {
    List<WireObject> infos = new ArrayList<>();
    int phones = dice.below(5);
    for (int i = 0; i < phones; i++) {
      infos.add(info(infos.size(), PHONE, dice.below(6), SampleTexts.phone(dice), i == 0));
    }
    int emails = dice.oneIn(3) ? dice.below(5) : 1;
    for (int i = 0; i < emails; i++) {
      infos.add(info(infos.size(), EMAIL, dice.below(3), SampleTexts.email(dice, id), i == 0));
    }
    int sites = dice.oneIn(3) ? 1 + dice.below(2) : 0;
    for (int i = 0; i < sites; i++) {
      infos.add(info(infos.size(), WEBSITE, dice.below(3), SampleTexts.website(dice, id), i == 0));
    }
    if (dice.oneIn(5)) {
      int type = dice.oneOf(SampleTexts.OTHER_INFO_TYPES);
      infos.add(info(infos.size(), type, dice.below(3), "nick" + id, false));
    }
    return infos;
  }

  private WireObject info(int place, int type, int category, String data, boolean isPrimary) {
    Map<String, String> info = new LinkedHashMap<>();
    // Fewer than twenty each.
    info.put("id", "" + (20L * id + place));
    info.put("infoType", "" + type);
    info.put("category", "" + category);
    info.put("data", quoted(data));
    info.put(
        "categoryName",
        quoted(
            (type == PHONE ? SampleTexts.PHONE_CATEGORIES : SampleTexts.CATEGORIES).get(category)));
    info.put("isPrimary", "" + isPrimary);
    return WireObject.of(info);
  }

  private static List<WireObject> addresses(RepeatableRandom dice) {
    List<WireObject> addresses = new ArrayList<>();
    int howMany = Math.max(0, dice.below(4) - 1);
    for (int i = 0; i < howMany; i++) {
      SampleTexts.Place place = dice.oneOf(SampleTexts.PLACES);
      int category = dice.below(SampleTexts.ADDRESS_CATEGORIES.size());
      Map<String, String> address = new LinkedHashMap<>();
      address.put("street", quoted(dice.oneOf(place.streets()) + (1 + dice.below(200))));
      address.put("city", quoted(place.city()));
      address.put("state", quoted(place.state()));
      address.put("zip", quoted(dice.digits(place.zipDigits())));
      address.put("country", quoted(place.country()));
      if (category > 0) {
        address.put("category", "" + category);
      }
      address.put("categoryName", quoted(SampleTexts.ADDRESS_CATEGORIES.get(category)));
      if (i == 0) {
        address.put("isPrimary", "true");
      }
      addresses.add(WireObject.of(address));
    }
    return addresses;
  }

  private List<WireObject> fields(RepeatableRandom dice) {
    List<WireObject> fields = new ArrayList<>();
    for (SampleTexts.Field field : SampleTexts.FIELDS) {
      if (isCompany ? field.isCompanys() : field.isPersons()) {
        boolean isHeading = field.type() == SampleTexts.HEADING;
        String value = isHeading ? "" : SampleTexts.value(field, dice);
        if (isHeading || dice.oneIn(2)) {
          Map<String, String> shown = new LinkedHashMap<>();
          shown.put("entityId", isHeading ? "0" : "" + id);
          shown.put("label", quoted(field.label()));
          shown.put("fieldValue", quoted(value));
          shown.put("fieldType", "" + field.type());
          shown.put("position", "" + field.id());
          shown.put("mask", quoted(field.mask()));
          shown.put("id", "" + field.id());
          fields.add(WireObject.of(shown));
        }
      }
    }
    return fields;
  }

  @Override
  public WireObject members() {
    if (members == null) {
      members = members(details());
    }
    return members;
  }

  private WireObject members(Details details) {
    Map<String, String> members = new LinkedHashMap<>();
    if (isCompany) {
      members.put("companyName", quoted(companyName));
      if (staff > 0) {
        members.put("personsCount", "" + staff);
      }
    } else {
      members.put("firstName", quoted(firstName));
      members.put("lastName", quoted(lastName));
      GeneratedContact company = others.find(companyId);
      if (company != null) {
        Map<String, String> base = new LinkedHashMap<>();
        company.putBase(base);
        members.put("company", WireObject.of(base).toString());
      }
      members.put("title", quoted(details.title()));
    }
    members.put("createBy", details.creator().json());
    members.put("created", quoted(SignIn.DATE.format(created.atOffset(zone))));
    members.put("about", quoted(details.about()));
    members.put("industry", quoted(details.industry()));
    if (stage > 0) {
      members.put("contactStatus", SampleTexts.STATUSES.get(stage - 1));
    }
    members.put("commonData", AnswerMembers.array(details.infos()));
    members.put("addresses", AnswerMembers.array(details.addresses()));
    members.put("customFields", AnswerMembers.array(details.fields()));
    if (!tags.isEmpty()) {
      members.put("tags", WireObject.array(AnswerMembers.quoted(tags)));
    }
    if (details.tasks() > 0) {
      members.put("taskCount", "" + details.tasks());
    }
    members.put("haveLateTasks", "" + (details.tasks() > 2));
    putBase(members);
    return WireObject.of(members);
  }

  private void putBase(Map<String, String> members) {
    members.put("displayName", quoted(displayName()));
    members.put("isCompany", "" + isCompany);
    members.put("smallFotoUrl", photo(1));
    members.put("mediumFotoUrl", photo(2));
    members.put("isPrivate", "" + (shareType == 0));
    members.put("isShared", "" + (shareType != 0));
    members.put("shareType", "" + shareType);
    if (shareType == 0) {
      members.put(
          "accessList", WireObject.array(managers.stream().map(SampleTexts.User::json).toList()));
    }
    members.put("currency", id % 3 == 0 ? SampleTexts.ROUBLE : "null");
    members.put("canEdit", "" + (shareType != 2));
    members.put("canDelete", "" + (shareType != 2 && id % 7 != 0));
    members.put("id", "" + id);
  }

  private String photo(int size) {
    return quoted(
        "/Products/CRM/HttpHandlers/filehandler.ashx?action=contactphotoulr&cid="
            + id
            + (isCompany ? "&isc=True" : "&isc=False")
            + "&ps="
            + size);
  }
}
