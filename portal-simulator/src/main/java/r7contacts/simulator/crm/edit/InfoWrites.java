package r7contacts.simulator.crm.edit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.crm.Call;
import r7contacts.simulator.crm.ContactInfos;
import r7contacts.simulator.crm.InfoTypes;
import r7contacts.simulator.crm.ListedContact;
import r7contacts.simulator.crm.Route;
import r7contacts.simulator.crm.StoredContact;
import r7contacts.simulator.wire.Conversions;
import r7contacts.simulator.wire.Failure;
import r7contacts.simulator.wire.FailureException;
import r7contacts.simulator.wire.WireObject;

/** Contact infos below {@code contact/{id}/data}, one at a time. */
final class InfoWrites {

  private static final int TWITTER = 4;

  private final Edits edits;

  InfoWrites(Edits edits) {
    this.edits = edits;
  }

  List<Route> routes() {
    String info = "contact/" + Route.ID + "/data/(?<info>[0-9]+)";
    return List.of(
        Route.one("POST", "contact/" + Route.ID + "/data", this::add),
        Route.one("PUT", info, this::change),
        Route.one("DELETE", info, this::remove));
  }

  private WireObject add(Call call) {
    String data = Edits.text(call, "data");
    int type = call.parameters().filled("infoType").map(InfoTypes::code).orElse(0);
    StoredContact contact = edits.contact(call);
    if (type != TWITTER) {
      Edits.requireEditable(contact, Failure.NOT_FOUND);
    }
    int category =
        category(type, Edits.text(call, "category"))
            .orElseThrow(() -> new FailureException(Failure.ARGUMENT));
    if (data == null || data.isEmpty()) {
      throw new FailureException(Failure.ARGUMENT);
    }
    check(type, data);
    WireObject info =
        Infos.info(
            edits.contacts.newInfoId(),
            type,
            category,
            edits.columns.text(data),
            Edits.flag(call, "isPrimary"));
    edits.save(Infos.added(contact, info));
    return info;
  }

  /** Returns the code of a category's exact English name. */
  private static Optional<Integer> category(int type, @Nullable String name) {
    int code = name == null ? -1 : InfoTypes.categories(type).indexOf(name);
    return code < 0 ? Optional.empty() : Optional.of(code);
  }

  /** Requires addresses to be JSON objects; their members are not checked. */
  static void check(int type, String data) {
    if (type == InfoTypes.ADDRESS && Infos.parsed(data) == null) {
      throw new FailureException(Failure.ARGUMENT);
    }
  }

  /** Moves an info of another contact to the one in the path. */
  private WireObject change(Call call) {
    StoredContact contact = edits.editable(call.id(), Failure.NOT_FOUND);
    int id = call.id("info");
    String data = call.parameters().filled("data").orElse(null);
    if (data == null) {
      throw new FailureException(Failure.ARGUMENT);
    }
    StoredContact owner = owner(id, contact);
    if (owner == null) {
      throw new FailureException(Failure.NULL_REFERENCE);
    }
    WireObject info = changed(call, infoOf(owner, id), data);
    boolean staysInPlace =
        owner.id() == contact.id() && Infos.isAddress(info) == Infos.isAddress(infoOf(owner, id));
    if (staysInPlace) {
      edits.save(Infos.changed(contact, id, any -> info));
    } else {
      edits.save(Infos.removed(owner, id));
      edits.save(Infos.added(edits.now(contact.id()), info));
    }
    return info;
  }

  /** Takes the category only if the type is sent too; ignores unknown ones. */
  private WireObject changed(Call call, WireObject info, String data) {
    Integer sentType = call.parameters().filled("infoType").map(InfoTypes::code).orElse(null);
    int type = sentType == null ? info.number("infoType") : sentType;
    int category = info.number("category");
    if (sentType != null) {
      category = category(type, Edits.text(call, "category")).orElse(category);
    }
    boolean isPrimary =
        call.parameters()
            .filled("isPrimary")
            .map(Conversions::flag)
            .orElse(info.isTrue("isPrimary"));
    check(type, data);
    return Infos.info(info.number("id"), type, category, edits.columns.text(data), isPrimary);
  }

  /** Does not check whose info it is. */
  private WireObject remove(Call call) {
    StoredContact contact = edits.editable(call.id(), Failure.NOT_FOUND);
    int id = call.id("info");
    StoredContact owner = owner(id, contact);
    if (owner == null) {
      throw new FailureException(Failure.NOT_FOUND);
    }
    WireObject info = infoOf(owner, id);
    edits.save(Infos.removed(owner, id));
    return info;
  }

  /** Returns the contact that has an info, this one first; null if absent. */
  private @Nullable StoredContact owner(int id, StoredContact first) {
    if (has(first, id)) {
      return first;
    }
    return edits
        .contacts
        .everything()
        .all()
        .filter(contact -> has(contact, id))
        .map(StoredContact::of)
        .findFirst()
        .orElse(null);
  }

  private static boolean has(ListedContact contact, int id) {
    return ContactInfos.of(contact).all().stream().anyMatch(info -> info.number("id") == id);
  }

  private static WireObject infoOf(StoredContact contact, int id) {
    return ContactInfos.of(contact).withId(id);
  }
}
