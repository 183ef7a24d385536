package r7contacts.simulator.crm;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.wire.Conversions;
import r7contacts.simulator.wire.ListQuery;
import r7contacts.simulator.wire.Parameters;

/**
 * The criteria of {@code contact/filter}. Those that are null or empty match all contacts.
 *
 * @param tags tags as compared; a contact must have as many of them as there are here
 * @param stage the id of a stage, 0 for contacts without one
 * @param type the id of a contact type, 0 for contacts without one
 * @param view 1 companies, 2 persons, 3 members of an opportunity; otherwise all
 * @param responsible a user's id, all zeros for contacts without a manager
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
    SearchWords words) {

  private static final List<String> VIEWS = List.of("All", "Company", "Person", "WithOpportunity");
  private static final int COMPANY = 1;
  private static final int PERSON = 2;
  private static final int WITH_OPPORTUNITY = 3;

  private static final String NO_MANAGER = "00000000-0000-0000-0000-000000000000";

  private static final Pattern SPACE_AROUND =
      Pattern.compile("^\\s+|\\s+$", Pattern.UNICODE_CHARACTER_CLASS);

  /** A date includes the whole day except its last minute. */
  private static final Duration TO_THE_END = Duration.ofDays(1).minusMinutes(1);

  /**
   * Reads the criteria.
   *
   * @throws r7contacts.simulator.wire.FailureException if one is malformed
   */
  static ContactCriteria of(Parameters parameters, ListQuery query, ZoneOffset zone) {
    return new ContactCriteria(
        parameters.list("tags").stream().map(ContactCriteria::compared).toList(),
        id("contactStage", parameters),
        id("contactType", parameters),
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
        SearchWords.of(query.filterValue()));
  }

  private static @Nullable Integer id(String name, Parameters parameters) {
    return parameters.filled(name).map(Conversions::number).filter(id -> id >= 0).orElse(null);
  }

  /** Returns whether all contacts match. */
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
   * Returns whether a contact matches.
   *
   * @param hasFullText whether words are searched in all texts; otherwise at the start of names
   */
  Predicate<ListedContact> in(ContactsView contacts, boolean hasFullText) {
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
      all = all.and(ofType(contacts.relations(), type));
    }
    if (view == WITH_OPPORTUNITY) {
      Set<Integer> members = contacts.relations().members(Relations.Kind.OPPORTUNITY);
      all = all.and(contact -> members.contains(contact.id()));
    }
    return words.isEmpty() ? all : all.and(withWords(contacts, hasFullText));
  }

  private Predicate<ListedContact> withWords(ContactsView contacts, boolean hasFullText) {
    if (!hasFullText) {
      return words::startNames;
    }
    return view == COMPANY ? words::areIn : words.inContactOrCompany(contacts);
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
    return responsible.equals(NO_MANAGER)
        ? contact.managers().isEmpty()
        : contact.managers().contains(responsible);
  }

  /** Compares numbers as the portal does: a repeated or blank tag matches no contact. */
  private boolean hasTags(ListedContact contact) {
    return tags.isEmpty()
        || contact.tags().stream()
                .map(ContactCriteria::compared)
                .distinct()
                .filter(tags::contains)
                .count()
            == tags.size();
  }

  /** Returns a tag as it is compared: without white space and no-break spaces around it. */
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
}
