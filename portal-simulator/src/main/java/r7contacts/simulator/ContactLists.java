package r7contacts.simulator;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The lists of contacts. */
final class ContactLists {

  private final Contacts contacts;
  private final Relations relations;
  private final Totals totals;
  private final ZoneOffset zone;
  private final boolean hasFullText;

  /**
   * Lists what is there.
   *
   * @param zone of dates that name none
   */
  ContactLists(
      Contacts contacts, Relations relations, Totals totals, ZoneOffset zone, boolean hasFullText) {
    this.contacts = contacts;
    this.relations = relations;
    this.totals = totals;
    this.zone = zone;
    this.hasFullText = hasFullText;
  }

  /** {@code contact/filter}. */
  Page filter(Parameters parameters, ListQuery query, String token) {
    return filter(
        parameters, query, token, ContactsView.Order.NEWEST_FIRST, Shapes::listed, query.type());
  }

  /** {@code contact/simple/filter}. */
  Page simpleFilter(Parameters parameters, ListQuery query, String token) {
    return filter(
        parameters,
        query,
        token,
        ContactsView.Order.BY_NAME,
        ContactLists::withoutTask,
        // The items are neither persons nor companies, but have one.
        "");
  }

  private static WireObject withoutTask(ListedContact contact) {
    return WireObject.of("{}").with("contact", Shapes.simple(contact).toString());
  }

  private Page filter(
      Parameters parameters,
      ListQuery query,
      String token,
      ContactsView.Order order,
      Function<ListedContact, WireObject> shape,
      String type) {
    ContactCriteria criteria = ContactCriteria.of(parameters, query, zone);
    ContactsView view = contacts.view();
    Totals.Key key = new Totals.Key(token, criteria);
    Integer known = totals.of(key);
    SortKey sortKey = SortKey.of(query.sortBy());
    boolean isInMemory = !query.sortBy().isEmpty() && sortKey == null;
    Found found =
        find(
            view,
            criteria,
            sortKey == null
                ? isInMemory ? new ContactsView.Order(SortKey.ID, false) : order
                : new ContactsView.Order(sortKey, query.isDescending()),
            isInMemory ? 0 : query.startIndex(),
            isInMemory ? Integer.MAX_VALUE : query.count(),
            known == null);
    int total = known == null ? found.total : known;
    if (known == null) {
      totals.remember(key, total);
    }
    if (isInMemory) {
      List<WireObject> all = found.contacts.stream().map(shape).toList();
      return typed(Page.of(all, query), type).withTotal(total);
    }
    List<String> items =
        found.contacts.stream()
            .filter(isOfType(type))
            .map(contact -> shape.apply(contact).toString())
            .toList();
    return new Page(items, query.startIndex(), total);
  }

  private record Found(List<ListedContact> contacts, int total) {}

  /**
   * Looks through all of them, or no further than it must.
   *
   * @param isTotalWanted whether to look on after the page is full
   */
  private Found find(
      ContactsView view,
      ContactCriteria criteria,
      ContactsView.Order order,
      int start,
      int count,
      boolean isTotalWanted) {
    int[] ids = view.inOrder(order);
    List<ListedContact> found = new ArrayList<>();
    if (criteria.isForAll()) {
      for (int i = start; i < ids.length && found.size() < count; i++) {
        found.add(view.contact(ids[i]));
      }
      return new Found(found, ids.length);
    }
    Predicate<ListedContact> isWanted = criteria.in(view, relations, hasFullText);
    int total = 0;
    for (int i = 0; i < ids.length && (isTotalWanted || found.size() < count); i++) {
      ListedContact contact = view.contact(ids[i]);
      if (isWanted.test(contact)) {
        if (total >= start && found.size() < count) {
          found.add(contact);
        }
        total++;
      }
    }
    return new Found(found, total);
  }

  /** A list that is loaded as a whole and cut afterwards. */
  Page whole(List<ListedContact> all, Function<ListedContact, WireObject> shape, ListQuery query) {
    return typed(Page.of(all.stream().map(shape).toList(), query), query.type());
  }

  /** With the items of one kind only; the rest of the page is as it was. */
  private static Page typed(Page page, String type) {
    List<String> items =
        page.items().stream()
            .filter(item -> isOfType(WireObject.of(item).isTrue("isCompany"), type))
            .toList();
    return new Page(items, page.startIndex(), page.total());
  }

  private static Predicate<ListedContact> isOfType(String type) {
    return contact -> isOfType(contact.isCompany(), type);
  }

  private static boolean isOfType(boolean isCompany, String type) {
    return type.isEmpty() || type.equalsIgnoreCase(isCompany ? "company" : "person");
  }
}
