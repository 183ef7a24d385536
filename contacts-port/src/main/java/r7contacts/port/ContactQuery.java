package r7contacts.port;

import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.PrintableText;
import r7contacts.domain.TextComparison;

/**
 * Which contacts are wanted, and in which order; all that is given must hold (field guide §11.3).
 * Texts are sent in Unicode's normalization form C, which keyboards and browsers produce.
 *
 * <pre>{@code
 * ContactQuery query = ContactQuery.builder().kind(ContactKind.PERSON).tags("VIP").build();
 * }</pre>
 *
 * @param text words to look for in names, ways to reach someone and custom fields; people of a
 *     company that is found are found too, unless only companies are wanted. A portal without a
 *     search service looks at the beginnings of names only, and not at a person's last name
 * @param tags a contact must have all of them, whatever the case of the letters and the white space
 *     around them
 * @param stage the stage's id; {@link #WITHOUT_STAGE} for contacts that have none
 * @param type the type's id
 * @param responsible the id of a user who is on the contact's access list; {@link #NOBODY} for
 *     contacts with an empty one
 * @param shared true for contacts that are shared, false for private ones
 * @param createdFrom the first day of entering, in the portal's time zone
 * @param createdTo the last day of entering, the whole of it, in the portal's time zone
 */
public record ContactQuery(
    Option<String> text,
    ContactKind kind,
    List<String> tags,
    Option<Long> stage,
    Option<Long> type,
    Option<UUID> responsible,
    Option<Boolean> shared,
    Option<LocalDate> createdFrom,
    Option<LocalDate> createdTo,
    ContactSort sort,
    SortDirection direction) {

  /** For {@link Builder#stage}: contacts without a stage. */
  public static final long WITHOUT_STAGE = 0;

  /** For {@link Builder#responsible}: contacts with nobody on their access list. */
  public static final UUID NOBODY = new UUID(0, 0);

  private static final ContactQuery ALL = builder().build();

  public ContactQuery {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(responsible, "responsible");
    Objects.requireNonNull(shared, "shared");
    Objects.requireNonNull(sort, "sort");
    Objects.requireNonNull(direction, "direction");
    text = text.map(ContactQuery::plain).filter(words -> !words.isEmpty());
    tags = tags.stream().map(ContactQuery::plain).toList();
    for (String tag : tags) {
      if (tag.isEmpty()) {
        throw new IllegalArgumentException(
            "a tag must not be blank: " + PrintableText.singleLine(tags.toString()));
      }
    }
    // A portal counts them: a tag that is sent twice is on no contact.
    Set<String> sent = new HashSet<>();
    tags = tags.stream().filter(tag -> sent.add(tag.toLowerCase(Locale.ROOT))).toList();
    requireId("stage", stage, WITHOUT_STAGE);
    requireId("type", type, 1);
    if (createdFrom.isDefined()
        && createdTo.isDefined()
        && createdFrom.get().isAfter(createdTo.get())) {
      throw new IllegalArgumentException(
          "the first day of entering is after the last: %s, %s"
              .formatted(createdFrom.get(), createdTo.get()));
    }
  }

  private static String plain(String typed) {
    return TextComparison.normalized(typed).strip();
  }

  private static void requireId(String name, Option<Long> id, long least) {
    if (id.exists(number -> number < least || number > Integer.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "%s must be from %d to %d: %d".formatted(name, least, Integer.MAX_VALUE, id.get()));
    }
  }

  /** Every contact, by id. */
  public static ContactQuery all() {
    return ALL;
  }

  /** Starts with every contact, by id. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects a {@link ContactQuery}; what is null or blank is not asked for. */
  public static final class Builder {
    private @Nullable String text;
    private ContactKind kind = ContactKind.ANY;
    private List<String> tags = List.of();
    private @Nullable Long stage;
    private @Nullable Long type;
    private @Nullable UUID responsible;
    private @Nullable Boolean shared;
    private @Nullable LocalDate createdFrom;
    private @Nullable LocalDate createdTo;
    private ContactSort sort = ContactSort.ID;
    private SortDirection direction = SortDirection.ASCENDING;

    private Builder() {}

    public Builder text(@Nullable String words) {
      text = words;
      return this;
    }

    public Builder kind(ContactKind wanted) {
      kind = wanted;
      return this;
    }

    public Builder tags(String... titles) {
      return tags(List.of(titles));
    }

    public Builder tags(List<String> titles) {
      tags = new ArrayList<>(titles);
      return this;
    }

    public Builder stage(@Nullable Long id) {
      stage = id;
      return this;
    }

    public Builder type(@Nullable Long id) {
      type = id;
      return this;
    }

    public Builder responsible(@Nullable UUID userId) {
      responsible = userId;
      return this;
    }

    public Builder shared(@Nullable Boolean wanted) {
      shared = wanted;
      return this;
    }

    public Builder createdFrom(@Nullable LocalDate day) {
      createdFrom = day;
      return this;
    }

    public Builder createdTo(@Nullable LocalDate day) {
      createdTo = day;
      return this;
    }

    public Builder sort(ContactSort by) {
      sort = by;
      return this;
    }

    public Builder direction(SortDirection which) {
      direction = which;
      return this;
    }

    /**
     * @throws IllegalArgumentException if a tag is blank, an id cannot be, or the days are the
     *     wrong way round
     */
    public ContactQuery build() {
      return new ContactQuery(
          Option.of(text),
          kind,
          tags,
          Option.of(stage),
          Option.of(type),
          Option.of(responsible),
          Option.of(shared),
          Option.of(createdFrom),
          Option.of(createdTo),
          sort,
          direction);
    }
  }
}
