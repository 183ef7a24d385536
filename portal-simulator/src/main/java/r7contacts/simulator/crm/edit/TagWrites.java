package r7contacts.simulator.crm.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.crm.Call;
import r7contacts.simulator.crm.ContactFilter;
import r7contacts.simulator.crm.Route;
import r7contacts.simulator.crm.StoredContact;
import r7contacts.simulator.wire.Failure;
import r7contacts.simulator.wire.FailureException;
import r7contacts.simulator.wire.Page;
import r7contacts.simulator.wire.WireObject;

/** Tags: on contacts and in the portal's list. Answers repeat the tag as it was sent. */
final class TagWrites {

  private static final String GROUP = "(?<entity>company|person)/" + Route.ID + "/tag/group";

  private final Edits edits;
  private final ContactFilter filter;
  private final Membership membership;

  TagWrites(Edits edits, ContactFilter filter, Membership membership) {
    this.edits = edits;
    this.filter = filter;
    this.membership = membership;
  }

  List<Route> routes() {
    return List.of(
        Route.text("POST", "contact/tag", this::create),
        Route.text("DELETE", "contact/tag", this::delete),
        Route.page("DELETE", "contact/tag/unused", this::deleteUnused),
        Route.text("POST", "contact/" + Route.ID + "/tag", call -> add(call, call.id())),
        Route.text("DELETE", "contact/" + Route.ID + "/tag", this::remove),
        Route.text("POST", "contact/taglist", this::addToList),
        Route.text("POST", "contact/filter/taglist", this::addToFiltered),
        Route.text("POST", GROUP, this::addToGroup),
        Route.text("DELETE", GROUP, this::removeFromGroup));
  }

  private static String sent(Call call) {
    return call.parameters().value("tagName").orElse("");
  }

  /** Returns the tag as stored: an existing one keeps its spelling. */
  private String tag(Call call) {
    String tag = edits.columns.name(sent(call).replaceAll("[\\r\\n]", ""));
    if (tag.isEmpty()) {
      throw new FailureException(Failure.ARGUMENT);
    }
    String existing = existing(tag);
    return existing == null ? tag : existing;
  }

  private @Nullable String existing(String tag) {
    return edits.catalog().tags().stream()
        .map(item -> item.text("title"))
        .filter(title -> title.equalsIgnoreCase(tag))
        .findFirst()
        .orElse(null);
  }

  private String known(Call call) {
    String tag = tag(call);
    if (existing(tag) == null) {
      throw new FailureException(Failure.NOT_FOUND);
    }
    return tag;
  }

  private String create(Call call) {
    String tag = tag(call);
    if (existing(tag) != null) {
      throw new FailureException(Failure.ARGUMENT);
    }
    edits.contacts.define(definitions -> definitions.withTag(tag));
    return sent(call);
  }

  /** Needs no administrator. */
  private String delete(Call call) {
    String tag = known(call);
    edits
        .contacts
        .everything()
        .all()
        .map(StoredContact::of)
        .forEach(contact -> removeFrom(contact, tag));
    edits.contacts.define(definitions -> definitions.withoutTag(tag));
    return sent(call);
  }

  private Page deleteUnused(Call call) {
    edits.requireAdministrator();
    List<String> unused =
        edits.catalog().tags().stream()
            .filter(tag -> tag.number("relativeItemsCount") == 0)
            .map(tag -> tag.text("title"))
            .toList();
    unused.forEach(tag -> edits.contacts.define(definitions -> definitions.withoutTag(tag)));
    return Page.ofTexts(unused, call.query());
  }

  private String add(Call call, int id) {
    addTo(edits.editable(id, Failure.ACCESS_DENIED), tag(call));
    return sent(call);
  }

  private void addTo(StoredContact contact, String tag) {
    if (contact.tags().stream().noneMatch(tag::equalsIgnoreCase)) {
      edits.save(tagged(contact, Stream.concat(contact.tags().stream(), Stream.of(tag)).toList()));
    }
  }

  private void removeFrom(StoredContact contact, String tag) {
    List<String> left = new ArrayList<>(contact.tags());
    if (left.removeIf(tag::equalsIgnoreCase)) {
      edits.save(tagged(contact, left));
    }
  }

  private static StoredContact tagged(StoredContact contact, List<String> tags) {
    return contact.with(
        tags.isEmpty()
            ? contact.members().without("tags")
            : MemberOrder.with(contact.members(), "tags", WireObject.textArray(tags)));
  }

  private String remove(Call call) {
    StoredContact contact = edits.editable(call.id(), Failure.ACCESS_DENIED);
    removeFrom(contact, known(call));
    return sent(call);
  }

  /** Stops at the first contact that fails; earlier ones keep the tag. */
  private String addToList(Call call) {
    Edits.ids(call, "entityid").forEach(id -> add(call, id));
    return sent(call);
  }

  /** Without these parameters it finds contacts without a stage and without a type only. */
  private String addToFiltered(Call call) {
    String tag = tag(call);
    filter
        .all(
            call.parameters().withDefault("contactStage", "0").withDefault("contactType", "0"),
            call.query())
        .stream()
        .filter(Edits::isEditable)
        .forEach(contact -> addTo(StoredContact.of(contact), tag));
    return sent(call);
  }

  private String addToGroup(Call call) {
    String tag = tag(call);
    group(call).forEach(contact -> addTo(contact, tag));
    return sent(call);
  }

  private String removeFromGroup(Call call) {
    String tag = known(call);
    group(call).forEach(contact -> removeFrom(contact, tag));
    return sent(call);
  }

  private List<StoredContact> group(Call call) {
    return membership.group(call);
  }
}
