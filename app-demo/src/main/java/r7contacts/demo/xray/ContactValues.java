package r7contacts.demo.xray;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import r7contacts.demo.text.Labels;
import r7contacts.domain.Address;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Creation;
import r7contacts.domain.Currency;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Photos;
import r7contacts.domain.Rights;
import r7contacts.domain.Sharing;
import r7contacts.domain.Tasks;
import r7contacts.domain.User;

/**
 * The values of a contact, each with the members of the answer that it comes from. One class, as
 * the tables of members together say what becomes of an answer.
 */
final class ContactValues {

  /**
   * A part of the contact.
   *
   * @param title empty for the contact itself
   */
  record Section(String title, List<Value> values) {}

  /**
   * A value of the contact.
   *
   * @param text empty if it is absent
   * @param sources paths of the values that it comes from; none for a default
   */
  record Value(String label, String text, List<String> sources) {}

  /** A member of a domain type, and the members of the answer that it comes from. */
  private record Member<T>(String label, Function<T, Object> value, List<String> sources) {}

  private static <T> Member<T> member(String label, Function<T, Object> value, String... sources) {
    return new Member<>(label, value, List.of(sources));
  }

  private static final String CATEGORY = "Category";

  private static final List<Member<Contact>> CONTACT =
      List.of(
          member("Kind", Labels::kind, "isCompany"),
          member("Id", Contact::id, "id"),
          member(
              "Display name",
              Contact::displayName,
              "displayName",
              "firstName",
              "lastName",
              "companyName"),
          member("About", Contact::about, "about"),
          member("Industry", Contact::industry, "industry"));

  private static final List<Member<Person>> PERSON =
      List.of(
          member("First name", Person::firstName, "firstName"),
          member("Last name", Person::lastName, "lastName"),
          member("Job title", Person::jobTitle, "title"));

  private static final List<Member<Company>> COMPANY =
      List.of(
          member("Name", Company::name, "companyName"),
          member("Members", Company::memberCount, "personsCount"));

  private static final List<Member<CompanyLink>> LINK =
      List.of(
          member("Name", CompanyLink::name, "displayName", "companyName"),
          member("Id", CompanyLink::id, "id"),
          member("About", CompanyLink::about, "about"),
          member("Late tasks", CompanyLink::hasLateTasks, "haveLateTasks"));

  private static final List<Member<ContactInfo>> INFO =
      List.of(
          member("Channel", Labels::channel, "infoType"),
          member(CATEGORY, Labels::category, "category", "infoType"),
          member("Value", ContactInfo::value, "data"),
          member("Label", ContactInfo::label, "categoryName"),
          member("Primary", ContactInfo::isPrimary, "isPrimary"),
          member("Id", ContactInfo::id, "id"));

  private static final List<Member<Address>> ADDRESS =
      List.of(
          member(CATEGORY, Labels::category, "category"),
          member("Street", Address::street, "street"),
          member("City", Address::city, "city"),
          member("State", Address::state, "state"),
          member("ZIP code", Address::zip, "zip"),
          member("Country", Address::country, "country"),
          member("Label", Address::label, "categoryName"),
          member("Primary", Address::isPrimary, "isPrimary"));

  private static final List<Member<CustomField>> FIELD =
      List.of(
          member("Kind", field -> Labels.kind(field.value()), "fieldType"),
          member("Label", CustomField::label, "label"),
          member("Value", field -> field.value().text(), "fieldValue"),
          member("Options", ContactValues::options, "mask"),
          member("Position", CustomField::position, "position"),
          member("Contact", CustomField::entityId, "entityId"),
          member("Id", CustomField::id, "id"));

  private static final List<Member<CatalogEntry>> ENTRY =
      List.of(
          member("Title", CatalogEntry::title, "title"),
          member("Id", CatalogEntry::id, "id"),
          member("Description", CatalogEntry::description, "description"),
          member("Colour", CatalogEntry::color, "color"),
          member("Position", CatalogEntry::sortOrder, "sortOrder"));

  private static final List<Member<Currency>> CURRENCY =
      List.of(
          member("Code", Currency::abbreviation, "abbreviation"),
          member("Symbol", Currency::symbol, "symbol"),
          member("Title", Currency::title, "title"),
          member("Culture", Currency::cultureName, "cultureName"),
          member("Convertible", Currency::isConvertible, "isConvertable"),
          member("Basic", Currency::isBasic, "isBasic"));

  private static final List<Member<Photos>> PHOTOS =
      List.of(
          member("Small photo", Photos::small, "smallFotoUrl"),
          member("Medium photo", Photos::medium, "mediumFotoUrl"));

  private static final List<Member<Sharing>> SHARING =
      List.of(
          member("Level", ContactValues::level, "shareType"),
          member("Private", Sharing::isPrivate, "isPrivate", "isShared"));

  private static final List<Member<Rights>> RIGHTS =
      List.of(
          member("May edit", Rights::mayEdit, "canEdit"),
          member("May delete", Rights::mayDelete, "canDelete"));

  private static final List<Member<Tasks>> TASKS =
      List.of(
          member("Tasks", Tasks::count, "taskCount"),
          member("Late tasks", Tasks::anyLate, "haveLateTasks"));

  private static final List<Member<Creation>> CREATION =
      List.of(member("Time", ContactValues::time, "created"));

  private static final List<Member<User>> USER =
      List.of(
          member("Name", User::displayName, "displayName"),
          member("Position", User::title, "title"),
          member("Id", User::id, "id"),
          member("Picture", User::avatar, "avatarSmall"),
          member("Profile", User::profileUrl, "profileUrl"));

  private static final List<Member<String>> TEXT = List.of(member("Tag", text -> text, ""));

  private final WireNode answer;
  private final Map<String, WireNode> leaves;
  private final List<Section> sections = new ArrayList<>();

  private ContactValues(WireNode answer) {
    this.answer = answer;
    this.leaves = answer.leaves();
  }

  /** Returns the values of a contact that was read from this answer. */
  static List<Section> of(Contact contact, WireNode answer) {
    ContactValues values = new ContactValues(answer);
    values.add(contact, "response");
    return values.sections;
  }

  private void add(Contact contact, String path) {
    List<Value> own = new ArrayList<>();
    addTo(own, CONTACT, contact, path);
    contact.fold(
        person -> addTo(own, PERSON, person, path), company -> addTo(own, COMPANY, company, path));
    sections.add(new Section("", own));
    add(contact.fold(Person::company, company -> Option.none()), WireNode.below(path, "company"));
    addItems("Contact info", INFO, contact.infos(), WireNode.below(path, "commonData"));
    addItems("Address", ADDRESS, contact.addresses(), WireNode.below(path, "addresses"));
    addItems("Custom field", FIELD, contact.customFields(), WireNode.below(path, "customFields"));
    addItems("Tag", TEXT, contact.tags(), WireNode.below(path, "tags"));
    addOption("Stage", ENTRY, contact.stage(), WireNode.below(path, "contactStatus"));
    addOption("Type", ENTRY, contact.type(), WireNode.below(path, "contactType"));
    addOption("Currency", CURRENCY, contact.currency(), WireNode.below(path, "currency"));
    add("Photos", PHOTOS, contact.photos(), path);
    add("Sharing", SHARING, contact.sharing(), path);
    addItems("Manager", USER, contact.sharing().accessList(), WireNode.below(path, "accessList"));
    add("Rights", RIGHTS, contact.rights(), path);
    add("Tasks", TASKS, contact.tasks(), path);
    add("Creation", CREATION, contact.creation(), path);
    addOption("Created by", USER, contact.creation().by(), WireNode.below(path, "createBy"));
  }

  private void add(Option<CompanyLink> company, String path) {
    addOption("Company", LINK, company, path);
    for (CompanyLink link : company) {
      add("Company: photos", PHOTOS, link.photos(), path);
      add("Company: sharing", SHARING, link.sharing(), path);
      addItems(
          "Company: manager",
          USER,
          link.sharing().accessList(),
          WireNode.below(path, "accessList"));
      add("Company: rights", RIGHTS, link.rights(), path);
      addOption("Company: currency", CURRENCY, link.currency(), WireNode.below(path, "currency"));
    }
  }

  private <T> void addItems(String title, List<Member<T>> members, List<T> items, String path) {
    List<String> paths = answer.items(path);
    for (int i = 0; i < items.size(); i++) {
      String number = items.size() > 1 ? " " + (i + 1) : "";
      add(title + number, members, items.get(i), i < paths.size() ? paths.get(i) : path);
    }
    if (items.isEmpty()) {
      addAbsent(title, path);
    }
  }

  private <T> void addOption(String title, List<Member<T>> members, Option<T> part, String path) {
    part.forEach(present -> add(title, members, present, path));
    if (part.isEmpty()) {
      addAbsent(title, path);
    }
  }

  /** Adds a part that was sent and means "absent". */
  private void addAbsent(String title, String path) {
    if (leaves.containsKey(path)) {
      sections.add(new Section(title, List.of(new Value(title, "", List.of(path)))));
    }
  }

  private <T> void add(String title, List<Member<T>> members, T part, String path) {
    List<Value> values = new ArrayList<>();
    addTo(values, members, part, path);
    if (!values.isEmpty()) {
      sections.add(new Section(title, values));
    }
  }

  /** Adds the values that were sent, and a category that was left out, which has a meaning. */
  private <T> boolean addTo(List<Value> values, List<Member<T>> members, T part, String path) {
    for (Member<T> member : members) {
      List<String> sources =
          member.sources().stream()
              .map(source -> source.isEmpty() ? path : WireNode.below(path, source))
              .filter(leaves::containsKey)
              .toList();
      if (!sources.isEmpty() || member.label().equals(CATEGORY)) {
        values.add(new Value(member.label(), text(member.value().apply(part)), sources));
      }
    }
    return true;
  }

  private static String text(@Nullable Object value) {
    if (value instanceof Option<?> option) {
      return option.map(ContactValues::text).getOrElse("");
    }
    if (value instanceof Boolean flag) {
      return flag ? "yes" : "no";
    }
    return String.valueOf(value);
  }

  /** Returns what was read from a mask, or the mask itself. */
  private static Option<String> options(CustomField field) {
    if (field.value() instanceof FieldValue.Choice choice && !choice.options().isEmpty()) {
      return Option.some(String.join(", ", choice.options()));
    }
    if (field.value() instanceof FieldValue.Text text) {
      return field.mask().map(mask -> "size " + text.size());
    }
    if (field.value() instanceof FieldValue.TextArea area) {
      return field.mask().map(mask -> area.rows() + " × " + area.columns());
    }
    return field.mask();
  }

  private static String level(Sharing sharing) {
    return switch (sharing.level()) {
      case PRIVATE -> "private";
      case READ_WRITE -> "everyone may edit";
      case READ -> "everyone may read";
      case UNKNOWN -> "level " + sharing.levelCode();
    };
  }

  private static Option<String> time(Creation creation) {
    return creation.at().map(Object::toString).orElse(creation.unreadableTime());
  }
}
