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

/** A contact laid out for reading: its name, and under it in sections what the portal says. */
public final class Card {

  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";
  private static final int PAGE = 100;
  private static final String NOTHING = "–";

  private static final DateTimeFormatter DAY_AND_MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx", Locale.ROOT);

  private final Contact contact;
  private final Columns columns = new Columns(PAGE);

  private Card(Contact contact) {
    this.contact = contact;
  }

  /**
   * The lines of a contact's card, without a line break after the last.
   *
   * @param colour whether to make the name stand out, as only a terminal can
   */
  public static String text(Contact contact, boolean colour) {
    Card card = new Card(contact);
    card.whatItIs();
    card.contactInfos();
    card.customFields();
    card.howItIsKept();
    String name = TerminalText.printable(contact.displayName()).strip();
    List<String> lines = new ArrayList<>();
    lines.add(colour ? BOLD + name + PLAIN : name);
    lines.addAll(card.columns.lines());
    return String.join("\n", lines);
  }

  private void whatItIs() {
    columns.section();
    columns.row(contact.fold(person -> "Person", company -> "Company"), "#" + contact.id());
    row("Works as", contact.fold(Card::work, company -> ""));
    row("Members", contact.fold(person -> "", Card::members));
    row("Stage", contact.stage().flatMap(CatalogEntry::title).getOrElse(""));
    row("Type", contact.type().flatMap(CatalogEntry::title).getOrElse(""));
    row("Industry", contact.industry().getOrElse(""));
    row("Currency", contact.currency().flatMap(Currency::abbreviation).getOrElse(""));
    row("Tags", String.join(", ", contact.tags()));
    row("About", contact.about().getOrElse(""));
  }

  private static String work(Person person) {
    return joined(
        person.jobTitle(),
        person.company().map(CompanyLink::displayName).map(name -> "at " + name));
  }

  private static String members(Company company) {
    return company.memberCount() == 0 ? "" : Integer.toString(company.memberCount());
  }

  private void contactInfos() {
    columns.section();
    contact.infos().forEach(this::info);
    contact.addresses().forEach(this::address);
  }

  private void info(ContactInfo info) {
    columns.row(
        Words.channel(info) + ", " + Words.category(info),
        info.value().getOrElse(NOTHING) + primary(info.isPrimary()));
  }

  private void address(Address address) {
    columns.row(
        "Address, " + Words.category(address), address.singleLine() + primary(address.isPrimary()));
  }

  private static String primary(boolean isPrimary) {
    return isPrimary ? " ★" : "";
  }

  private void customFields() {
    columns.section();
    for (CustomField field : contact.customFields()) {
      String label = field.label().getOrElse("Field " + field.id());
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
    return value.text().getOrElse(NOTHING);
  }

  private void howItIsKept() {
    columns.section();
    int tasks = contact.tasks().count();
    if (tasks > 0) {
      columns.row("Tasks", tasks + (contact.tasks().anyLate() ? ", some of them late" : ""));
    }
    row("Shared", sharing());
    columns.row("You may", rights());
    Creation creation = contact.creation();
    row(
        "Created",
        joined(
            creation.at().map(DAY_AND_MINUTE::format).orElse(creation.unreadableTime()),
            creation.by().flatMap(User::displayName).map(name -> "by " + name)));
  }

  private String sharing() {
    String users =
        contact.sharing().accessList().stream()
            .map(user -> user.displayName().getOrElse("somebody without a name"))
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

  /** What is absent, and so empty, has no row. */
  private void row(String label, String value) {
    if (!value.isEmpty()) {
      columns.row(label, value);
    }
  }

  private static String joined(Option<String> first, Option<String> second) {
    return Stream.of(first, second).flatMap(Option::toJavaStream).collect(Collectors.joining(" "));
  }
}
