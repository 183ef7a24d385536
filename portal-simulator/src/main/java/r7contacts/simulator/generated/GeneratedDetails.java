package r7contacts.simulator.generated;

import static r7contacts.simulator.wire.JsonText.quoted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import r7contacts.simulator.crm.InfoTypes;
import r7contacts.simulator.wire.WireObject;

/** The attributes of a generated contact that lists neither sort nor search by, except texts. */
record GeneratedDetails(
    List<WireObject> infos,
    List<WireObject> addresses,
    List<WireObject> fields,
    String about,
    String industry,
    String title,
    int tasks,
    SampleUsers.User creator) {

  /** More than any contact has, so that the ids of infos are unique. */
  private static final long MAX_INFOS = 20;

  /** Generates all details in a fixed order, so that they do not depend on which are read. */
  static GeneratedDetails of(int id, boolean isCompany, RepeatableRandom random) {
    return new GeneratedDetails(
        infos(id, random),
        addresses(random),
        fields(id, isCompany, random),
        random.oneIn(4) ? random.oneOf(SampleTexts.NOTES) : "",
        random.oneIn(3) ? random.oneOf(SampleTexts.INDUSTRIES) : "",
        random.oneOf(SampleTexts.TITLES),
        Math.max(0, random.below(8) - 4),
        random.oneOf(SampleUsers.ALL));
  }

  private static List<WireObject> infos(int id, RepeatableRandom random) {
    List<WireObject> infos = new ArrayList<>();
    int phones = random.below(5);
    for (int i = 0; i < phones; i++) {
      int category = random.below(6);
      String phone = SampleInfos.phone(random);
      infos.add(info(id, infos.size(), InfoTypes.PHONE, category, phone, i == 0));
    }
    int emails = random.oneIn(3) ? random.below(5) : 1;
    for (int i = 0; i < emails; i++) {
      int category = random.below(3);
      String email = SampleInfos.email(random, id);
      infos.add(info(id, infos.size(), InfoTypes.EMAIL, category, email, i == 0));
    }
    int sites = random.oneIn(3) ? 1 + random.below(2) : 0;
    for (int i = 0; i < sites; i++) {
      int category = random.below(3);
      String site = SampleInfos.website(random, id);
      infos.add(info(id, infos.size(), InfoTypes.WEBSITE, category, site, i == 0));
    }
    if (random.oneIn(5)) {
      int type = random.oneOf(SampleInfos.OTHER_TYPES);
      infos.add(info(id, infos.size(), type, random.below(3), "nick" + id, false));
    }
    return infos;
  }

  private static WireObject info(
      int contact, int index, int type, int category, String data, boolean isPrimary) {
    Map<String, String> info = new LinkedHashMap<>();
    info.put("id", "" + (MAX_INFOS * contact + index));
    info.put("infoType", "" + type);
    info.put("category", "" + category);
    info.put("data", quoted(data));
    info.put("categoryName", quoted(InfoTypes.categories(type).get(category)));
    info.put("isPrimary", "" + isPrimary);
    return WireObject.of(info);
  }

  private static List<WireObject> addresses(RepeatableRandom random) {
    List<WireObject> addresses = new ArrayList<>();
    int howMany = Math.max(0, random.below(4) - 1);
    for (int i = 0; i < howMany; i++) {
      SamplePlaces.Place place = random.oneOf(SamplePlaces.ALL);
      int category = random.below(SamplePlaces.CATEGORIES.size());
      Map<String, String> address = new LinkedHashMap<>();
      address.put("street", quoted(random.oneOf(place.streets()) + (1 + random.below(200))));
      address.put("city", quoted(place.city()));
      address.put("state", quoted(place.state()));
      address.put("zip", quoted(random.digits(place.zipDigits())));
      address.put("country", quoted(place.country()));
      if (category > 0) {
        address.put("category", "" + category);
      }
      address.put("categoryName", quoted(SamplePlaces.CATEGORIES.get(category)));
      if (i == 0) {
        address.put("isPrimary", "true");
      }
      addresses.add(WireObject.of(address));
    }
    return addresses;
  }

  private static List<WireObject> fields(int id, boolean isCompany, RepeatableRandom random) {
    List<WireObject> fields = new ArrayList<>();
    for (SampleFields.Field field : SampleFields.ALL) {
      if (isCompany ? field.isCompanys() : field.isPersons()) {
        boolean isHeading = field.type() == SampleFields.HEADING;
        String value = isHeading ? "" : SampleFields.value(field, random);
        if (isHeading || random.oneIn(2)) {
          fields.add(field(isHeading ? 0 : id, field, value));
        }
      }
    }
    return fields;
  }

  private static WireObject field(int owner, SampleFields.Field field, String value) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("entityId", "" + owner);
    members.put("label", quoted(field.label()));
    members.put("fieldValue", quoted(value));
    members.put("fieldType", "" + field.type());
    members.put("position", "" + field.id());
    members.put("mask", quoted(field.mask()));
    members.put("id", "" + field.id());
    return WireObject.of(members);
  }
}
