package r7contacts.simulator.crm.edit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import r7contacts.simulator.crm.Call;
import r7contacts.simulator.crm.ListedContact;
import r7contacts.simulator.crm.StoredContact;
import r7contacts.simulator.crm.WireContact;
import r7contacts.simulator.wire.Conversions;
import r7contacts.simulator.wire.JsonText;
import r7contacts.simulator.wire.WireDate;
import r7contacts.simulator.wire.WireObject;

/** The database row of a person or company: how it is created and overwritten. */
final class ContactRow {

  private static final List<String> SHARE_TYPES = List.of("None", "ReadWrite", "Read");

  private final Edits edits;
  private final Sharing sharing;
  private final FieldValues values;
  private final Clock clock;
  private final ZoneOffset zone;

  ContactRow(Edits edits, Sharing sharing, FieldValues values, Clock clock, ZoneOffset zone) {
    this.edits = edits;
    this.sharing = sharing;
    this.values = values;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * What a request says about a contact besides its names.
   *
   * @param shareType 0, private, if it is missing
   * @param values custom field values by field
   */
  record Sent(String about, int shareType, Set<String> managers, Map<Integer, String> values) {

    /** Reads the parameters, before any of them takes effect. */
    static Sent of(Call call) {
      return new Sent(
          call.parameters().value("about").orElse(""),
          call.parameters()
              .filled("shareType")
              .map(text -> Conversions.oneOf(SHARE_TYPES, 0, text))
              .orElse(0),
          Sharing.managers(call),
          FieldValues.sent(call));
    }
  }

  /** Creates a contact that only the caller manages, and returns its short form. */
  WireObject createManaged(boolean isCompany, Map<String, String> names) {
    StoredContact created = create(isCompany, names, "");
    StoredContact managed = sharing.shared(created, 0, Set.of(edits.caller.id()));
    edits.save(managed);
    return edits.members.base(managed);
  }

  /**
   * Creates a contact, private and without managers.
   *
   * @param names the members of the name and the job title
   */
  StoredContact create(boolean isCompany, Map<String, String> names, String about) {
    int id = edits.contacts.newId();
    Map<String, String> members = new LinkedHashMap<>();
    names.forEach((name, text) -> members.put(name, JsonText.quoted(text)));
    members.put("createBy", edits.users.user(edits.caller.id()).toString());
    members.put("created", date(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    members.put("about", JsonText.quoted(edits.columns.text(about.strip())));
    members.put("industry", "\"\"");
    members.put("commonData", "[]");
    members.put("addresses", "[]");
    members.put("customFields", values.headings(isCompany));
    members.put("haveLateTasks", "false");
    members.put("displayName", JsonText.quoted(displayName(names)));
    members.put("isCompany", "" + isCompany);
    members.put("smallFotoUrl", photo(id, isCompany, 1));
    members.put("mediumFotoUrl", photo(id, isCompany, 2));
    members.put("currency", "null");
    members.put("canEdit", "true");
    members.put("canDelete", "true");
    members.put("id", "" + id);
    StoredContact empty = StoredContact.of(new WireContact(id, WireObject.of(members).toString()));
    StoredContact created = sharing.shared(empty, 0, Set.of());
    edits.contacts.put(created);
    return created;
  }

  private String displayName(Map<String, String> names) {
    return names.containsKey("companyName")
        ? names.get("companyName")
        : names.get("firstName") + " " + names.get("lastName");
  }

  private static String photo(int id, boolean isCompany, int size) {
    return JsonText.quoted(
        "/Products/CRM/HttpHandlers/filehandler.ashx?action=contactphotoulr&cid=%d&isc=%s&ps=%d"
            .formatted(id, isCompany ? "True" : "False", size));
  }

  private String date(Instant instant) {
    return WireDate.quoted(instant, zone);
  }

  /** Returns the answer to a create, which has the fraction of a second that is not stored. */
  WireObject answer(int id) {
    Instant now = clock.instant();
    Instant stored = edits.now(id).created();
    int ticks = Math.max(1, now.getNano() / 100);
    Instant shown = stored == null ? now : stored.plusNanos(ticks * 100L);
    return edits.members.single(edits.now(id)).with("created", date(shown));
  }

  /** Sets sharing and managers; without managers in the request it keeps those of the contact. */
  void share(int id, Sent sent) {
    StoredContact contact = edits.now(id);
    Set<String> managers = sent.managers().isEmpty() ? contact.managers() : sent.managers();
    edits.save(sharing.shared(contact, sent.shareType(), managers));
  }

  /** Sets the custom field values of a request. */
  void setValues(int id, Sent sent) {
    edits.save(values.with(edits.now(id), sent.values()));
  }

  /**
   * Overwrites names and {@code about}, and resets stage, type, currency and industry. A contact of
   * the other kind loses its own names.
   */
  void overwrite(int id, Map<String, String> names, String about) {
    StoredContact contact = edits.now(id);
    WireObject members = contact.members();
    for (String name : new String[] {"firstName", "lastName", "title", "companyName"}) {
      String text = names.get(name);
      boolean isKept = members.has(name) || isOwn(name, contact.isCompany());
      if (isKept) {
        String own = text == null || !isOwn(name, contact.isCompany()) ? "" : text;
        members = MemberOrder.with(members, name, JsonText.quoted(own));
      }
    }
    members = MemberOrder.with(members, "displayName", JsonText.quoted(displayName(names)));
    members =
        MemberOrder.with(members, "about", JsonText.quoted(edits.columns.text(about.strip())));
    members = MemberOrder.with(members, "industry", "\"\"");
    members = MemberOrder.with(members, "currency", "null").without("contactStatus");
    edits.save(
        contact.with(members).with(contact.hidden().withStageItem(ListedContact.StageItem.STAGE)));
    edits.contacts.relate(relations -> relations.typed(id, 0));
  }

  private static boolean isOwn(String name, boolean isCompany) {
    return name.equals("companyName") == isCompany;
  }
}
