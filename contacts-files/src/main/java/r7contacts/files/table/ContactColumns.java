package r7contacts.files.table;

import io.vavr.control.Option;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import r7contacts.domain.Address;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Channel;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Creation;
import r7contacts.domain.Currency;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.Person;
import r7contacts.domain.TextComparison;
import r7contacts.domain.User;
import r7contacts.files.labels.Labels;

/**
 * The columns of a table of contacts. Of several values, such as telephone numbers, the primary one
 * has a column of its own. All columns are listed here, in their order.
 */
final class ContactColumns {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final String BETWEEN = "; ";

  private final List<ContactColumn> columns = new ArrayList<>();

  private ContactColumns() {}

  /** Returns the columns, with one for each of these fields that is not a heading. */
  static List<ContactColumn> with(List<FieldDefinition> fields) {
    ContactColumns columns = new ContactColumns();
    columns.addNames();
    columns.addContactInfos();
    columns.addAddresses();
    columns.addAttributes();
    columns.addCustomFields(fields.stream().filter(field -> !field.isHeading()).toList());
    return columns.columns;
  }

  private void addNames() {
    add("ID", contact -> contact.id().toString());
    add("Kind", Labels::kind);
    add("Name", Contact::displayName);
    addOfPerson("First name", Person::firstName);
    addOfPerson("Last name", Person::lastName);
    addOfPerson("Job title", Person::jobTitle);
    addOptional(
        "Company",
        contact ->
            contact.fold(person -> person.company().map(CompanyLink::displayName), Company::name));
  }

  private void addContactInfos() {
    addPrimaryAndOthers("E-mail", "Other e-mails", Channel.EMAIL);
    addPrimaryAndOthers("Phone", "Other phones", Channel.PHONE);
    add("Websites", contact -> values(contact.infos(Channel.WEBSITE).stream()));
    add("Messengers and networks", ContactColumns::otherInfos);
  }

  private void addAddresses() {
    addOfAddress("Street", Address::street);
    addOfAddress("City", Address::city);
    addOfAddress("State", Address::state);
    addOfAddress("Postcode", Address::zip);
    addOfAddress("Country", Address::country);
    add("Other addresses", ContactColumns::otherAddresses);
  }

  private void addAttributes() {
    addOptional("Stage", contact -> contact.stage().flatMap(CatalogEntry::title));
    addOptional("Type", contact -> contact.type().flatMap(CatalogEntry::title));
    addOptional("Industry", Contact::industry);
    addOptional("Currency", contact -> contact.currency().flatMap(Currency::abbreviation));
    add("Tags", contact -> String.join(BETWEEN, contact.tags()));
    addOptional("About", Contact::about);
    add("Access", contact -> contact.sharing().isPrivate() ? "private" : "shared");
    addOptional("Created", contact -> created(contact.creation()));
    addOptional("Created by", contact -> contact.creation().by().flatMap(User::displayName));
  }

  private void addCustomFields(List<FieldDefinition> fields) {
    Set<String> titles =
        columns.stream()
            .map(ContactColumn::title)
            .map(TextComparison::key)
            .collect(Collectors.toCollection(HashSet::new));
    for (FieldDefinition field : fields) {
      String label = Labels.field(field.label(), field.id());
      // Most programs cannot distinguish columns with equal titles.
      String title =
          titles.add(TextComparison.key(label)) ? label : "%s (#%d)".formatted(label, field.id());
      titles.add(TextComparison.key(title));
      add(title, contact -> field(contact, field.id()));
    }
    Set<Long> ids = fields.stream().map(FieldDefinition::id).collect(Collectors.toSet());
    add("Other fields", contact -> otherFields(contact, ids));
  }

  private void add(String title, Function<Contact, String> cell) {
    columns.add(new ContactColumn(title, cell));
  }

  private void addOptional(String title, Function<Contact, Option<String>> cell) {
    add(title, contact -> cell.apply(contact).getOrElse(""));
  }

  private void addOfPerson(String title, Function<Person, Option<String>> part) {
    addOptional(title, contact -> contact.fold(part, company -> Option.none()));
  }

  private void addOfAddress(String title, Function<Address, Option<String>> part) {
    addOptional(title, contact -> contact.primaryAddress().flatMap(part));
  }

  private void addPrimaryAndOthers(String title, String others, Channel channel) {
    addOptional(title, contact -> contact.primary(channel).flatMap(ContactInfo::value));
    add(
        others,
        contact -> {
          Option<ContactInfo> primary = contact.primary(channel);
          return values(
              contact.infos(channel).stream().filter(info -> !primary.exists(one -> one == info)));
        });
  }

  private static String values(Stream<ContactInfo> infos) {
    return infos.flatMap(info -> info.value().toJavaStream()).collect(Collectors.joining(BETWEEN));
  }

  private static String otherInfos(Contact contact) {
    return contact.infos().stream()
        .filter(
            info ->
                switch (info.channel()) {
                  // An address is JSON here, and has columns of its own.
                  case EMAIL, PHONE, WEBSITE, ADDRESS -> false;
                  default -> true;
                })
        .flatMap(info -> info.value().map(value -> Labels.info(info) + ": " + value).toJavaStream())
        .collect(Collectors.joining(BETWEEN));
  }

  private static String otherAddresses(Contact contact) {
    Option<Address> primary = contact.primaryAddress();
    return contact.addresses().stream()
        .filter(address -> !primary.exists(one -> one == address))
        .map(address -> Labels.category(address) + ": " + address.singleLine())
        .collect(Collectors.joining(BETWEEN));
  }

  /** Returns the portal's local time: spreadsheets have no offsets. */
  private static Option<String> created(Creation creation) {
    return creation.at().map(TIME::format).orElse(creation.unreadableTime());
  }

  private static String field(Contact contact, long id) {
    return contact.customFields().stream()
        .filter(field -> field.id() == id)
        .flatMap(field -> field.text().toJavaStream())
        .collect(Collectors.joining(BETWEEN));
  }

  /** Returns the fields that were set up while the export ran, and have no column. */
  private static String otherFields(Contact contact, Set<Long> ids) {
    return contact.customFields().stream()
        .filter(field -> !field.isHeading() && !ids.contains(field.id()))
        .flatMap(field -> field.text().map(text -> labelled(field, text)).toJavaStream())
        .collect(Collectors.joining(BETWEEN));
  }

  private static String labelled(CustomField field, String text) {
    return Labels.field(field.label(), field.id()) + ": " + text;
  }
}
