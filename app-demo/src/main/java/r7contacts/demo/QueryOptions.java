package r7contacts.demo;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import r7contacts.port.ContactKind;
import r7contacts.port.ContactQuery;

/** The options that say which contacts are wanted. */
final class QueryOptions {

  private static final String NONE = "none";

  @Option(
      names = "--text",
      paramLabel = "WORDS",
      description = "Words in names, ways to reach someone and custom fields.")
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
      description = "A tag; give it again for contacts that have all of them.")
  private List<String> tags = new ArrayList<>();

  @Option(
      names = "--stage",
      paramLabel = "ID",
      description = "A stage's number, which lists shows, or none.")
  private @Nullable String stage;

  @Option(names = "--type", paramLabel = "ID", description = "A type's number, which lists shows.")
  private @Nullable Long type;

  @Option(
      names = "--responsible",
      paramLabel = "UUID",
      description = "A user on the access list, or none for an empty list.")
  private @Nullable String responsible;

  @Option(names = "--shared", description = "Only such as are shared.")
  private boolean shared;

  @Option(names = "--private", description = "Only such as are private.")
  private boolean isPrivate;

  @Option(
      names = "--created-from",
      paramLabel = "DAY",
      description = "The first day of entering, such as 2026-01-31.")
  private @Nullable String createdFrom;

  @Option(names = "--created-to", paramLabel = "DAY", description = "The last one, all of it.")
  private @Nullable String createdTo;

  /** Whether anything at all is asked for. */
  boolean isAll() {
    return words().isEmpty();
  }

  /**
   * The options as they could have been typed, in one order: the same for queries that are the
   * same.
   */
  String words() {
    List<String> words = new ArrayList<>();
    word(words, "--text", text);
    word(words, "--kind", kind == ContactKind.ANY ? null : Names.of(kind));
    tags.stream().sorted().forEach(tag -> word(words, "--tag", tag));
    word(words, "--stage", stage);
    word(words, "--type", type);
    word(words, "--responsible", responsible);
    word(words, "--shared", shared ? "" : null);
    word(words, "--private", isPrivate ? "" : null);
    word(words, "--created-from", createdFrom);
    word(words, "--created-to", createdTo);
    return String.join(" ", words);
  }

  private static void word(List<String> words, String option, @Nullable Object value) {
    if (value != null) {
      words.add(option + (value.equals("") ? "" : " \"" + value + "\""));
    }
  }

  /**
   * @throws IllegalArgumentException if that makes no sense
   */
  ContactQuery.Builder query() {
    if (shared && isPrivate) {
      throw new IllegalArgumentException("--shared and --private exclude each other");
    }
    if (text != null) {
      Names.requireNotBlank("--text", text);
    }
    tags.forEach(tag -> Names.requireNotBlank("--tag", tag));
    LocalDate first = day("--created-from", createdFrom);
    LocalDate last = day("--created-to", createdTo);
    if (first != null && last != null && first.isAfter(last)) {
      throw new IllegalArgumentException(
          "--created-from is after --created-to: %s, %s".formatted(first, last));
    }
    return ContactQuery.builder()
        .text(text)
        .kind(kind)
        .tags(tags)
        .stage(isNone(stage) ? Long.valueOf(ContactQuery.WITHOUT_STAGE) : number(stage))
        .type(type == null ? null : inRange("--type", 1, type))
        .responsible(isNone(responsible) ? ContactQuery.NOBODY : uuid(responsible))
        .shared(shared ? Boolean.TRUE : isPrivate ? Boolean.FALSE : null)
        .createdFrom(first)
        .createdTo(last);
  }

  private static boolean isNone(@Nullable String value) {
    return value != null && value.strip().toLowerCase(Locale.ROOT).equals(NONE);
  }

  private static @Nullable Long number(@Nullable String value) {
    try {
      return value == null
          ? null
          : inRange("--stage", ContactQuery.WITHOUT_STAGE, Long.parseLong(value.strip()));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("--stage must be a number or none: \"" + value + "\"", e);
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

  private static @Nullable LocalDate day(String option, @Nullable String value) {
    try {
      return value == null ? null : LocalDate.parse(value.strip());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          option + " must be a day such as 2026-01-31: \"" + value + "\"", e);
    }
  }
}
