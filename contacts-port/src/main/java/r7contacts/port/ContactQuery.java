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
 * Query for contacts: conditions, which must all hold, and the order (field guide §11.3). Texts are
 * sent in Unicode's normalization form C, which keyboards and browsers produce.
 *
 * <pre>{@code
 * ContactQuery query = ContactQuery.builder().kind(ContactKind.PERSON).tags("VIP").build();
 * }</pre>
 *
 * @param text words to search for in names, contact infos and custom fields; the people of a
 *     matching company match too, unless the kind is company. A portal without a search service
 *     only matches the beginnings of names, and not last names
 * @param tags a contact must have all of them; case and surrounding white space are ignored
 * @param stage the stage's id; {@link #WITHOUT_STAGE} for contacts without a stage
 * @param type the type's id
 * @param responsible the id of a user on the contact's access list; {@link #WITHOUT_RESPONSIBLE}
 *     for contacts with an empty access list
 * @param shared true for shared contacts, false for private ones
 * @param createdFrom the first day of creation, in the portal's time zone
 * @param createdTo the last day of creation, inclusive, in the portal's time zone
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

  /** Stage id for contacts without a stage. */
  public static final long WITHOUT_STAGE = 0;

  /** User id for contacts with an empty access list. */
  public static final UUID WITHOUT_RESPONSIBLE = new UUID(0, 0);

  private static final ContactQuery ALL = builder().build();

  /**
   * Creates a query; texts are normalized and trimmed.
   *
   * @throws IllegalArgumentException if a tag is blank, an id is out of range, or the days are in
   *     the wrong order
   */
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
    // A portal counts the tags: no contact has a tag that is sent twice.
    Set<String> sent = new HashSet<>();
    tags = tags.stream().filter(tag -> sent.add(tag.toLowerCase(Locale.ROOT))).toList();
    requireId("stage", stage, WITHOUT_STAGE);
    requireId("type", type, 1);
    if (createdFrom.isDefined()
        && createdTo.isDefined()
        && createdFrom.get().isAfter(createdTo.get())) {
      throw new IllegalArgumentException(
          "the first day of creation is after the last: %s, %s"
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

  /** Returns the query for all contacts, by id. */
  public static ContactQuery all() {
    return ALL;
  }

  /** Returns a builder of a query for all contacts, by id. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builder of a {@link ContactQuery}. Null and blank values are no condition. Not thread-safe. */
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

    /** Sets words to search for; null and blank for any text. */
    public Builder text(@Nullable String words) {
      text = words;
      return this;
    }

    /** Sets the kind of contacts. Default: any. */
    public Builder kind(ContactKind wanted) {
      kind = wanted;
      return this;
    }

    /** Sets the tags that a contact must have. */
    public Builder tags(String... titles) {
      return tags(List.of(titles));
    }

    /** Sets the tags that a contact must have. */
    public Builder tags(List<String> titles) {
      tags = new ArrayList<>(titles);
      return this;
    }

    /** Sets the stage's id; null for any stage. */
    public Builder stage(@Nullable Long id) {
      stage = id;
      return this;
    }

    /** Sets the type's id; null for any type. */
    public Builder type(@Nullable Long id) {
      type = id;
      return this;
    }

    /** Sets the user on the access list; null for any user. */
    public Builder responsible(@Nullable UUID userId) {
      responsible = userId;
      return this;
    }

    /** Sets whether contacts are shared; null for both. */
    public Builder shared(@Nullable Boolean wanted) {
      shared = wanted;
      return this;
    }

    /** Sets the first day of creation; null for any day. */
    public Builder createdFrom(@Nullable LocalDate day) {
      createdFrom = day;
      return this;
    }

    /** Sets the last day of creation; null for any day. */
    public Builder createdTo(@Nullable LocalDate day) {
      createdTo = day;
      return this;
    }

    /** Sets the sort key. Default: the id. */
    public Builder sort(ContactSort by) {
      sort = by;
      return this;
    }

    /** Sets the direction. Default: ascending. */
    public Builder direction(SortDirection which) {
      direction = which;
      return this;
    }

    /**
     * Returns the query.
     *
     * @throws IllegalArgumentException if a tag is blank, an id is out of range, or the days are in
     *     the wrong order
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
