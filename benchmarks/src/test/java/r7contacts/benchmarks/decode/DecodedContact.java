package r7contacts.benchmarks.decode;

import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import r7contacts.domain.Address;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Creation;
import r7contacts.domain.Currency;
import r7contacts.domain.CustomField;
import r7contacts.domain.Person;
import r7contacts.domain.Photos;
import r7contacts.domain.Rights;
import r7contacts.domain.ShareLevel;
import r7contacts.domain.Sharing;
import r7contacts.domain.User;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Contact as JSON with the portal's names, without null, blank text, false, zero and empty values.
 * Makes domain contacts comparable with trees, records and beans.
 */
public final class DecodedContact {

  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String NO_DATE = "0001-01-01T00:00Z";

  private DecodedContact() {}

  /** Returns the contact of a tree, record or bean with the portal's names. */
  public static JsonNode by(Object wire) {
    ObjectNode told = (ObjectNode) JSON.valueToTree(wire).deepCopy();
    nameAsDomain(told);
    if (told.get("company") instanceof ObjectNode company) {
      if (isNothing(company.path("companyName"))) {
        company.set("companyName", company.path("displayName"));
      }
      company.remove("displayName");
    }
    String created = told.path("created").asString("");
    try {
      String time = OffsetDateTime.parse(created).toString();
      told.put("created", time.equals(NO_DATE) ? "" : time);
    } catch (DateTimeException e) {
      told.put("created", created);
    }
    return something(told);
  }

  /** The domain drops a display name that repeats the names. */
  private static void nameAsDomain(ObjectNode contact) {
    String shown = contact.path("displayName").asString("").strip();
    String names =
        Stream.of("firstName", "lastName", "companyName")
            .map(name -> contact.path(name).asString(""))
            .filter(name -> !name.isBlank())
            .collect(Collectors.joining(" "))
            .strip();
    contact.put("displayName", shown.isEmpty() ? names : shown);
  }

  public static JsonNode by(Contact contact) {
    ObjectNode told = NODES.objectNode();
    told.put("id", contact.id().value());
    put(told, "about", contact.about());
    put(told, "industry", contact.industry());
    told.set("commonData", array(contact.infos(), DecodedContact::info));
    told.set("addresses", array(contact.addresses(), DecodedContact::address));
    told.set("customFields", array(contact.customFields(), DecodedContact::field));
    told.set("tags", array(contact.tags(), NODES::stringNode));
    set(told, "contactStatus", contact.stage().map(DecodedContact::catalogEntry));
    set(told, "contactType", contact.type().map(DecodedContact::catalogEntry));
    told.put("taskCount", contact.tasks().count());
    told.put("haveLateTasks", contact.tasks().anyLate());
    putBase(told, contact.currency(), contact.photos(), contact.sharing(), contact.rights());
    Creation creation = contact.creation();
    set(told, "createBy", creation.by().map(DecodedContact::user));
    put(
        told,
        "created",
        creation.at().map(OffsetDateTime::toString).orElse(creation.unreadableTime()));
    contact.fold(person -> putPerson(told, person), company -> putCompany(told, company));
    return something(told);
  }

  private static ObjectNode putPerson(ObjectNode told, Person person) {
    put(told, "firstName", person.firstName());
    put(told, "lastName", person.lastName());
    put(told, "title", person.jobTitle());
    set(told, "company", person.company().map(DecodedContact::link));
    put(told, "displayName", person.givenDisplayName().orElse(person.fullName()));
    return told.put("displayName", told.path("displayName").asString("").strip());
  }

  private static ObjectNode putCompany(ObjectNode told, Company company) {
    told.put("isCompany", true);
    put(told, "companyName", company.name());
    told.put("personsCount", company.memberCount());
    put(told, "displayName", company.givenDisplayName().orElse(company.name()));
    return told.put("displayName", told.path("displayName").asString("").strip());
  }

  private static JsonNode link(CompanyLink company) {
    ObjectNode told = NODES.objectNode();
    told.put("id", company.id().get().value());
    told.put("isCompany", true);
    put(told, "companyName", company.name());
    put(told, "about", company.about());
    told.put("haveLateTasks", company.hasLateTasks());
    putBase(told, company.currency(), company.photos(), company.sharing(), company.rights());
    return told;
  }

  private static void putBase(
      ObjectNode told, Option<Currency> currency, Photos photos, Sharing sharing, Rights rights) {
    set(told, "currency", currency.map(DecodedContact::currency));
    put(told, "smallFotoUrl", photos.small());
    put(told, "mediumFotoUrl", photos.medium());
    told.put("isPrivate", sharing.isPrivate());
    // The portal does not set isShared for an unknown level.
    told.put("isShared", !sharing.isPrivate() && sharing.level() != ShareLevel.UNKNOWN);
    told.put("shareType", sharing.levelCode());
    told.set("accessList", array(sharing.accessList(), DecodedContact::user));
    told.put("canEdit", rights.mayEdit());
    told.put("canDelete", rights.mayDelete());
  }

  private static JsonNode info(ContactInfo info) {
    ObjectNode told = NODES.objectNode();
    told.put("id", info.id());
    told.put("infoType", info.channelCode());
    told.put("category", info.categoryCode());
    put(told, "data", info.value());
    put(told, "categoryName", info.label());
    return told.put("isPrimary", info.isPrimary());
  }

  private static JsonNode address(Address address) {
    ObjectNode told = NODES.objectNode();
    put(told, "street", address.street());
    put(told, "city", address.city());
    put(told, "state", address.state());
    put(told, "zip", address.zip());
    put(told, "country", address.country());
    told.put("category", address.categoryCode());
    put(told, "categoryName", address.label());
    return told.put("isPrimary", address.isPrimary());
  }

  private static JsonNode field(CustomField field) {
    ObjectNode told = NODES.objectNode();
    told.put("id", field.id());
    told.put("entityId", field.entityId());
    put(told, "label", field.label());
    put(told, "fieldValue", field.text());
    told.put("fieldType", field.value().typeCode());
    told.put("position", field.position());
    put(told, "mask", field.mask());
    return told;
  }

  private static JsonNode catalogEntry(CatalogEntry item) {
    ObjectNode told = NODES.objectNode();
    told.put("id", item.id());
    put(told, "title", item.title());
    put(told, "description", item.description());
    put(told, "color", item.color());
    return told.put("sortOrder", item.sortOrder());
  }

  private static JsonNode currency(Currency currency) {
    ObjectNode told = NODES.objectNode();
    put(told, "title", currency.title());
    put(told, "symbol", currency.symbol());
    put(told, "abbreviation", currency.abbreviation());
    put(told, "cultureName", currency.cultureName());
    told.put("isConvertable", currency.isConvertible());
    return told.put("isBasic", currency.isBasic());
  }

  private static JsonNode user(User user) {
    ObjectNode told = NODES.objectNode();
    put(told, "id", user.id());
    put(told, "displayName", user.displayName().map(DecodedContact::html));
    put(told, "title", user.title());
    put(told, "avatarSmall", user.avatar());
    put(told, "profileUrl", user.profileUrl());
    return told;
  }

  /** Encodes as the portal does (field guide §8.7). */
  private static String html(String plain) {
    return plain
        .codePoints()
        .mapToObj(
            any ->
                any == '&'
                    ? "&amp;"
                    : any == '\'' || (any >= 0xA0 && any <= 0xFF)
                        ? "&#" + any + ";"
                        : Character.toString(any))
        .collect(Collectors.joining());
  }

  private static void put(ObjectNode told, String name, Option<String> text) {
    text.forEach(typed -> told.put(name, typed));
  }

  private static void set(ObjectNode told, String name, Option<JsonNode> node) {
    node.forEach(present -> told.set(name, present));
  }

  private static <T> ArrayNode array(List<T> items, Function<T, JsonNode> node) {
    return NODES.arrayNode().addAll(items.stream().map(node).toList());
  }

  private static JsonNode something(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode copy = NODES.objectNode();
      object
          .properties()
          .forEach(
              member -> {
                JsonNode value = something(member.getValue());
                if (!isNothing(value)) {
                  copy.set(member.getKey(), value);
                }
              });
      return copy;
    }
    if (node instanceof ArrayNode array) {
      return NODES
          .arrayNode()
          .addAll(
              array.values().stream()
                  .map(DecodedContact::something)
                  .filter(item -> !isNothing(item))
                  .toList());
    }
    // int and long are compared by value.
    return node.isIntegralNumber() ? NODES.numberNode(node.asLong()) : node;
  }

  private static boolean isNothing(JsonNode node) {
    return node.isMissingNode()
        || node.isNull()
        || (node.isString() && node.asString().isBlank())
        || (node.isBoolean() && !node.asBoolean())
        || (node.isNumber() && node.asLong() == 0)
        || (node.isContainer() && node.isEmpty());
  }
}
