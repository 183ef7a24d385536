package r7contacts.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The criteria of {@code contact/filter}. Null or empty ones restrict nothing.
 *
 * @param tags as compared; a contact must have as many of them as there are here
 * @param stage the id of a status, 0 for none
 * @param type the id of a type, 0 for none
 * @param view 1 companies, 2 persons, 3 who belongs to an opportunity; else all
 * @param responsible a user's id, all zero for nobody
 * @param words in lower case
 */
record ContactCriteria(
    List<String> tags,
    @Nullable Integer stage,
    @Nullable Integer type,
    int view,
    @Nullable String responsible,
    @Nullable Boolean isShared,
    @Nullable Instant from,
    @Nullable Instant to,
    List<String> words) {

  private static final List<String> VIEWS = List.of("All", "Company", "Person", "WithOpportunity");
  private static final int COMPANY = 1;
  private static final int PERSON = 2;
  private static final int WITH_OPPORTUNITY = 3;

  private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

  private static final Pattern SPACE_AROUND =
      Pattern.compile("^\\s+|\\s+$", Pattern.UNICODE_CHARACTER_CLASS);

  /** A date means the whole day, all but its last minute. */
  private static final Duration TO_THE_END = Duration.ofDays(1).minusMinutes(1);

  /** Stands between the names of a person where the display name shows a space. */
  private static final String SEPARATOR = "\u0000";

  /**
   * Reads them.
   *
   * @throws Refusal if one cannot be read
   */
  static ContactCriteria of(Parameters parameters, ListQuery query, ZoneOffset zone) {
    return new ContactCriteria(
        parameters.list("tags").stream().map(ContactCriteria::compared).toList(),
        parameters
            .filled("contactStage")
            .map(Conversions::number)
            .filter(id -> id >= 0)
            .orElse(null),
        parameters
            .filled("contactType")
            .map(Conversions::number)
            .filter(id -> id >= 0)
            .orElse(null),
        parameters
            .filled("contactListView")
            .map(view -> Conversions.oneOf(VIEWS, 0, view))
            .orElse(0),
        parameters.filled("responsibleid").map(Conversions::guid).orElse(null),
        parameters.filled("isShared").map(Conversions::flag).orElse(null),
        parameters.filled("fromDate").map(date -> Conversions.date(date, zone)).orElse(null),
        parameters
            .filled("toDate")
            .map(date -> Conversions.date(date, zone).plus(TO_THE_END))
            .orElse(null),
        Arrays.stream(query.filterValue().toLowerCase(Locale.ROOT).split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList());
  }

  boolean isForAll() {
    return tags.isEmpty()
        && stage == null
        && type == null
        && (view < COMPANY || view > WITH_OPPORTUNITY)
        && responsible == null
        && isShared == null
        && from == null
        && to == null
        && words.isEmpty();
  }

  /**
   * Whether a contact is looked for.
   *
   * @param hasFullText whether words are looked for everywhere, or at the start of names
   */
  Predicate<ListedContact> in(ContactsView contacts, Relations relations, boolean hasFullText) {
    Predicate<ListedContact> all =
        contact ->
            isOfView(contact)
                && (stage == null || contact.stage() == stage)
                && (isShared == null || isShared == isShared(contact.shareType()))
                && (isShared == null || contact.shareType() >= 0 && contact.shareType() <= 2)
                && isOfTime(contact.created())
                && isManaged(contact)
                && hasTags(contact);
    if (type != null) {
      all = all.and(ofType(relations, type));
    }
    if (view == WITH_OPPORTUNITY) {
      Set<Integer> members = relations.members(Relations.Kind.OPPORTUNITY);
      all = all.and(contact -> members.contains(contact.id()));
    }
    if (words.isEmpty()) {
      return all;
    }
    return all.and(hasFullText ? withWords(contacts) : this::startsNames);
  }

  private boolean isOfView(ListedContact contact) {
    return view == COMPANY ? contact.isCompany() : view != PERSON || !contact.isCompany();
  }

  private static boolean isShared(int shareType) {
    return shareType == 1 || shareType == 2;
  }

  private boolean isOfTime(@Nullable Instant created) {
    if (from == null && to == null) {
      return true;
    }
    return created != null
        && (from == null || !created.isBefore(from))
        && (to == null || !created.isAfter(to));
  }

  private boolean isManaged(ListedContact contact) {
    if (responsible == null) {
      return true;
    }
    return responsible.equals(NOBODY)
        ? contact.managers().isEmpty()
        : contact.managers().contains(responsible);
  }

  /** The portal counts: a tag that is asked for twice, or a blank one, is on no contact. */
  private boolean hasTags(ListedContact contact) {
    return tags.isEmpty()
        || contact.tags().stream()
                .map(ContactCriteria::compared)
                .distinct()
                .filter(tags::contains)
                .count()
            == tags.size();
  }

  /** A tag as it is stored and compared: without white space around it, also no-break spaces. */
  private static String compared(String tag) {
    return SPACE_AROUND.matcher(tag).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static Predicate<ListedContact> ofType(Relations relations, int type) {
    Set<Integer> members =
        relations.types().stream()
            .filter(each -> type == 0 || each.id() == type)
            .flatMap(each -> each.members().stream())
            .collect(Collectors.toSet());
    return contact -> members.contains(contact.id()) != (type == 0);
  }

  /** The persons of a company that has the words are found with it. */
  private Predicate<ListedContact> withWords(ContactsView contacts) {
    if (view == COMPANY) {
      return this::hasWords;
    }
    Set<Integer> companies =
        contacts
            .all()
            .filter(contact -> contact.isCompany() && hasWords(contact))
            .map(ListedContact::id)
            .collect(Collectors.toSet());
    return contact ->
        contact.isCompany()
            ? companies.contains(contact.id())
            : companies.contains(contact.companyId()) || hasWords(contact);
  }

  private boolean hasWords(ListedContact contact) {
    String text = contact.text();
    return words.stream().allMatch(text::contains);
  }

  private boolean startsNames(ListedContact contact) {
    boolean hasNames = !contact.firstName().isEmpty() || !contact.lastName().isEmpty();
    String name =
        (hasNames ? contact.firstName() + SEPARATOR + contact.lastName() : contact.displayName())
            .toLowerCase(Locale.ROOT);
    return words.stream().allMatch(word -> name.startsWith(word) || name.contains(" " + word));
  }
}
