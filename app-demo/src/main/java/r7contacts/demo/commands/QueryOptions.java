package r7contacts.demo.commands;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import r7contacts.demo.options.Names;
import r7contacts.demo.options.OptionValues;
import r7contacts.port.ContactKind;
import r7contacts.port.ContactQuery;

/** The options that filter contacts. */
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
      paramLabel = "ID",
      description = "A stage's id, or none. The command lists shows the ids.")
  private @Nullable String stage;

  @Option(
      names = "--type",
      paramLabel = "ID",
      description = "A type's id. The command lists shows the ids.")
  private @Nullable Long type;

  @Option(
      names = "--responsible",
      paramLabel = "UUID",
      description = "A user on the access list, or none for an empty access list.")
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
   * Returns the query with the filters.
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
        .stage(isNone(stage) ? Long.valueOf(ContactQuery.WITHOUT_STAGE) : stageId(stage))
        .type(type == null ? null : inRange("--type", 1, type))
        .responsible(isNone(responsible) ? ContactQuery.WITHOUT_RESPONSIBLE : uuid(responsible))
        .shared(shared ? Boolean.TRUE : isPrivate ? Boolean.FALSE : null)
        .createdFrom(first)
        .createdTo(last);
  }

  private static boolean isNone(@Nullable String value) {
    return value != null && value.strip().toLowerCase(Locale.ROOT).equals(NONE);
  }

  private static @Nullable Long stageId(@Nullable String value) {
    try {
      return value == null
          ? null
          : inRange("--stage", ContactQuery.WITHOUT_STAGE, Long.parseLong(value.strip()));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("--stage must be an id or none: \"" + value + "\"", e);
    }
  }

  private static long inRange(String option, long least, long id) {
    if (id < least || id > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "%s must be from %d to %d: %d".formatted(option, least, Integer.MAX_VALUE, id));
    }
    return id;
  }

  private static @Nullable UUID uuid(@Nullable String value) {
    try {
      return value == null ? null : UUID.fromString(value.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "--responsible must be a user's UUID or none: \"" + value + "\"", e);
    }
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
