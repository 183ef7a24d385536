package r7contacts.demo;

import io.vavr.control.Either;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import r7contacts.demo.export.ContactFormat;
import r7contacts.demo.text.Table;
import r7contacts.domain.Channel;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.json.ContactJson;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.ContactSort;
import r7contacts.port.Paging;
import r7contacts.port.SortDirection;

/** Finds contacts and prints them. */
@Command(
    name = "find",
    description = {
      "Finds contacts by what is known of them; all that is given must hold.",
      "Or by a way to reach them, or by what they belong to."
    },
    footer = ConnectOptions.SIGN_IN,
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class FindCommand implements Callable<Integer> {

  private static final int ROWS_AT_A_TIME = 500;

  private final Demo demo;

  @Mixin private final QueryOptions wanted = new QueryOptions();

  @ArgGroup @Nullable private OneWay oneWay;

  @Mixin private final ConnectOptions connect;

  @Option(
      names = "--contains",
      description =
          "With --email, --phone or --contact-info: as the portal itself matches, which is any text"
              + " that contains the value as it is typed. Without it the whole value must match.")
  private boolean contains;

  @Option(
      names = "--sort",
      paramLabel = "KEY",
      completionCandidates = Names.Sorts.class,
      description =
          "id (default), display-name, first-name, last-name, stage, created or last-event. Only by"
              + " id it is sure that none is missing.")
  private @Nullable ContactSort sort;

  @Option(names = "--descending", description = "The last first.")
  private boolean descending;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "No more than so many; 0 for all. Default: ${DEFAULT-VALUE}",
      defaultValue = "50")
  private int limit;

  @Option(
      names = "--output",
      paramLabel = "FORMAT",
      description = "table (default), json, csv or vcard. What json prints, memory:FILE reads.",
      defaultValue = "table")
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Option(
      names = "--separator",
      paramLabel = "SIGN",
      description = "Between the cells of csv: comma (default), semicolon or tab.")
  private @Nullable Separator separator;

  enum Output {
    TABLE,
    JSON,
    CSV,
    VCARD;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What goes with nothing else. */
  private static final class OneWay {

    @Option(
        names = "--email",
        paramLabel = "ADDRESS",
        description =
            "Contacts with this e-mail address, also within \"Name <address>\" and mailto: links;"
                + " the case of its letters does not matter.")
    @Nullable String email;

    @Option(
        names = "--phone",
        paramLabel = "NUMBER",
        description =
            "Contacts with this telephone number, in whatever notation: 8…, +7… and the ten digits"
                + " alone are the same number. Extensions are passed over.")
    @Nullable String phone;

    @Option(
        names = "--contact-info",
        paramLabel = "CHANNEL=VALUE",
        description =
            "Who is reached so, such as skype=anna or website=example.com. All of the value must"
                + " match but for the case of its letters, unless there is --contains.")
    @Nullable String info;

    @Option(
        names = "--members-of",
        paramLabel = "ID",
        description = "The people of the company with this number.")
    @Nullable String company;

    @Option(names = "--project", paramLabel = "ID", description = "The contacts of a project.")
    @Nullable Long project;

    @Option(
        names = "--opportunity",
        paramLabel = "ID",
        description = "The contacts of an opportunity.")
    @Nullable Long opportunity;

    @Option(names = "--case", paramLabel = "ID", description = "The contacts of a case.")
    @Nullable Long contactCase;

    @Nullable ContactGroup group() {
      if (company != null) {
        return Names.naming("--members-of", () -> ContactGroup.membersOf(ContactId.parse(company)));
      }
      if (project != null) {
        return Names.naming("--project", () -> ContactGroup.ofProject(project));
      }
      if (opportunity != null) {
        return Names.naming("--opportunity", () -> ContactGroup.ofOpportunity(opportunity));
      }
      return contactCase == null
          ? null
          : Names.naming("--case", () -> ContactGroup.ofCase(contactCase));
    }

    @Nullable ContactInfoQuery info(boolean contains) {
      if (email != null) {
        return info(contains, "--email", Channel.EMAIL, email);
      }
      if (phone != null) {
        return info(contains, "--phone", Channel.PHONE, phone);
      }
      if (info == null) {
        return null;
      }
      int equals = info.indexOf('=');
      if (equals < 0 || info.substring(equals + 1).isBlank()) {
        throw new IllegalArgumentException(
            "--contact-info must be CHANNEL=VALUE, such as skype=anna: \"" + info + "\"");
      }
      return info(
          contains,
          "--contact-info",
          Names.naming("--contact-info", () -> channel(info.substring(0, equals).strip())),
          info.substring(equals + 1));
    }

    private static ContactInfoQuery info(
        boolean contains, String option, Channel channel, String value) {
      Names.requireNotBlank(option, value);
      return Names.naming(
          option,
          () ->
              contains
                  ? ContactInfoQuery.contained(channel, value)
                  : ContactInfoQuery.exact(channel, value));
    }

    private static Channel channel(String name) {
      List<Channel> known = Stream.of(Channel.values()).filter(any -> any.code() >= 0).toList();
      return known.stream()
          .filter(channel -> Names.of(channel).equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "channel \"%s\" is none of %s"
                          .formatted(
                              name,
                              known.stream().map(Names::of).collect(Collectors.joining(", ")))));
    }
  }

  FindCommand(Demo demo) {
    this.demo = demo;
    connect = new ConnectOptions(demo);
  }

  @Override
  public Integer call() {
    // What makes no sense is said before anything is asked for.
    Search search = connect.asked(this::search);
    try (ContactBook contacts = connect.open();
        Stream<Either<ContactError, Contact>> found = search.in(contacts)) {
      Printer printer = printer(contacts);
      return print(found.iterator(), printer);
    }
  }

  @FunctionalInterface
  private interface Search {
    Stream<Either<ContactError, Contact>> in(ContactBook contacts);
  }

  private Search search() {
    if (limit < 0) {
      throw new IllegalArgumentException("--limit must not be negative: " + limit);
    }
    if (separator != null && output != Output.CSV) {
      throw new IllegalArgumentException(
          "--separator goes with --output csv only, not with " + output);
    }
    ContactGroup group = oneWay == null ? null : oneWay.group();
    ContactInfoQuery info = oneWay == null ? null : oneWay.info(contains);
    if (contains && info == null) {
      throw new IllegalArgumentException(
          "--contains goes with --email, --phone or --contact-info only");
    }
    if (oneWay == null) {
      ContactQuery query =
          wanted
              .query()
              .sort(sort == null ? ContactSort.ID : sort)
              .direction(descending ? SortDirection.DESCENDING : SortDirection.ASCENDING)
              .build();
      return contacts -> contacts(contacts.pages(query, paging()));
    }
    if (!wanted.isAll() || sort != null || descending) {
      throw new IllegalArgumentException(
          "who is found by a way to reach them, or by what they belong to, cannot be filtered or"
              + " sorted: leave out "
              + (wanted.isAll() ? "--sort and --descending" : wanted.words()));
    }
    return info == null
        ? contacts -> contacts.stream(group)
        : contacts ->
            contacts.findByContactInfo(info).getOrElseThrow(ContactError::toException).stream()
                .map(Either::right);
  }

  /** One more than is shown tells whether there are more. */
  private Paging paging() {
    return limit == 0 || limit >= Paging.DEFAULT_SIZE
        ? Paging.standard()
        : Paging.standard().withSize(limit + 1);
  }

  private static Stream<Either<ContactError, Contact>> contacts(
      Stream<Either<ContactError, ContactPage>> pages) {
    return pages.flatMap(
        outcome ->
            outcome.fold(
                error -> Stream.of(Either.left(error)),
                page ->
                    Stream.concat(
                        page.items().stream().map(Either::right),
                        page.unreadable().stream().map(Either::left))));
  }

  /** The exit code is that of the last failure. */
  private int print(Iterator<Either<ContactError, Contact>> found, Printer printer) {
    int exitCode = ExitCode.OK;
    int count = 0;
    boolean areMore = false;
    while (found.hasNext() && !demo.out().hasFailed()) {
      if (limit > 0 && count == limit) {
        areMore = true;
        break;
      }
      Either<ContactError, Contact> outcome = found.next();
      if (outcome.isRight()) {
        printer.print(outcome.get());
        count++;
      } else {
        exitCode = connect.failed(outcome.getLeft());
      }
    }
    // Nothing at all looks like nobody, and a failure is not that.
    if (count > 0 || exitCode == ExitCode.OK) {
      printer.end();
    }
    if (areMore) {
      demo.complain(
          "there are more than %s; --limit 0 shows all"
              .formatted(limit == 1 ? "this one" : "these " + limit));
    }
    if (count == 0 && exitCode == ExitCode.OK) {
      demo.complain("no contact was found");
    }
    return exitCode;
  }

  private Printer printer(ContactBook contacts) {
    return switch (output) {
      case TABLE -> new Rows();
      case JSON -> new Json();
      case CSV -> new Text(FileFormat.csv(contacts, Separator.orUsual(separator)));
      case VCARD -> new Text(FileFormat.vcards(connect));
    };
  }

  /** Prints contacts as they come. */
  private interface Printer {
    void print(Contact contact);

    void end();
  }

  private final class Rows implements Printer {
    private static final List<String> TITLES =
        List.of("ID", "KIND", "NAME", "COMPANY", "E-MAIL", "PHONE");

    // Whoever is found by a way to reach them comes as if asked for alone, without tags.
    private final boolean hasTags = oneWay == null || oneWay.group() != null;
    private Table table = empty();
    private boolean isBegun;

    private Table empty() {
      return new Table(cells(TITLES, "TAGS"));
    }

    private String[] cells(List<String> first, String tags) {
      return Stream.concat(first.stream(), hasTags ? Stream.of(tags) : Stream.empty())
          .toArray(String[]::new);
    }

    @Override
    public void print(Contact contact) {
      table.row(
          cells(
              List.of(
                  contact.id().toString(),
                  contact.fold(person -> "person", company -> "company"),
                  contact.displayName(),
                  contact.fold(
                      person -> person.company().map(CompanyLink::displayName).getOrElse(""),
                      FindCommand::members),
                  contact.primaryEmail().getOrElse(""),
                  contact.primaryPhone().getOrElse("")),
              String.join(", ", contact.tags())));
      if (table.size() == ROWS_AT_A_TIME) {
        flush();
      }
    }

    private void flush() {
      demo.print(table, !isBegun);
      isBegun = true;
      table = empty();
    }

    @Override
    public void end() {
      if (table.size() > 0) {
        flush();
      }
    }
  }

  private static String members(Company company) {
    return switch (company.memberCount()) {
      case 0 -> "";
      case 1 -> "1 person";
      default -> company.memberCount() + " people";
    };
  }

  /** The form of a fixture. */
  private final class Json implements Printer {
    private boolean isBegun;

    @Override
    public void print(Contact contact) {
      demo.out().print(isBegun ? ",\n" : "{\n  \"contacts\": [\n");
      demo.printJson(ContactJson.write(contact).indent(4).stripTrailing());
      isBegun = true;
    }

    @Override
    public void end() {
      demo.out().print(isBegun ? "\n  ]\n}\n" : "{\n  \"contacts\": []\n}\n");
    }
  }

  private final class Text implements Printer {
    private final ContactFormat format;
    private boolean isBegun;

    Text(ContactFormat format) {
      this.format = format;
    }

    @Override
    public void print(Contact contact) {
      begin();
      demo.print(format.text(contact));
    }

    private void begin() {
      if (!isBegun) {
        demo.print(format.header());
        isBegun = true;
      }
    }

    @Override
    public void end() {
      begin();
    }
  }
}
