package r7contacts.demo.commands;

import io.vavr.control.Option;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import r7contacts.demo.options.ConnectOptions;
import r7contacts.demo.options.ExitCode;
import r7contacts.demo.options.FieldList;
import r7contacts.demo.options.Version;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.terminal.OutputFile;
import r7contacts.demo.terminal.ProgressLine;
import r7contacts.demo.text.Quantities;
import r7contacts.demo.usage.ProgramName;
import r7contacts.files.duplicates.DuplicateGroup;
import r7contacts.files.duplicates.DuplicateReport;
import r7contacts.files.duplicates.DuplicateRule;
import r7contacts.files.duplicates.Duplicates;
import r7contacts.port.ContactBook;

/** The command {@code duplicates}: lists contacts that may be the same person or company. */
@Command(
    name = "duplicates",
    description = {
      "Lists contacts that may be the same person or company, in groups. Reads all",
      "contacts and changes nothing: merge SOURCE into TARGET merges two of a group."
    },
    footer = ConnectOptions.FOOTER,
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class DuplicatesCommand implements Callable<Integer> {

  private static final String FIELD = "field:";

  private final Environment environment;

  @picocli.CommandLine.Option(
      names = "--by",
      paramLabel = "RULE",
      description =
          "What duplicates have in common: email, phone, name (with the company) or field:LABEL, a"
              + " custom field. Several may be given. Default: email, phone and name.")
  private List<String> rules = List.of("email", "phone", "name");

  @Mixin private final Listing.Options listingOptions = new Listing.Options();

  @Mixin private final ConnectOptions connect;

  DuplicatesCommand(Environment environment) {
    this.environment = environment;
    connect = new ConnectOptions(environment);
  }

  @Override
  public Integer call() throws IOException {
    connect.check(() -> rules.forEach(DuplicatesCommand::check));
    ProgressLine progress = ProgressLine.of(environment);
    ExportProgress listener = new ExportProgress(progress, Thread::sleep);
    try (ContactBook contacts = connect.open(listener)) {
      Duplicates duplicates = new Duplicates(connect.orUsageError(() -> rules(contacts)));
      DuplicateReport report = duplicates.find(contacts, listener);
      progress.end();
      return print(report);
    } catch (IOException e) {
      environment.message("cannot write a temporary file: " + OutputFile.reason(e));
      return ExitCode.PROGRAM_FAILED;
    } finally {
      progress.end();
    }
  }

  /** Rejects an unknown rule before the first request. */
  private static void check(String rule) {
    if (!isField(rule)) {
      builtIn(rule);
    }
  }

  private static boolean isField(String rule) {
    return rule.toLowerCase(Locale.ROOT).startsWith(FIELD);
  }

  private static DuplicateRule builtIn(String rule) {
    return switch (rule.toLowerCase(Locale.ROOT)) {
      case "email" -> DuplicateRule.email();
      case "phone" -> DuplicateRule.phone();
      case "name" -> DuplicateRule.name();
      default ->
          throw new IllegalArgumentException(
              "--by is email, phone, name or field:LABEL: \"%s\"".formatted(rule));
    };
  }

  private List<DuplicateRule> rules(ContactBook contacts) {
    List<DuplicateRule> all = new ArrayList<>();
    @Nullable FieldList fields = null;
    for (String rule : rules) {
      if (isField(rule)) {
        fields = fields == null ? FieldList.read(contacts) : fields;
        all.add(DuplicateRule.field(fields.named(rule.substring(FIELD.length()).strip())));
      } else {
        all.add(builtIn(rule));
      }
    }
    return all;
  }

  private int print(DuplicateReport report) {
    int exitCode =
        report
            .read()
            .failure()
            .map(connect::report)
            .getOrElse(report.read().skipped() > 0 ? ExitCode.UNREADABLE : ExitCode.OK);
    if (report.read().failure().isDefined()) {
      // A part of the groups would look like all of them.
      environment.message("no duplicates are listed, because not all contacts were read");
      return exitCode;
    }
    new ExportMessages(environment, Option.none()).skipped(report.read());
    Listing listing =
        new Listing("GROUP", "BY", "VALUE", "ID", "KIND", "NAME", "COMPANY", "CREATED");
    for (int group = 0; group < report.groups().size(); group++) {
      add(listing, group + 1, report.groups().get(group));
    }
    listing.print(environment, listingOptions, "no duplicates were found");
    if (!report.groups().isEmpty()) {
      environment.message(
          "%s of %s: %s merge SOURCE into TARGET merges two contacts of a group"
              .formatted(
                  Quantities.grouped(report.groups().size())
                      + (report.groups().size() == 1 ? " group" : " groups"),
                  "possible duplicates among " + Quantities.contacts(report.read().written()),
                  ProgramName.command()));
    }
    return exitCode;
  }

  private static void add(Listing listing, int number, DuplicateGroup group) {
    List<String> by = group.values().stream().map(DuplicateGroup.SharedValue::rule).toList();
    List<String> values = group.values().stream().map(DuplicateGroup.SharedValue::value).toList();
    for (DuplicateGroup.Member member : group.members()) {
      listing.row(
          number,
          by,
          values,
          member.id().value(),
          member.kind().word(),
          member.displayName(),
          member.company().getOrElse(""),
          member.created().map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format).getOrElse(""));
    }
  }
}
