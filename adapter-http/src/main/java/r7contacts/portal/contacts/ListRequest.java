package r7contacts.portal.contacts;

import io.vavr.control.Option;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.ContactInfo;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.ContactQuery;
import r7contacts.portal.http.QueryString;

/**
 * A list of contacts at the portal: where it is, and how its answers are read.
 *
 * @param name of the operation, for listeners
 * @param path below {@code crm/}
 * @param totals when its total is sent
 * @param order of the infos of its contacts; null if they come as in contacts read by id
 * @param isPossible whether a portal can have the owner's id: others it reports as a bad request
 *     (field guide §2.1)
 * @param absence what a missing owner of the list means; absent if the list is empty then
 */
record ListRequest(
    String name,
    String path,
    QueryString query,
    Totals totals,
    @Nullable Comparator<ContactInfo> order,
    boolean isPossible,
    Option<ContactError> absence) {

  /** Condition under which the portal sends the total of a list (field guide §11.2). */
  enum Totals {
    ALWAYS_SENT,
    /** A list without a total is complete. */
    IF_THERE_IS_MORE
  }

  static ListRequest of(ContactQuery query) {
    return new ListRequest(
        "search-contacts",
        "contact/filter",
        SearchParameters.of(query),
        Totals.ALWAYS_SENT,
        ContactInfo.BY_CHANNEL_AND_ID,
        true,
        Option.none());
  }

  /** The contacts have the form and the order of those read by id (field guide §11.5). */
  static ListRequest of(ContactInfoQuery query) {
    QueryString parameters =
        new QueryString()
            .with("infoType", query.channel().code())
            .with("data", query.asked())
            .with("category", query.category().map(query.channel()::codeOf))
            .with("isPrimary", query.primary());
    return new ListRequest(
        "search-contact-info",
        "contact/bycontactinfo",
        SearchParameters.byId(parameters),
        Totals.IF_THERE_IS_MORE,
        null,
        true,
        Option.none());
  }

  static ListRequest of(ContactGroup group) {
    return group.accept(new OfGroup());
  }

  private static final class OfGroup implements ContactGroup.Visitor<ListRequest> {

    @Override
    public ListRequest members(ContactGroup.Members members) {
      return group(
          members.company().value(),
          "contact/company/%d/person",
          Option.some(new NotFound(members.company())));
    }

    @Override
    public ListRequest project(ContactGroup.Project project) {
      return group(project.id(), "contact/project/%d", Option.none());
    }

    @Override
    public ListRequest opportunity(ContactGroup.Opportunity deal) {
      return group(deal.id(), "opportunity/%d/contact", Option.some(deal.refused()));
    }

    @Override
    public ListRequest contactCase(ContactGroup.Case matter) {
      return group(matter.id(), "case/%d/contact", Option.none());
    }

    private static ListRequest group(long id, String path, Option<ContactError> absence) {
      return new ListRequest(
          "list-group",
          path.formatted(id),
          SearchParameters.byId(new QueryString()),
          Totals.IF_THERE_IS_MORE,
          ContactInfo.BY_CHANNEL_AND_ID,
          id >= 1 && id <= Integer.MAX_VALUE,
          absence);
    }
  }
}
