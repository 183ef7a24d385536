package r7contacts.demo;

import io.vavr.control.Option;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import r7contacts.domain.Address;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Creation;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldValue;
import r7contacts.domain.ListItem;
import r7contacts.domain.Person;
import r7contacts.domain.User;

/** A contact laid out for reading, in two columns: what it is, and what it says. */
final class Card {

  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";
  private static final int LABEL_WIDTH = 22;

  /** Names that are not just a word with a capital letter. */
  private static final Map<String, String> WORDS =
      Map.of(
          "EMAIL",
          "E-mail",
          "LINKEDIN",
          "LinkedIn",
          "LIVEJOURNAL",
          "LiveJournal",
          "MYSPACE",
          "MySpace",
          "GMAIL",
          "Gmail",
          "MSN",
          "MSN",
          "ICQ",
          "ICQ",
          "AIM",
          "AIM",
          "VK",
          "VK");

  private static final DateTimeFormatter DAY_AND_MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx", Locale.ROOT);

  private final Contact contact;
  private final boolean colour;
  private final List<String> lines = new ArrayList<>();

  Card(Contact contact, boolean colour) {
    this.contact = contact;
    this.colour = colour;
  }

  /** The lines of the card, without a line break after the last. */
  String text() {
    lines.clear();
    String name = printable(contact.displayName()).strip();
    lines.add(colour ? BOLD + name + PLAIN : name);
    contact.fold(this::person, this::company);
    contact.stage().flatMap(ListItem::title).forEach(title -> line("Stage", title));
    contact.type().flatMap(ListItem::title).forEach(title -> line("Type", title));
    contact.industry().forEach(industry -> line("Industry", industry));
    contact.infos().forEach(this::info);
    contact.addresses().forEach(this::address);
    contact.about().forEach(about -> line("About", about));
    contact.customFields().forEach(this::field);
    if (!contact.tags().isEmpty()) {
      line("Tags", String.join(", ", contact.tags()));
    }
    contact
        .currency()
        .flatMap(currency -> currency.abbreviation())
        .forEach(code -> line("Currency", code));
    tasks();
    line("Shared", shared());
    line("You may", rights());
    created().forEach(created -> line("Created", created));
    return String.join("\n", lines);
  }

  private Card person(Person person) {
    line("Person", "#" + person.id());
    String work =
        person.jobTitle().toJavaStream().collect(Collectors.joining())
            + person
                .company()
                .map(CompanyLink::displayName)
                .map(name -> " at " + name)
                .getOrElse("");
    if (!work.isBlank()) {
      line("Works as", work.strip());
    }
    return this;
  }

  private Card company(Company company) {
    line(
        "Company",
        "#"
            + company.id()
            + (company.memberCount() == 0 ? "" : ", " + company.memberCount() + " people"));
    return this;
  }

  private void info(ContactInfo info) {
    String channel =
        info.channel() == Channel.UNKNOWN
            ? "Channel " + info.channelCode()
            : words(info.channel().name());
    line(
        channel + ", " + category(info.category(), info.categoryCode()),
        info.value().getOrElse("–") + (info.isPrimary() ? "  ★" : ""));
  }

  private void address(Address address) {
    line(
        "Address, " + category(address.category(), address.categoryCode()),
        address.singleLine() + (address.isPrimary() ? "  ★" : ""));
  }

  private static String category(Category category, int code) {
    return category == Category.UNKNOWN
        ? "category " + code
        : category.name().toLowerCase(Locale.ROOT);
  }

  private void field(CustomField field) {
    String label = field.label().getOrElse("#" + field.id());
    if (field.isHeading()) {
      lines.add("  " + printable("· " + label + " ·"));
    } else {
      line(label, shown(field.value()));
    }
  }

  private static String shown(FieldValue value) {
    if (value instanceof FieldValue.Flag flag) {
      return flag.isSet() ? "yes" : "no";
    }
    return value.text().getOrElse("–");
  }

  private void tasks() {
    int count = contact.tasks().count();
    if (count > 0) {
      line("Tasks", count + (contact.tasks().anyLate() ? ", some are late" : ""));
    }
  }

  private String shared() {
    String users =
        contact.sharing().accessList().stream()
            .map(user -> user.displayName().getOrElse("?"))
            .collect(Collectors.joining(", "));
    return switch (contact.sharing().level()) {
      case PRIVATE -> "private" + (users.isEmpty() ? "" : ", to " + users);
      case READ_WRITE -> "with everyone, to read and write";
      case READ -> "with everyone, to read";
      case UNKNOWN -> "level " + contact.sharing().levelCode();
    };
  }

  private String rights() {
    return "read" + (contact.mayEdit() ? ", edit" : "") + (contact.mayDelete() ? ", delete" : "");
  }

  private Option<String> created() {
    Creation creation = contact.creation();
    String when =
        creation.at().map(DAY_AND_MINUTE::format).orElse(creation.unreadableTime()).getOrElse("");
    String who = creation.by().flatMap(User::displayName).map(name -> "by " + name).getOrElse("");
    String both = (when + " " + who).strip();
    return both.isEmpty() ? Option.none() : Option.some(both);
  }

  /** A value of several lines goes on below itself. */
  private void line(String label, String value) {
    String left = "  " + padded(printable(label));
    String indent = "\n" + " ".repeat(LABEL_WIDTH + 4);
    String right = value.lines().map(Card::printable).collect(Collectors.joining(indent));
    lines.add((left + "  " + right).replaceAll(" +(?=\n|$)", ""));
  }

  /** By what a terminal shows: combining marks take no place, and wide letters two. */
  private static String padded(String label) {
    int width = label.codePoints().map(Card::width).sum();
    return label + " ".repeat(Math.max(0, LABEL_WIDTH - width));
  }

  private static int width(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return Character.isIdeographic(codePoint) || codePoint > 0x1F000 ? 2 : 1;
  }

  /** What somebody typed must not steer the terminal: control characters become a visible sign. */
  static String printable(String text) {
    return text.replace('\t', ' ')
        .codePoints()
        .map(any -> Character.isISOControl(any) || isDirectionMark(any) ? 0xFFFD : any)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /** Marks that turn the direction of what follows could dress one name up as another. */
  private static boolean isDirectionMark(int codePoint) {
    return codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
  }

  private static String words(String constant) {
    return WORDS.getOrDefault(
        constant, constant.charAt(0) + constant.substring(1).toLowerCase(Locale.ROOT));
  }
}
