package r7contacts.simulator.crm;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.wire.Failure;
import r7contacts.simulator.wire.FailureException;
import r7contacts.simulator.wire.WireObject;

/** The members of a contact in each kind of answer. Unknown members are kept. */
public final class AnswerMembers {

  private static final Set<String> NOT_SIMPLE =
      Set.of("addresses", "customFields", "tags", "contactStatus", "taskCount", "personsCount");

  /** Members that are not in the base, in addition to those that are not simple. */
  private static final Set<String> NOT_BASE =
      Set.of(
          "commonData",
          "haveLateTasks",
          "company",
          "createBy",
          "created",
          "about",
          "industry",
          "firstName",
          "lastName",
          "title",
          "companyName");

  private final ZoneOffset zone;

  /**
   * Creates the members of answers.
   *
   * @param zone the portal's time zone, in which dates of addresses are rewritten
   */
  public AnswerMembers(ZoneOffset zone) {
    this.zone = zone;
  }

  /**
   * Returns the members of a contact read by id: all except the tags.
   *
   * @throws FailureException if the contact's stage exists no longer
   */
  public WireObject single(ListedContact contact) {
    if (contact.stageItem() == ListedContact.StageItem.DELETED) {
      throw new FailureException(Failure.NOT_FOUND);
    }
    return withAddresses(contact, contact.members().without("tags"));
  }

  /** Returns the members in lists: with tags, without headings and empty members. */
  public WireObject listed(ListedContact contact) {
    WireObject shown = withAddresses(contact, withListedInfos(contact));
    if (contact.stageItem() == ListedContact.StageItem.DELETED) {
      shown = shown.without("contactStatus");
    }
    if (contact.addresses().isEmpty()) {
      shown = shown.without("addresses");
    }
    shown =
        contact.tags().isEmpty()
            ? shown.without("tags")
            : shown.with("tags", WireObject.textArray(contact.tags()));
    return isList(contact, "customFields")
        ? shown.with(
            "customFields",
            WireObject.array(
                contact.fields().stream().filter(field -> field.number("fieldType") != 4).toList()))
        : shown;
  }

  /** Returns an item of a list of contacts with their tasks, of which there are none. */
  WireObject withTask(ListedContact contact) {
    return WireObject.of("{}").with("contact", simple(contact).toString());
  }

  private static WireObject simple(ListedContact contact) {
    return withListedInfos(contact)
        .keeping(name -> !NOT_SIMPLE.contains(name))
        .with("haveLateTasks", "false");
  }

  /** Returns the base members. */
  public WireObject base(ListedContact contact) {
    return contact
        .members()
        .keeping(name -> !NOT_SIMPLE.contains(name) && !NOT_BASE.contains(name));
  }

  /** Returns the base members, and the primary info of a type as a further member. */
  WireObject base(ListedContact contact, String member, int infoType) {
    WireObject base = base(contact);
    WireObject info = primaryInfo(contact, infoType);
    return info == null ? base : base.with(member, info.toString());
  }

  private static @Nullable WireObject primaryInfo(ListedContact contact, int infoType) {
    return contact.infos().stream()
        .filter(info -> info.number("infoType", -1) == infoType && info.isTrue("isPrimary"))
        .findFirst()
        .orElse(null);
  }

  /** Orders the infos by id from high to low, as lists do. */
  private static WireObject withListedInfos(ListedContact contact) {
    return isList(contact, "commonData")
        ? contact
            .members()
            .with(
                "commonData",
                WireObject.array(
                    contact.infos().stream()
                        .sorted(
                            Comparator.comparingInt((WireObject info) -> info.number("id"))
                                .reversed())
                        .toList()))
        : contact.members();
  }

  private WireObject withAddresses(ListedContact contact, WireObject members) {
    List<WireObject> addresses = contact.addresses();
    return addresses.isEmpty()
        ? members
        : members.with(
            "addresses",
            WireObject.array(
                addresses.stream()
                    .map(address -> new StoredAddress(address).shown(zone))
                    .toList()));
  }

  private static boolean isList(ListedContact contact, String member) {
    String json = contact.members().json(member);
    return json != null && json.startsWith("[");
  }
}
