package r7contacts.demo.text;

import io.vavr.control.Option;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.User;

/** A contact as text for people: its name, and its attributes in sections. */
public final class Card {

  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  /** The width of a card that is not limited by a terminal. */
  public static final int PAGE = 100;

  private static final String ABSENT = "–";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx", Locale.ROOT);

  private final Contact contact;
  private final Columns columns;

  private Card(Contact contact, int page) {
    this.contact = contact;
    columns = new Columns(page);
  }

  /**
   * Returns the lines of a contact's card, without a line break after the last.
   *
   * @param page the width of lines; only contact infos, which are not wrapped, exceed it
   * @param colour whether the name is bold, by a terminal's control sequence
   */
  public static String text(Contact contact, int page, boolean colour) {
    Card card = new Card(contact, page);
    card.addAttributes();
    card.addContactInfos();
    card.addCustomFields();
    card.addRights();
    String name = TerminalText.printable(contact.displayName()).strip();
    List<String> lines = new ArrayList<>();
    lines.add(colour ? BOLD + name + PLAIN : name);
    lines.addAll(card.columns.lines());
    return String.join("\n", lines);
  }

  private void addAttributes() {
    columns.section();
    columns.row(contact.fold(person -> "Person", company -> "Company"), "#" + contact.id());
    addRow("Works as", contact.fold(Card::work, company -> ""));
    addRow("Members", contact.fold(person -> "", Card::members));
    addRow("Stage", contact.stage().flatMap(CatalogEntry::title).getOrElse(""));
    addRow("Type", contact.type().flatMap(CatalogEntry::title).getOrElse(""));
    addRow("Industry", contact.industry().getOrElse(""));
    addRow("Currency", contact.currency().flatMap(Currency::abbreviation).getOrElse(""));
    addRow("Tags", String.join(", ", contact.tags()));
    addRow("About", contact.about().getOrElse(""));
  }

  private static String work(Person person) {
    return joined(
        person.jobTitle(),
        person.company().map(CompanyLink::displayName).map(name -> "at " + name));
  }

  private static String members(Company company) {
    return company.memberCount() == 0 ? "" : Integer.toString(company.memberCount());
  }

  private void addContactInfos() {
    columns.section();
    contact.infos().forEach(this::addInfo);
    contact.addresses().forEach(this::addAddress);
  }

  private void addInfo(ContactInfo info) {
    columns.unwrappedRow(
        Labels.info(info), info.value().getOrElse(ABSENT) + primary(info.isPrimary()));
  }

  private void addAddress(Address address) {
    columns.row(
        "Address, " + Labels.category(address),
        address.singleLine() + primary(address.isPrimary()));
  }

  private static String primary(boolean isPrimary) {
    return isPrimary ? " ★" : "";
  }

  private void addCustomFields() {
    columns.section();
    for (CustomField field : contact.customFields()) {
      String label = Labels.field(field.label(), field.id());
      if (field.isHeading()) {
        columns.section("· " + label + " ·");
      } else {
        columns.row(label, shown(field.value()));
      }
    }
  }

  private static String shown(FieldValue value) {
    if (value instanceof FieldValue.Flag flag) {
      return flag.isSet() ? "yes" : "no";
    }
    return value.text().getOrElse(ABSENT);
  }

  private void addRights() {
    columns.section();
    int tasks = contact.tasks().count();
    if (tasks > 0) {
      columns.row("Tasks", tasks + (contact.tasks().anyLate() ? ", some of them late" : ""));
    }
    addRow("Shared", sharing());
    columns.row("You may", rights());
    Creation creation = contact.creation();
    addRow(
        "Created",
        joined(
            creation.at().map(TIME::format).orElse(creation.unreadableTime()),
            creation.by().flatMap(User::displayName).map(name -> "by " + name)));
  }

  private String sharing() {
    String users =
        contact.sharing().accessList().stream()
            .map(user -> user.displayName().getOrElse("a user without a name"))
            .collect(Collectors.joining(", "));
    return switch (contact.sharing().level()) {
      case PRIVATE -> "with administrators" + (users.isEmpty() ? " only" : " and " + users);
      case READ_WRITE -> "with everyone, to read and edit";
      case READ -> "with everyone, to read";
      case UNKNOWN ->
          contact.sharing().levelCode() == Channel.NO_CODE
              ? users
              : "on level " + contact.sharing().levelCode();
    };
  }

  private String rights() {
    return "read" + (contact.mayEdit() ? ", edit" : "") + (contact.mayDelete() ? ", delete" : "");
  }

  /** Adds a row unless the value is empty. */
  private void addRow(String label, String value) {
    if (!value.isEmpty()) {
      columns.row(label, value);
    }
  }

  private static String joined(Option<String> first, Option<String> second) {
    return Stream.of(first, second).flatMap(Option::toJavaStream).collect(Collectors.joining(" "));
  }
}
