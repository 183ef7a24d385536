package r7contacts.demo.commands;

import io.vavr.control.Either;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import r7contacts.demo.options.ByName;
import r7contacts.demo.options.KnownUser;
import r7contacts.demo.options.Names;
import r7contacts.demo.options.OptionValues;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.CatalogUsage;
import r7contacts.domain.User;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactKind;
import r7contacts.port.ContactQuery;

/**
 * The options that filter contacts. Options and their evaluation are in one class, as each belongs
 * to one filter.
 */
final class QueryOptions {

  private static final String NONE = "none";

  @Option(
      names = "--text",
      paramLabel = "WORDS",
      description = "Words in names, contact infos and custom fields.")
  private @Nullable String text;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      completionCandidates = Names.Kinds.class,
      description = "person, company, with-opportunity or any (default).",
      defaultValue = "any")
  @SuppressWarnings("NullAway.Init")
  private ContactKind kind;

  @Option(
      names = "--tag",
      paramLabel = "TITLE",
      description = "A tag. Repeat the option for contacts that have all tags.")
  private List<String> tags = new ArrayList<>();

  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      description = "A stage's title or id, or none. The command lists shows both.")
  private @Nullable String stage;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "A type's title or id. The command lists shows both.")
  private @Nullable String type;

  @Option(
      names = "--responsible",
      paramLabel = "USER",
      description =
          "A user on the access list, by name or id, or none for an empty access list. The command"
              + " users shows both.")
  private @Nullable String responsible;

  @Option(names = "--shared", description = "Shared contacts only.")
  private boolean shared;

  @Option(names = "--private", description = "Private contacts only.")
  private boolean isPrivate;

  @Option(
      names = "--created-from",
      paramLabel = "DATE",
      description = "Created on or after this date, such as 2026-01-31.")
  private @Nullable String createdFrom;

  @Option(
      names = "--created-to",
      paramLabel = "DATE",
      description = "Created on or before this date.")
  private @Nullable String createdTo;

  /** Returns whether no filter is given. */
  boolean isEmpty() {
    return typed().isEmpty();
  }

  /** Returns the filters as they could be typed: the same text for equal filters. */
  String typed() {
    List<String> typed = new ArrayList<>();
    add(typed, "--text", text);
    add(typed, "--kind", kind == ContactKind.ANY ? null : Names.of(kind));
    tags.stream().sorted().forEach(tag -> add(typed, "--tag", tag));
    add(typed, "--stage", stage);
    add(typed, "--type", type);
    add(typed, "--responsible", responsible);
    add(typed, "--shared", shared ? "" : null);
    add(typed, "--private", isPrivate ? "" : null);
    add(typed, "--created-from", createdFrom);
    add(typed, "--created-to", createdTo);
    return String.join(" ", typed);
  }

  private static void add(List<String> typed, String option, @Nullable Object value) {
    if (value != null) {
      typed.add(option + (value.equals("") ? "" : " \"" + value + "\""));
    }
  }

  /**
   * Returns the query with all filters but those by title or name. See {@link #named}.
   *
   * @throws IllegalArgumentException if a filter is invalid, or two contradict each other
   */
  ContactQuery.Builder query() {
    if (shared && isPrivate) {
      throw new IllegalArgumentException("--shared and --private cannot be combined");
    }
    if (text != null) {
      OptionValues.requireNotBlank("--text", text);
    }
    tags.forEach(tag -> OptionValues.requireNotBlank("--tag", tag));
    LocalDate first = date("--created-from", createdFrom);
    LocalDate last = date("--created-to", createdTo);
    if (first != null && last != null && first.isAfter(last)) {
      throw new IllegalArgumentException(
          "--created-from is after --created-to: %s, %s".formatted(first, last));
    }
    return ContactQuery.builder()
        .text(text)
        .kind(kind)
        .tags(tags)
        .stage(isNone(stage) ? Long.valueOf(ContactQuery.WITHOUT_STAGE) : id("--stage", 0, stage))
        .type(id("--type", 1, type))
        .responsible(isNone(responsible) ? ContactQuery.WITHOUT_RESPONSIBLE : uuid(responsible))
        .shared(shared ? Boolean.TRUE : isPrivate ? Boolean.FALSE : null)
        .createdFrom(first)
        .createdTo(last);
  }

  private static boolean isNone(@Nullable String value) {
    return value != null && value.strip().toLowerCase(Locale.ROOT).equals(NONE);
  }

  /**
   * Returns the query with the stage, type and user that options name by title or name.
   *
   * @throws IllegalArgumentException if there is no such stage, type or user, or there are several
   * @throws r7contacts.port.ContactException if the names cannot be read
   */
  ContactQuery.Builder named(ContactQuery.Builder query, ContactBook contacts) {
    if (stage != null && !isNone(stage) && !isNumber(stage)) {
      query.stage(entry("--stage", "stage", stage, contacts.stages()));
    }
    if (type != null && !isNumber(type)) {
      query.type(entry("--type", "type", type, contacts.types()));
    }
    if (responsible != null && !isNone(responsible) && uuid(responsible) == null) {
      String name = responsible.strip();
      query.responsible(OptionValues.parse("--responsible", () -> KnownUser.named(name, contacts)));
    }
    return query;
  }

  private static long entry(
      String option, String what, String title, Either<ContactError, List<CatalogUsage>> all) {
    List<CatalogEntry> entries =
        all.getOrElseThrow(ContactError::toException).stream().map(CatalogUsage::entry).toList();
    return OptionValues.parse(
            option,
            () -> ByName.one(what, title.strip(), entries, CatalogEntry::id, CatalogEntry::title))
        .id();
  }

  private static boolean isNumber(String value) {
    return value.strip().matches("[+-]?[0-9]+");
  }

  /** Returns the id; null if the value is a title. */
  private static @Nullable Long id(String option, long least, @Nullable String value) {
    if (value == null) {
      return null;
    }
    OptionValues.requireNotBlank(option, value);
    if (!isNumber(value)) {
      return null;
    }
    BigInteger id = new BigInteger(value.strip());
    if (id.compareTo(BigInteger.valueOf(least)) < 0
        || id.compareTo(BigInteger.valueOf(Integer.MAX_VALUE)) > 0) {
      throw new IllegalArgumentException(
          "%s must be from %d to %d: %s".formatted(option, least, Integer.MAX_VALUE, id));
    }
    return id.longValue();
  }

  /** Returns the id; null if the value is a name. */
  private static @Nullable UUID uuid(@Nullable String value) {
    if (value == null) {
      return null;
    }
    OptionValues.requireNotBlank("--responsible", value);
    return User.of(value.strip(), null).uuid().getOrNull();
  }

  private static @Nullable LocalDate date(String option, @Nullable String value) {
    try {
      return value == null ? null : LocalDate.parse(value.strip());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          option + " must be a date such as 2026-01-31: \"" + value + "\"", e);
    }
  }
}
