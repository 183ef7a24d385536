package r7contacts.portal.contacts;

import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import r7contacts.port.ContactKind;
import r7contacts.port.ContactQuery;
import r7contacts.port.ContactSort;
import r7contacts.port.SortDirection;
import r7contacts.portal.http.QueryString;

/**
 * The parameters of a search (field guide §11.3). Those that the portal would split at commas have
 * brackets after their names.
 */
final class SearchParameters {

  /** One second before 00:01: see {@link #lastDay}. */
  private static final DateTimeFormatter LAST_DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T00-00-59'", Locale.ROOT);

  private SearchParameters() {}

  static QueryString of(ContactQuery query) {
    QueryString parameters = new QueryString().with("filterValue[]", query.text());
    query.tags().forEach(tag -> parameters.with("tags[]", tag));
    parameters
        .with("contactStage", query.stage())
        .with("contactType", query.type())
        .with("contactListView", Option.of(listView(query.kind())))
        .with("responsibleid", query.responsible())
        .with("isShared", query.shared())
        .with("fromDate", query.createdFrom())
        .with("toDate", query.createdTo().map(SearchParameters::lastDay));
    return sorted(parameters, sortKey(query.sort()), query.direction());
  }

  /** Returns the parameters for contacts without a type that were created on this day. */
  static QueryString withoutType(LocalDate created) {
    return byId(
        new QueryString()
            .with("contactType", 0)
            .with("fromDate", created)
            .with("toDate", lastDay(created)));
  }

  /** Returns the parameters of a list in the order of ids, together with these. */
  static QueryString byId(QueryString parameters) {
    return sorted(parameters, "id", SortDirection.ASCENDING);
  }

  private static @Nullable String listView(ContactKind kind) {
    return switch (kind) {
      case ANY -> null;
      case PERSON -> "Person";
      case COMPANY -> "Company";
      case WITH_OPPORTUNITY -> "WithOpportunity";
    };
  }

  /**
   * Returns the parameter for the end of this day. The portal adds 23:59 hours, which would exclude
   * the last minute of the day; it stores whole seconds (field guide §9.1, §11.3), so 59 s are
   * added here.
   */
  private static String lastDay(LocalDate day) {
    return LAST_DAY.format(day);
  }

  /** Returns the portal's sort key; {@code contacttype} sorts by stage (field guide §11.3). */
  private static String sortKey(ContactSort sort) {
    return switch (sort) {
      case ID -> "id";
      case DISPLAY_NAME -> "displayname";
      case FIRST_NAME -> "firstname";
      case LAST_NAME -> "lastname";
      case STAGE -> "contacttype";
      case CREATED -> "created";
      case LAST_EVENT -> "history";
    };
  }

  private static QueryString sorted(QueryString query, String key, SortDirection direction) {
    return query
        .with("sortBy", key)
        .with("sortOrder", direction == SortDirection.DESCENDING ? "descending" : "ascending");
  }
}
