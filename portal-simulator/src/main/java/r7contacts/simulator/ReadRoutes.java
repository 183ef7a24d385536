package r7contacts.simulator;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All paths below {@code crm} that can be read. */
final class ReadRoutes {

  private static final String ID = "(?<id>[0-9]+)";

  private final EnvelopeStyle shape;
  private final Contacts contacts;
  private final Relations relations;
  private final ContactLists lists;
  private final AnswerMembers shapes;

  ReadRoutes(
      EnvelopeStyle shape,
      Contacts contacts,
      Relations relations,
      ContactLists lists,
      AnswerMembers shapes) {
    this.shape = shape;
    this.contacts = contacts;
    this.relations = relations;
    this.lists = lists;
    this.shapes = shapes;
  }

  List<Route> all() {
    return List.of(
        one("contact/" + ID, call -> shapes.single(contact(call))),
        list("contact/filter", call -> lists.filter(call.parameters(), call.query(), call.token())),
        list(
            "contact/simple/filter",
            call -> lists.simpleFilter(call.parameters(), call.query(), call.token())),
        list("contact/simple/byEmail", call -> lists.byEmail(call.parameters(), call.query())),
        list("contact/bycontactinfo", call -> lists.byInfo(call.parameters(), call.query())),
        list("contact/byprefix", call -> lists.byPrefix(call.parameters(), call.query())),
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
        list("contact/tag", call -> Page.of(catalogue().tags(), call.query())),
        texts("contact/" + ID + "/tag", call -> contact(call).tags()),
        texts("contact/tag/" + ID, call -> contact(call).tags()),
        list("contact/status", call -> Page.of(catalogue().statuses(), call.query())),
        one("contact/status/" + ID, call -> withId(call.id(), catalogue().statuses())),
        list("contact/type", call -> Page.of(catalogue().types(relations), call.query())),
        one("contact/type/" + ID, call -> withId(call.id(), catalogue().types(relations))));
  }

  private Route one(String path, Function<Call, WireObject> answer) {
    return Route.of(path, call -> shape.success(200, answer.apply(call).toString()));
  }

  private Route list(String path, Function<Call, Page> answer) {
    return Route.of(path, call -> shape.list(200, answer.apply(call)));
  }

  private Route texts(String path, Function<Call, List<String>> answer) {
    return list(path, call -> Page.ofTexts(answer.apply(call), call.query()));
  }

  private Catalogue catalogue() {
    return contacts.view().catalogue();
  }

  private ListedContact contact(Call call) {
    int id = call.number();
    ListedContact contact = contacts.find(id);
    if (contact == null) {
      // Zero is refused only here: the documented sample has it for an id.
      throw new Refusal(id == 0 ? Failure.ARGUMENT : Failure.NOT_FOUND);
    }
    return contact;
  }

  private static List<WireObject> managers(ListedContact contact) {
    WireObject members = contact.members();
    return members.isTrue("isPrivate") ? members.list("accessList") : List.of();
  }

  private int opportunity(int id) {
    if (relations.members(Relations.Kind.OPPORTUNITY, id) == null) {
      throw new Refusal(Failure.NOT_FOUND);
    }
    return id;
  }

  private List<WireObject> definitions(Call call) {
    Catalogue.@Nullable Owner owner =
        switch (call.text("entity").toLowerCase(Locale.ROOT)) {
          case "contact" -> Catalogue.Owner.CONTACT;
          case "person" -> Catalogue.Owner.PERSON;
          case "company" -> Catalogue.Owner.COMPANY;
          default -> null;
        };
    return owner == null ? List.of() : catalogue().definitions(owner);
  }

  private static WireObject withId(int id, List<WireObject> items) {
    return items.stream()
        .filter(item -> item.number("id") == id)
        .findFirst()
        .orElseThrow(() -> new Refusal(Failure.NOT_FOUND));
  }
}
