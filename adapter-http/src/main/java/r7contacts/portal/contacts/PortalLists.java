package r7contacts.portal.contacts;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.ContactKind;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.ContactSort;
import r7contacts.port.PageRequest;
import r7contacts.port.SortDirection;
import r7contacts.portal.http.Attempt;
import r7contacts.portal.http.Call;
import r7contacts.portal.http.Operation;
import r7contacts.portal.http.QueryString;
import r7contacts.portal.mapping.ContactMapper;
import r7contacts.portal.session.PortalSession;
import r7contacts.portal.wire.AnswerReader;
import r7contacts.portal.wire.ContactWire;
import r7contacts.portal.wire.ListWire;

/**
 * Lists of contacts of a portal: their paths and parameters, and the pages of the answers. One
 * class, as all lists share how pages are read.
 */
final class PortalLists {

  /** One second before 00:01: see {@link #lastDay}. */
  private static final DateTimeFormatter LAST_DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T00-00-59'", Locale.ROOT);

  private final PortalSession session;
  private final ContactMapper mapper;
  private final AnswerReader<ListWire<ContactWire>> contacts;
  private volatile int maxPageSize = PageRequest.MAX_COUNT;

  PortalLists(PortalSession session, ContactMapper mapper) {
    this.session = session;
    this.mapper = mapper;
    this.contacts = session.reader(ListWire.of(ContactWire::read));
  }

  /**
   * Returns a page of contacts that match a query (field guide §11.3). Parameters that the portal
   * would split at commas have brackets after their names.
   */
  Either<ContactError, ContactPage> page(Call call, ContactQuery query, PageRequest request) {
    QueryString parameters = new QueryString().with("filterValue[]", query.text());
    query.tags().forEach(tag -> parameters.with("tags[]", tag));
    parameters
        .with("contactStage", query.stage())
        .with("contactType", query.type())
        .with("contactListView", Option.of(listView(query.kind())))
        .with("responsibleid", query.responsible())
        .with("isShared", query.shared())
        .with("fromDate", query.createdFrom())
        .with("toDate", query.createdTo().map(PortalLists::lastDay));
    return contacts(
        call,
        "search-contacts",
        "contact/filter",
        sorted(parameters, sortKey(query.sort()), query.direction()),
        request,
        Totals.ALWAYS_SENT,
        ContactInfo.BY_CHANNEL_AND_ID,
        Option.none());
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

  /**
   * Returns a page of contacts with a contact info. Its contacts have the form and the order of
   * those read by id (field guide §11.5).
   */
  Either<ContactError, ContactPage> page(Call call, ContactInfoQuery query, PageRequest request) {
    QueryString parameters =
        new QueryString()
            .with("infoType", query.channel().code())
            .with("data", query.asked())
            .with("category", query.category().map(query.channel()::codeOf))
            .with("isPrimary", query.primary());
    return contacts(
        call,
        "search-contact-info",
        "contact/bycontactinfo",
        sorted(parameters, "id", SortDirection.ASCENDING),
        request,
        Totals.IF_THERE_IS_MORE,
        null,
        Option.none());
  }

  Either<ContactError, ContactPage> page(Call call, ContactGroup group, PageRequest request) {
    return group.accept(
        new ContactGroup.Visitor<>() {
          @Override
          public Either<ContactError, ContactPage> members(ContactGroup.Members members) {
            NotFound notFound = new NotFound(members.company());
            return group(
                members.company().value(), "contact/company/%d/person", Option.some(notFound));
          }

          @Override
          public Either<ContactError, ContactPage> project(ContactGroup.Project project) {
            return group(project.id(), "contact/project/%d", Option.none());
          }

          @Override
          public Either<ContactError, ContactPage> opportunity(ContactGroup.Opportunity deal) {
            return group(deal.id(), "opportunity/%d/contact", Option.some(deal.refused()));
          }

          @Override
          public Either<ContactError, ContactPage> contactCase(ContactGroup.Case matter) {
            return group(matter.id(), "case/%d/contact", Option.none());
          }

          private Either<ContactError, ContactPage> group(
              long id, String path, Option<ContactError> absence) {
            if (id < 1 || id > Integer.MAX_VALUE) {
              // The portal reports ids out of its range as a bad request (field guide §2.1).
              return absence
                  .toEither(
                      new ContactPage(List.of(), request.start(), Option.none(), List.of(), true))
                  .swap();
            }
            return contacts(
                call,
                "list-group",
                path.formatted(id),
                sorted(new QueryString(), "id", SortDirection.ASCENDING),
                request,
                Totals.IF_THERE_IS_MORE,
                ContactInfo.BY_CHANNEL_AND_ID,
                absence);
          }
        });
  }

  /** Condition under which the portal sends the total of a list (field guide §11.2). */
  private enum Totals {
    ALWAYS_SENT,
    /** A list without a total is complete. */
    IF_THERE_IS_MORE
  }

  private Either<ContactError, ContactPage> contacts(
      Call call,
      String name,
      String path,
      QueryString query,
      PageRequest request,
      Totals totals,
      @Nullable Comparator<ContactInfo> order,
      Option<ContactError> absence) {
    int pageSize = Math.min(request.count(), maxPageSize);
    Either<ContactError, ContactPage> page =
        session.ask(
            call,
            Operation.get(
                name,
                "crm/" + path,
                query.copy().with("startIndex", request.start()).with("count", pageSize),
                contacts,
                new ListHandler<>(
                    "the contacts",
                    absence,
                    envelope -> Attempt.answered(page(envelope, request.start(), totals, order)))));
    if (pageSize == 1 || !page.fold(contacts::isTooLong, found -> false)) {
      return page;
    }
    // The next pages of this portal are smaller as well.
    maxPageSize = Math.max(1, pageSize / 4);
    return contacts(call, name, path, query, request, totals, order, absence);
  }

  private ContactPage page(
      ListWire<ContactWire> envelope,
      long start,
      Totals totals,
      @Nullable Comparator<ContactInfo> order) {
    List<Contact> found = new ArrayList<>(envelope.response.size());
    List<ContactError> unreadable = new ArrayList<>();
    long place = start;
    for (ContactWire wire : withoutNothing(envelope.response)) {
      Option<String> flaw = mapper.flaw(wire);
      if (wire == null || flaw.isDefined()) {
        unreadable.add(
            new Unreadable("the contact at place %d of the list %s".formatted(place, flaw.get())));
      } else {
        Contact contact = mapper.toContact(wire);
        found.add(order == null ? contact : inOrder(contact, order));
      }
      place++;
    }
    Option<Long> total = Option.of(envelope.total).filter(number -> number >= 0);
    boolean isWhole = totals == Totals.IF_THERE_IS_MORE && total.isEmpty();
    return new ContactPage(
        found,
        start,
        isWhole && start == 0 ? Option.some((long) found.size() + unreadable.size()) : total,
        unreadable,
        isWhole);
  }

  /**
   * Returns no entries for a single one that is null: instead of an empty list, the portal may send
   * an object without members, or null (field guide §4.1).
   */
  static <W> List<@Nullable W> withoutNothing(List<@Nullable W> response) {
    boolean isNothing = response.size() == 1 && response.get(0) == null;
    return isNothing ? List.of() : response;
  }

  private static Contact inOrder(Contact contact, Comparator<ContactInfo> order) {
    List<ContactInfo> sorted = contact.infos().stream().sorted(order).toList();
    return sorted.equals(contact.infos())
        ? contact
        : contact.withProfile(contact.profile().toBuilder().infos(sorted).build());
  }
}
