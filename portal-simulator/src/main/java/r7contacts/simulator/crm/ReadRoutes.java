package r7contacts.simulator.crm;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.wire.Failure;
import r7contacts.simulator.wire.FailureException;
import r7contacts.simulator.wire.Page;
import r7contacts.simulator.wire.WireObject;

/** The routes below {@code crm} that answer a GET. */
public final class ReadRoutes {

  private static final String ID = Route.ID;

  private final Contacts contacts;
  private final ContactFilter filter;
  private final InfoSearch infos;
  private final PrefixSearch prefixes;
  private final ContactLists lists;
  private final AnswerMembers members;

  /** Creates the routes to these contacts. */
  public ReadRoutes(Contacts contacts, ContactFilter filter, AnswerMembers members) {
    this.contacts = contacts;
    this.filter = filter;
    this.infos = new InfoSearch(contacts, members);
    this.prefixes = new PrefixSearch(contacts, members);
    this.lists = new ContactLists(contacts, members);
    this.members = members;
  }

  /** Returns the routes. */
  public List<Route> all() {
    return List.of(
        one("contact/" + ID, call -> members.single(contact(call))),
        list(
            "contact/filter", call -> filter.filter(call.parameters(), call.query(), call.token())),
        list(
            "contact/simple/filter",
            call -> filter.simpleFilter(call.parameters(), call.query(), call.token())),
        list("contact/simple/byEmail", call -> infos.byEmail(call.parameters(), call.query())),
        list("contact/bycontactinfo", call -> infos.byInfo(call.parameters(), call.query())),
        list("contact/byprefix", call -> prefixes.byPrefix(call.parameters(), call.query())),
        list("contact/mail", call -> lists.mail(call.parameters(), call.query())),
        list(
            "contact/company/" + ID + "/person",
            call -> lists.personsOf(contact(call).id(), call.query())),
        list(
            "contact/project/" + ID,
            call -> lists.membersOf(Relations.Kind.PROJECT, call.id(), call.query())),
        list(
            "opportunity/" + ID + "/contact",
            call ->
                lists.membersOf(Relations.Kind.OPPORTUNITY, opportunity(call.id()), call.query())),
        list(
            "case/" + ID + "/contact",
            call -> lists.membersOf(Relations.Kind.CASE, call.id(), call.query())),
        list("contact/" + ID + "/access", call -> Page.of(managers(contact(call)), call.query())),
        texts("contact/data/infoType", call -> InfoTypes.NAMES),
        texts(
            "contact/data/(?<type>[^/]+?)/category",
            call -> InfoTypes.categories(InfoTypes.code(call.text("type")))),
        list(
            "contact/" + ID + "/data",
            call -> Page.of(ContactInfos.of(contact(call)).all(), call.query())),
        one(
            "contact/" + ID + "/data/(?<info>[0-9]+)",
            call -> ContactInfos.of(contact(call)).withId(call.id("info"))),
        texts(
            "contact/" + ID + "/data/(?<type>[^/]+?)",
            call -> ContactInfos.of(contact(call)).data(InfoTypes.code(call.text("type")))),
        list(
            "(?<entity>contact|person|company)/customfield/definitions",
            call -> Page.of(definitions(call), call.query())),
        list(
            "(?<entity>contact|person|company|opportunity|case)/" + ID + "/customfield",
            call ->
                Page.of(
                    CustomFieldValues.of(contacts.find(call.id()), definitions(call)),
                    call.query())),
        list("contact/tag", call -> Page.of(catalog().tags(), call.query())),
        texts("contact/" + ID + "/tag", call -> contact(call).tags()),
        texts("contact/tag/" + ID, call -> contact(call).tags()),
        list("contact/status", call -> Page.of(catalog().stages(), call.query())),
        one("contact/status/" + ID, call -> withId(call.id(), catalog().stages())),
        list("contact/type", call -> Page.of(catalog().types(), call.query())),
        one("contact/type/" + ID, call -> withId(call.id(), catalog().types())));
  }

  private static Route one(String path, Function<Call, WireObject> answer) {
    return Route.one("GET", path, answer);
  }

  private static Route list(String path, Function<Call, Page> answer) {
    return Route.page("GET", path, answer);
  }

  private static Route texts(String path, Function<Call, List<String>> answer) {
    return list(path, call -> Page.ofTexts(answer.apply(call), call.query()));
  }

  private Catalog catalog() {
    return contacts.view().catalog();
  }

  private ListedContact contact(Call call) {
    int id = call.number();
    ListedContact contact = contacts.find(id);
    if (contact == null) {
      // Zero is invalid only if it is unknown: the documented sample has it as an id.
      throw new FailureException(id == 0 ? Failure.ARGUMENT : Failure.NOT_FOUND);
    }
    return contact;
  }

  private static List<WireObject> managers(ListedContact contact) {
    WireObject members = contact.members();
    return members.isTrue("isPrivate") ? members.list("accessList") : List.of();
  }

  private int opportunity(int id) {
    if (contacts.view().relations().members(Relations.Kind.OPPORTUNITY, id) == null) {
      throw new FailureException(Failure.NOT_FOUND);
    }
    return id;
  }

  private List<WireObject> definitions(Call call) {
    Definitions.@Nullable Owner owner = Definitions.Owner.named(call.text("entity"));
    return owner == null ? List.of() : catalog().definitions(owner);
  }

  private static WireObject withId(int id, List<WireObject> items) {
    return items.stream()
        .filter(item -> item.number("id") == id)
        .findFirst()
        .orElseThrow(() -> new FailureException(Failure.NOT_FOUND));
  }
}
