package r7contacts.simulator;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A contact as the several answers show it. Members that none of them knows stay as put in. */
final class AnswerMembers {

  private static final Set<String> NOT_SIMPLE =
      Set.of("addresses", "customFields", "tags", "contactStatus", "taskCount", "personsCount");

  /** More than the base, beyond what is not simple either. */
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
   * Shapes contacts.
   *
   * @param zone of the server, in which it rewrites dates
   */
  AnswerMembers(ZoneOffset zone) {
    this.zone = zone;
  }

  /** Alone: everything but the tags, which only lists tell. */
  WireObject single(ListedContact contact) {
    return withAddresses(contact, contact.members().without("tags"));
  }

  /** In a list: with tags, without headings and without what is empty, infos in no order. */
  WireObject listed(ListedContact contact) {
    WireObject shown = withAddresses(contact, withInfosInDisorder(contact));
    if (contact.addresses().isEmpty()) {
      shown = shown.without("addresses");
    }
    shown =
        contact.tags().isEmpty()
            ? shown.without("tags")
            : shown.with("tags", WireObject.array(quoted(contact.tags())));
    return isList(contact, "customFields")
        ? shown.with(
            "customFields",
            array(
                contact.fields().stream().filter(field -> field.number("fieldType") != 4).toList()))
        : shown;
  }

  /** In a list of contacts with tasks. */
  WireObject simple(ListedContact contact) {
    return withInfosInDisorder(contact)
        .keeping(name -> !NOT_SIMPLE.contains(name))
        .with("haveLateTasks", "false");
  }

  /** The base, and the main one of the contact's infos of a type as a member, if there is one. */
  WireObject base(ListedContact contact, String member, int infoType) {
    WireObject base =
        contact.members().keeping(name -> !NOT_SIMPLE.contains(name) && !NOT_BASE.contains(name));
    WireObject info = mainInfo(contact, infoType);
    return info == null ? base : base.with(member, info.toString());
  }

  private static @Nullable WireObject mainInfo(ListedContact contact, int infoType) {
    return contact.infos().stream()
        .filter(info -> info.number("infoType", -1) == infoType && info.isTrue("isPrimary"))
        .findFirst()
        .orElse(null);
  }

  /** An order that is the same each time, and is not that of the types. */
  private static WireObject withInfosInDisorder(ListedContact contact) {
    return isList(contact, "commonData")
        ? contact
            .members()
            .with(
                "commonData",
                array(
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
            array(
                addresses.stream()
                    .map(address -> new StoredAddress(address).shown(zone))
                    .toList()));
  }

  private static boolean isList(ListedContact contact, String member) {
    String json = contact.members().json(member);
    return json != null && json.startsWith("[");
  }

  static String array(List<WireObject> objects) {
    return WireObject.array(objects.stream().map(WireObject::toString).toList());
  }

  static List<String> quoted(List<String> texts) {
    return texts.stream().map(JsonText::quoted).toList();
  }
}
