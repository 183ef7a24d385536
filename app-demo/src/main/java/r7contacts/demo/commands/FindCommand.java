package r7contacts.demo.commands;

import io.vavr.control.Either;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import r7contacts.demo.options.ConnectOptions;
import r7contacts.demo.options.ExitCode;
import r7contacts.demo.options.FieldList;
import r7contacts.demo.options.Names;
import r7contacts.demo.options.Version;
import r7contacts.demo.terminal.Environment;
import r7contacts.domain.Contact;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactQuery;
import r7contacts.port.ContactSort;
import r7contacts.port.Paging;
import r7contacts.port.SortDirection;

/**
 * The command {@code find}: prints the contacts that match filters or a lookup. Options and their
 * evaluation are in one class, because the options exclude each other.
 */
@Command(
    name = "find",
    description = {
      "Finds the contacts that match all given filters.",
      "Alternatively by e-mail, phone or other contact info, or by company, project,",
      "opportunity or case."
    },
    footer = ConnectOptions.FOOTER,
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class FindCommand implements Callable<Integer> {

  private final Environment environment;

  @Mixin private final QueryOptions filters = new QueryOptions();

  @ArgGroup @Nullable private LookupOptions lookup;

  @Mixin private final ConnectOptions connect;

  @Option(
      names = "--contains",
      description =
          "With --email, --phone or --contact-info: use the portal's own matching, which finds any"
              + " text that contains the value as typed. Default: the whole value must match.")
  private boolean contains;

  @Option(
      names = "--sort",
      paramLabel = "KEY",
      completionCandidates = Names.Sorts.class,
      description =
          "id (default), display-name, first-name, last-name, stage, created or last-event. Only"
              + " sorting by id guarantees that no contact is missing.")
  private @Nullable ContactSort sort;

  @Option(names = "--descending", description = "Sort in descending order.")
  private boolean descending;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Maximum number of contacts; 0 for all. Default: ${DEFAULT-VALUE}",
      defaultValue = "50")
  private int limit;

  @Option(
      names = "--output",
      paramLabel = "FORMAT",
      description = "table (default), json, csv or vcard. memory:FILE reads the json.",
      defaultValue = "table")
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Mixin private final TableOptions table = new TableOptions();

  @Mixin private final CsvOptions csv = new CsvOptions();

  @Mixin private final VCardOptions vcard = new VCardOptions();

  enum Output {
    TABLE,
    JSON,
    CSV,
    VCARD;

    @Override
    public String toString() {
      return Names.of(this);
    }
  }

  /** A search whose contact book is not open yet. */
  @FunctionalInterface
  interface Search {

    /** Starts the search. The stream must be closed. */
    Stream<Either<ContactError, Contact>> in(ContactBook contacts);
  }

  FindCommand(Environment environment) {
    this.environment = environment;
    connect = new ConnectOptions(environment);
  }

  @Override
  public Integer call() {
    // Invalid options are reported before the first request.
    Search search = connect.orUsageError(this::search);
    try (ContactBook contacts = connect.open();
        Stream<Either<ContactError, Contact>> found =
            connect.orUsageError(() -> search.in(contacts))) {
      return print(found.iterator(), printer(contacts));
    }
  }

  private Search search() {
    if (limit < 0) {
      throw new IllegalArgumentException("--limit must not be negative: " + limit);
    }
    csv.requireFormat(output == Output.CSV, output == Output.CSV, output.toString());
    vcard.requireFormat(output == Output.VCARD, output.toString());
    if (contains && (lookup == null || !lookup.isContactInfo())) {
      throw new IllegalArgumentException(
          "--contains applies to --email, --phone and --contact-info only");
    }
    if (lookup == null) {
      ContactQuery.Builder query = query();
      return contacts -> contacts.stream(filters.named(query, contacts).build(), paging());
    }
    Search search = lookup.search(contains);
    if (!filters.isEmpty() || sort != null || descending) {
      throw new IllegalArgumentException(
          "%s cannot be combined with filters or sorting: remove %s"
              .formatted(
                  lookup.option(),
                  filters.isEmpty() ? "--sort and --descending" : filters.typed()));
    }
    return search;
  }

  private ContactQuery.Builder query() {
    return filters
        .query()
        .sort(sort == null ? ContactSort.ID : sort)
        .direction(descending ? SortDirection.DESCENDING : SortDirection.ASCENDING);
  }

  /** Reads one contact more than is printed, to know whether there are more. */
  private Paging paging() {
    return limit == 0 || limit >= Paging.DEFAULT_SIZE
        ? Paging.standard()
        : Paging.standard().withSize(limit + 1);
  }

  private ContactPrinter printer(ContactBook contacts) {
    return switch (output) {
      // A lookup by contact info returns contacts as read by id, without tags.
      case TABLE ->
          new ContactTable(environment, lookup == null || !lookup.isContactInfo(), table.isWide());
      case JSON -> new ContactJsonPrinter(environment);
      case CSV ->
          ContactFormatPrinter.of(
              environment,
              csv.csv(FieldList.read(contacts).fields(), environment.locale())
                  .withoutByteOrderMark());
      case VCARD -> ContactFormatPrinter.of(environment, vcard.vcards(connect));
    };
  }

  /** Prints the contacts and errors, and returns the exit code of the last error. */
  private int print(Iterator<Either<ContactError, Contact>> found, ContactPrinter printer) {
    int exitCode = ExitCode.OK;
    int count = 0;
    boolean hasMore = false;
    while (found.hasNext() && !hasMore && !environment.out().hasFailed()) {
      if (limit > 0 && count == limit) {
        hasMore = true;
      } else {
        Either<ContactError, Contact> outcome = found.next();
        if (outcome.isRight()) {
          printer.print(outcome.get());
          count++;
        } else {
          exitCode = connect.report(outcome.getLeft());
        }
      }
    }
    // After an error an empty list would look like "no contact was found".
    if (count > 0 || exitCode == ExitCode.OK) {
      printer.end();
    }
    if (hasMore) {
      environment.message(
          "only the first %s; --limit 0 shows all"
              .formatted(limit == 1 ? "contact is shown" : limit + " contacts are shown"));
    }
    if (count == 0 && exitCode == ExitCode.OK) {
      environment.message("no contact was found");
    }
    return exitCode;
  }
}
