package r7contacts.simulator.crm;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import r7contacts.simulator.wire.ListQuery;
import r7contacts.simulator.wire.Page;
import r7contacts.simulator.wire.Parameters;
import r7contacts.simulator.wire.WireObject;

/** The search by criteria: {@code contact/filter} and {@code contact/simple/filter}. */
public final class ContactFilter {

  private final Contacts contacts;
  private final AnswerMembers members;
  private final TotalCache totals;
  private final ZoneOffset zone;
  private final boolean hasFullText;

  /**
   * Creates a search in contacts.
   *
   * @param zone the time zone of dates that have none
   * @param hasFullText whether words are searched in all texts; otherwise at the start of names
   */
  public ContactFilter(
      Contacts contacts,
      AnswerMembers members,
      TotalCache totals,
      ZoneOffset zone,
      boolean hasFullText) {
    this.contacts = contacts;
    this.members = members;
    this.totals = totals;
    this.zone = zone;
    this.hasFullText = hasFullText;
  }

  /** Answers {@code contact/filter}. */
  Page filter(Parameters parameters, ListQuery query, String token) {
    return filter(
        parameters, query, token, ContactsView.Order.NEWEST_FIRST, members::listed, query.type());
  }

  /** Answers {@code contact/simple/filter}, whose items are neither persons nor companies. */
  Page simpleFilter(Parameters parameters, ListQuery query, String token) {
    return filter(parameters, query, token, ContactsView.Order.BY_NAME, members::withTask, "");
  }

  /** Returns all contacts that match the criteria, newest first. */
  public List<ListedContact> all(Parameters parameters, ListQuery query) {
    ContactsView view = contacts.view();
    int[] found =
        found(view, ContactCriteria.of(parameters, query, zone), ContactsView.Order.NEWEST_FIRST);
    return Arrays.stream(found).mapToObj(view::contact).toList();
  }

  private Page filter(
      Parameters parameters,
      ListQuery query,
      String token,
      ContactsView.Order defaultOrder,
      Function<ListedContact, WireObject> shape,
      String type) {
    ContactCriteria criteria = ContactCriteria.of(parameters, query, zone);
    ContactsView view = contacts.view();
    SortKey sortKey = SortKey.of(query.sortBy());
    // Other members than the database's keys are sorted in memory.
    boolean isInMemory = !query.sortBy().isEmpty() && sortKey == null;
    ContactsView.Order order = defaultOrder;
    if (isInMemory) {
      order = new ContactsView.Order(SortKey.ID, false);
    } else if (sortKey != null) {
      order = new ContactsView.Order(sortKey, query.isDescending());
    }
    int[] found = found(view, criteria, order);
    int total = totals.total(new TotalCache.Key(token, criteria), found.length);
    if (isInMemory) {
      List<WireObject> all = Arrays.stream(found).mapToObj(view::contact).map(shape).toList();
      return Page.of(all, query).keepingType(type).withTotal(total);
    }
    List<String> items =
        Arrays.stream(found)
            .skip(query.startIndex())
            .limit(query.count())
            .mapToObj(view::contact)
            .filter(contact -> Page.isOfType(contact.isCompany(), type))
            .map(contact -> shape.apply(contact).toString())
            .toList();
    return new Page(items, query.startIndex(), total);
  }

  /** Returns the ids of the matching contacts. Callers must not change the array. */
  private int[] found(ContactsView view, ContactCriteria criteria, ContactsView.Order order) {
    if (criteria.isForAll()) {
      return view.inOrder(order);
    }
    return view.found(
        new ContactsView.Search(criteria, order),
        () -> {
          Predicate<ListedContact> matches = criteria.in(view, hasFullText);
          return view.all(order).filter(matches).mapToInt(ListedContact::id).toArray();
        });
  }
}
