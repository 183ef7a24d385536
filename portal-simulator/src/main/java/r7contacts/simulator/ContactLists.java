package r7contacts.simulator;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lists of contacts. */
final class ContactLists {

  /** Their numbers start at -1. */
  private static final List<String> ENTITY_TYPES =
      List.of(
          "Any",
          "Contact",
          "Opportunity",
          "RelationshipEvent",
          "Task",
          "Company",
          "Person",
          "File",
          "Case",
          "Invoice");

  private static final int MOST_BY_PREFIX = 30;

  private final Contacts contacts;
  private final Relations relations;
  private final AnswerMembers shapes;
  private final Totals totals;
  private final ZoneOffset zone;
  private final boolean hasFullText;

  /**
   * Lists what is there.
   *
   * @param zone of dates that name none
   */
  ContactLists(
      Contacts contacts,
      Relations relations,
      AnswerMembers shapes,
      Totals totals,
      ZoneOffset zone,
      boolean hasFullText) {
    this.contacts = contacts;
    this.relations = relations;
    this.shapes = shapes;
    this.totals = totals;
    this.zone = zone;
    this.hasFullText = hasFullText;
  }

  /** {@code contact/filter}. */
  Page filter(Parameters parameters, ListQuery query, String token) {
    return filter(
        parameters, query, token, ContactsView.Order.NEWEST_FIRST, shapes::listed, query.type());
  }

  /** {@code contact/simple/filter}. */
  Page simpleFilter(Parameters parameters, ListQuery query, String token) {
    return filter(
        parameters,
        query,
        token,
        ContactsView.Order.BY_NAME,
        this::withoutTask,
        // The items are neither persons nor companies, but have one.
        "");
  }

  private WireObject withoutTask(ListedContact contact) {
    return WireObject.of("{}").with("contact", shapes.simple(contact).toString());
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
    SortKey sortKey = SortKey.of(query.sortBy());
    boolean isInMemory = !query.sortBy().isEmpty() && sortKey == null;
    if (isInMemory) {
      order = new ContactsView.Order(SortKey.ID, false);
    } else if (sortKey != null) {
      order = new ContactsView.Order(sortKey, query.isDescending());
    }
    int[] found = found(view, criteria, order);
    int total = totals.told(new Totals.Key(token, criteria), found.length);
    if (isInMemory) {
      List<WireObject> all = Arrays.stream(found).mapToObj(view::contact).map(shape).toList();
      return typed(Page.of(all, query), type).withTotal(total);
    }
    List<String> items =
        Arrays.stream(found)
            .skip(query.startIndex())
            .limit(query.count())
            .mapToObj(view::contact)
            .filter(isOfType(type))
            .map(contact -> shape.apply(contact).toString())
            .toList();
    return new Page(items, query.startIndex(), total);
  }

  /** The ids of those that are looked for; not to be written to. */
  private int[] found(ContactsView view, ContactCriteria criteria, ContactsView.Order order) {
    if (criteria.isForAll()) {
      return view.inOrder(order);
    }
    return view.found(
        new ContactsView.Search(criteria, order, relations.version()),
        () -> {
          Predicate<ListedContact> isWanted = criteria.in(view, relations, hasFullText);
          return view.all(order).filter(isWanted).mapToInt(ListedContact::id).toArray();
        });
  }

  /** {@code contact/simple/byEmail}. */
  Page byEmail(Parameters parameters, ListQuery query) {
    String term = parameters.value("term").orElse("").toLowerCase(Locale.ROOT);
    int most = parameters.filled("maxCount").map(Conversions::number).orElse(0);
    if (term.isEmpty() || most <= 0) {
      return Page.of(List.of(), query);
    }
    return Page.of(
        contacts
            .view()
            .all(ContactsView.Order.BY_NAME)
            .filter(contact -> hasEmail(contact, term))
            .limit(most)
            .map(this::withoutTask)
            .toList(),
        query);
  }

  private static boolean hasEmail(ListedContact contact, String term) {
    List<String> emails =
        contact.infos().stream()
            .filter(info -> info.number("infoType", -1) == InfoTypes.EMAIL)
            .map(info -> info.text("data").toLowerCase(Locale.ROOT))
            .toList();
    return !emails.isEmpty()
        && (contact.displayName().toLowerCase(Locale.ROOT).contains(term)
            || emails.stream().anyMatch(email -> email.contains(term)));
  }

  /** {@code contact/bycontactinfo}. */
  Page byInfo(Parameters parameters, ListQuery query) {
    int type =
        parameters
            .filled("infoType")
            .map(InfoTypes::code)
            .orElseThrow(() -> new Refusal(Failure.ARGUMENT));
    String data = parameters.value("data").orElse("").strip().toLowerCase(Locale.ROOT);
    Integer category = parameters.filled("category").map(Conversions::number).orElse(null);
    Boolean isPrimary = parameters.filled("isPrimary").map(Conversions::flag).orElse(null);
    Predicate<WireObject> isMeant =
        info ->
            (category == null || info.number("category") == category)
                && (isPrimary == null || info.isTrue("isPrimary") == isPrimary);
    return whole(
        contacts
            .view()
            .all()
            .filter(
                contact ->
                    contact.infos().stream()
                            .filter(info -> info.number("infoType", -1) == type)
                            .filter(isMeant)
                            .anyMatch(info -> contains(info.text("data"), data))
                        || type == InfoTypes.ADDRESS
                            && contact.addresses().stream()
                                .filter(isMeant)
                                .anyMatch(
                                    address -> contains(new StoredAddress(address).text(), data))),
        shapes::single,
        query);
  }

  private static boolean contains(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part);
  }

  /** {@code contact/byprefix}. */
  Page byPrefix(Parameters parameters, ListQuery query) {
    int search = parameters.filled("searchType").map(Conversions::number).orElse(0);
    int entityType =
        parameters
            .filled("entityType")
            .map(text -> Conversions.oneOf(ENTITY_TYPES, -1, text))
            .orElse(0);
    int entity = parameters.filled("entityID").map(Conversions::number).orElse(0);
    String prefix =
        parameters.value("prefix").orElseThrow(() -> new Refusal(Failure.NULL_REFERENCE));
    if (entity > 0) {
      List<WireObject> found =
          members(kindOf(entityType), entity)
              .filter(contact -> contact.displayName().contains(prefix))
              .map(contact -> shapes.base(contact, "phone", InfoTypes.PHONE))
              .toList();
      return Page.of(found, query).withTotal(found.size());
    }
    if (search < -1 || search > 3) {
      throw new Refusal(Failure.ARGUMENT);
    }
    List<String> words =
        Arrays.stream(prefix.toLowerCase(Locale.ROOT).split(" "))
            .filter(word -> !word.isEmpty())
            .toList();
    return Page.of(
        contacts
            .view()
            .all(ContactsView.Order.BY_NAME)
            .filter(contact -> isSearched(contact, search))
            .filter(
                contact -> words.stream().allMatch(word -> contains(contact.displayName(), word)))
            .limit(MOST_BY_PREFIX)
            .map(contact -> shapes.base(contact, "phone", InfoTypes.PHONE))
            .toList(),
        query);
  }

  private static Relations.@Nullable Kind kindOf(int entityType) {
    return switch (entityType) {
      case 1 -> Relations.Kind.OPPORTUNITY;
      case 7 -> Relations.Kind.CASE;
      default -> null;
    };
  }

  private static boolean isSearched(ListedContact contact, int search) {
    return switch (search) {
      case 0 -> contact.isCompany();
      case 1 -> !contact.isCompany();
      case 2 -> !contact.isCompany() && contact.companyId() == 0;
      case 3 -> contact.companyId() == 0;
      default -> true;
    };
  }

  /** {@code contact/mail}. */
  Page mail(Parameters parameters, ListQuery query) {
    ContactsView view = contacts.view();
    return Page.of(
        parameters.list("contactids").stream()
            .map(Conversions::number)
            .distinct()
            .map(view::find)
            .filter(Objects::nonNull)
            .map(contact -> shapes.base(contact, "email", InfoTypes.EMAIL))
            .toList(),
        query);
  }

  /** {@code contact/company/{id}/person}. */
  Page personsOf(int company, ListQuery query) {
    return whole(
        contacts
            .view()
            .all()
            .filter(contact -> !contact.isCompany() && contact.companyId() == company),
        shapes::listed,
        query);
  }

  /** Who belongs to something; nobody if it is unknown. */
  Page membersOf(Relations.Kind kind, int id, ListQuery query) {
    return whole(members(kind, id), shapes::listed, query);
  }

  private Stream<ListedContact> members(Relations.@Nullable Kind kind, int id) {
    Set<Integer> members = kind == null ? null : relations.members(kind, id);
    ContactsView view = contacts.view();
    return members == null
        ? Stream.empty()
        : members.stream().sorted().map(view::find).filter(Objects::nonNull);
  }

  /** A list that is loaded as a whole and cut afterwards. */
  private static Page whole(
      Stream<ListedContact> all, Function<ListedContact, WireObject> shape, ListQuery query) {
    return typed(Page.of(all.toList(), shape, query), query.type());
  }

  /** With the items of one kind only; the rest of the page is as it was. */
  private static Page typed(Page page, String type) {
    if (type.isEmpty()) {
      return page;
    }
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
