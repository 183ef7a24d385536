package r7contacts.property;

import io.vavr.control.Option;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import r7contacts.domain.Address;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Currency;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Photos;
import r7contacts.domain.Sharing;
import r7contacts.domain.User;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writer of a contact in the portal's JSON form, independent of the adapters' mapper. Of several
 * equal forms (absent: null, empty, blank or missing; line breaks: LF or CR LF) it uses a random
 * one.
 */
final class WireJson {

  private static final JsonMapper JSON = new JsonMapper();
  private static final DateTimeFormatter SEVEN_DIGITS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSXXX");

  private final Random random;

  WireJson(Random random) {
    this.random = random;
  }

  /** Returns the mask of a value's custom field. */
  static Option<String> maskOf(FieldValue value) {
    return value.accept(
        new FieldValue.Visitor<>() {
          @Override
          public Option<String> text(FieldValue.Text text) {
            return Option.some("{\"size\":" + text.size() + "}");
          }

          @Override
          public Option<String> textArea(FieldValue.TextArea area) {
            return Option.some(
                "{\"rows\":\"" + area.rows() + "\",\"cols\":" + area.columns() + "}");
          }

          @Override
          public Option<String> choice(FieldValue.Choice choice) {
            return Option.some(JSON.writeValueAsString(choice.options()));
          }

          @Override
          public Option<String> flag(FieldValue.Flag flag) {
            return Option.none();
          }

          @Override
          public Option<String> heading(FieldValue.Heading heading) {
            return Option.none();
          }

          @Override
          public Option<String> date(FieldValue.Date date) {
            return Option.none();
          }

          @Override
          public Option<String> unknown(FieldValue.Unknown unknown) {
            return Option.some("{\"future\":[1,2]}");
          }
        });
  }

  String of(Contact contact) {
    ObjectNode wire = JSON.createObjectNode();
    contact.fold(person -> names(wire, person), company -> names(wire, company));
    contact.creation().by().forEach(user -> wire.set("createBy", user(user)));
    text(
        wire,
        "created",
        contact.creation().at().map(WireJson::moment).orElse(contact.creation().unreadableTime()));
    text(wire, "about", contact.about());
    text(wire, "industry", contact.industry());
    contact.stage().forEach(item -> wire.set("contactStatus", item(item)));
    contact.type().forEach(item -> wire.set("contactType", item(item)));
    list(wire, "commonData", contact.infos().stream().map(this::info).toList());
    list(wire, "addresses", contact.addresses().stream().map(this::address).toList());
    list(wire, "customFields", contact.customFields().stream().map(this::field).toList());
    if (!contact.tags().isEmpty()) {
      ArrayNode tags = wire.putArray("tags");
      contact.tags().forEach(tag -> tags.add(lineBreaks(tag)));
    }
    unlessZero(wire, "taskCount", contact.tasks().count());
    wire.put("haveLateTasks", contact.tasks().anyLate());
    common(wire, contact.photos(), contact.sharing(), contact.currency());
    wire.put("canEdit", contact.rights().mayEdit());
    wire.put("canDelete", contact.rights().mayDelete());
    if (random.nextBoolean()) {
      wire.putObject("aMemberOfTheFuture").putArray("with").add(1).addObject().put("x", "y");
    }
    wire.put("id", contact.id().value());
    return wire.toString();
  }

  private ObjectNode names(ObjectNode wire, Person person) {
    text(wire, "firstName", person.firstName());
    text(wire, "lastName", person.lastName());
    text(wire, "title", person.jobTitle());
    person.company().forEach(link -> wire.set("company", link(link)));
    String joined = person.firstName().getOrElse("") + " " + person.lastName().getOrElse("");
    displayName(wire, person.givenDisplayName(), joined);
    return wire.put("isCompany", false);
  }

  private ObjectNode names(ObjectNode wire, Company company) {
    text(wire, "companyName", company.name());
    unlessZero(wire, "personsCount", company.memberCount());
    displayName(wire, company.givenDisplayName(), company.name().getOrElse(""));
    return wire.put("isCompany", true);
  }

  /** Real portals repeat the names, the documentation sends null. */
  private void displayName(ObjectNode wire, Option<String> given, String names) {
    if (given.isDefined() || random.nextBoolean()) {
      text(wire, "displayName", given);
    } else {
      wire.put("displayName", names);
    }
  }

  private ObjectNode link(CompanyLink link) {
    ObjectNode wire = JSON.createObjectNode();
    if (random.nextBoolean()) {
      text(wire, "companyName", link.name());
      wire.putNull("displayName");
    } else {
      text(wire, "displayName", link.name());
    }
    text(wire, "about", link.about());
    wire.put("haveLateTasks", link.hasLateTasks());
    wire.put("isCompany", true);
    common(wire, link.photos(), link.sharing(), link.currency());
    wire.put("canEdit", link.rights().mayEdit());
    wire.put("canDelete", link.rights().mayDelete());
    link.id().forEach(id -> wire.put("id", id.value()));
    return wire;
  }

  private void common(ObjectNode wire, Photos photos, Sharing sharing, Option<Currency> currency) {
    text(wire, "smallFotoUrl", photos.small());
    text(wire, "mediumFotoUrl", photos.medium());
    wire.put("isPrivate", sharing.isPrivate());
    wire.put("isShared", sharing.isShared());
    wire.put("shareType", sharing.levelCode());
    list(wire, "accessList", sharing.accessList().stream().map(this::user).toList());
    wire.set(
        "currency",
        currency
            .map(this::currency)
            .getOrElse(() -> random.nextBoolean() ? null : JSON.createObjectNode()));
  }

  private ObjectNode currency(Currency currency) {
    ObjectNode wire = JSON.createObjectNode();
    text(wire, "title", currency.title());
    text(wire, "symbol", currency.symbol());
    text(wire, "abbreviation", currency.abbreviation());
    text(wire, "cultureName", currency.cultureName());
    return wire.put("isConvertable", currency.isConvertible()).put("isBasic", currency.isBasic());
  }

  private ObjectNode info(ContactInfo info) {
    ObjectNode wire = JSON.createObjectNode();
    wire.put("id", info.id()).put("infoType", info.channelCode());
    wire.put("category", info.categoryCode());
    text(wire, "data", info.value());
    text(wire, "categoryName", info.label());
    return wire.put("isPrimary", info.isPrimary());
  }

  private ObjectNode address(Address address) {
    ObjectNode wire = JSON.createObjectNode();
    text(wire, "city", address.city());
    text(wire, "country", address.country());
    text(wire, "state", address.state());
    text(wire, "street", address.street());
    text(wire, "zip", address.zip());
    unlessZero(wire, "category", address.categoryCode());
    text(wire, "categoryName", address.label());
    return address.isPrimary() ? wire.put("isPrimary", true) : wire;
  }

  private ObjectNode field(CustomField field) {
    ObjectNode wire = JSON.createObjectNode();
    wire.put("id", field.id()).put("entityId", field.entityId());
    text(wire, "label", field.label());
    text(wire, "fieldValue", field.text());
    wire.put("fieldType", field.value().typeCode()).put("position", field.position());
    text(wire, "mask", field.mask());
    return wire;
  }

  private ObjectNode item(CatalogEntry item) {
    ObjectNode wire = JSON.createObjectNode().put("id", item.id());
    text(wire, "title", item.title());
    text(wire, "description", item.description());
    text(wire, "color", item.color());
    unlessZero(wire, "sortOrder", item.sortOrder());
    return wire;
  }

  private ObjectNode user(User user) {
    ObjectNode wire = JSON.createObjectNode();
    text(wire, "id", user.id());
    text(wire, "displayName", user.displayName().map(WireJson::htmlEncoded));
    text(wire, "title", user.title());
    text(wire, "avatarSmall", user.avatar());
    text(wire, "profileUrl", user.profileUrl());
    return wire;
  }

  private void text(ObjectNode wire, String name, Option<String> text) {
    if (text.isDefined()) {
      wire.put(name, lineBreaks(text.get()));
      return;
    }
    switch (random.nextInt(4)) {
      case 0 -> wire.putNull(name);
      case 1 -> wire.put(name, "");
      case 2 -> wire.put(name, " \n ");
      default -> wire.remove(name);
    }
  }

  private void list(ObjectNode wire, String name, List<ObjectNode> items) {
    if (items.isEmpty() && random.nextBoolean()) {
      return;
    }
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    if (random.nextInt(4) == 0) {
      array.addObject();
    }
    array.addAll(items);
    wire.set(name, array);
  }

  private static void unlessZero(ObjectNode wire, String name, int number) {
    if (number != 0) {
      wire.put(name, number);
    }
  }

  private String lineBreaks(String text) {
    return random.nextBoolean() ? text.replace("\n", "\r\n") : text;
  }

  private static String moment(OffsetDateTime time) {
    return SEVEN_DIGITS.format(time);
  }

  /** Formats a time as .NET does (field guide §8.7). */
  private static String htmlEncoded(String text) {
    return text.codePoints().mapToObj(WireJson::htmlEncoded).collect(Collectors.joining());
  }

  private static String htmlEncoded(int codePoint) {
    return switch (codePoint) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default ->
          codePoint >= 0xA0 && codePoint <= 0xFF || codePoint > 0xFFFF
              ? "&#" + codePoint + ";"
              : Character.toString(codePoint);
    };
  }
}
