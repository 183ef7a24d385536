package r7contacts.simulator.crm.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import r7contacts.simulator.crm.Call;
import r7contacts.simulator.crm.ListedContact;
import r7contacts.simulator.crm.Route;
import r7contacts.simulator.crm.StoredContact;
import r7contacts.simulator.wire.Failure;
import r7contacts.simulator.wire.FailureException;
import r7contacts.simulator.wire.WireObject;

/** Companies: create, update and quick create. */
final class CompanyWrites {

  private final Edits edits;
  private final ContactRow row;
  private final Membership membership;

  CompanyWrites(Edits edits, ContactRow row, Membership membership) {
    this.edits = edits;
    this.row = row;
    this.membership = membership;
  }

  List<Route> routes() {
    return List.of(
        Route.one("POST", "contact/company", this::create),
        Route.one("PUT", "contact/company/" + Route.ID, this::update),
        Route.of("POST", "contact/company/quick", this::quick));
  }

  /**
   * Adds the persons before the managers: a private company with persons or a photo is created but
   * not found any more if the caller is no administrator.
   */
  private WireObject create(Call call) {
    Map<String, String> names = names(call);
    List<Integer> persons = Edits.ids(call, "personList");
    ContactRow.Sent sent = ContactRow.Sent.of(call);
    int id = row.create(true, names, sent.about()).id();
    boolean hasSteps = !persons.isEmpty() || !call.parameters().files().isEmpty();
    if (!edits.caller.isAdministrator() && sent.shareType() == 0 && hasSteps) {
      throw new FailureException(Failure.NOT_FOUND);
    }
    persons.stream()
        .map(edits.contacts::find)
        .filter(person -> person != null && !person.isCompany())
        .forEach(person -> membership.link(person.id(), id));
    row.share(id, sent);
    row.setValues(id, sent);
    return Photos.added(call, row.answer(id));
  }

  private Map<String, String> names(Call call) {
    String name = Edits.text(call, "companyName");
    if (name == null) {
      throw new FailureException(Failure.NULL_REFERENCE);
    }
    if (name.isBlank()) {
      throw new FailureException(Failure.ARGUMENT);
    }
    return Map.of("companyName", edits.columns.name(name));
  }

  private WireObject update(Call call) {
    int id = call.id();
    ContactRow.Sent sent = ContactRow.Sent.of(call);
    ListedContact found = edits.contacts.find(id);
    if (found == null) {
      throw new FailureException(Failure.ARGUMENT);
    }
    StoredContact before = StoredContact.of(found);
    Edits.requireEditable(before, Failure.ACCESS_DENIED);
    Map<String, String> names = names(call);
    if (!before.isCompany()) {
      membership.unlink(id);
    }
    row.overwrite(id, names, sent.about());
    row.share(id, sent);
    if (!before.isCompany()) {
      throw new FailureException(Failure.INVALID_CAST);
    }
    row.setValues(id, sent);
    return edits.outdated(before);
  }

  /** Creates companies that only the caller manages; skips blank names. */
  private Route.Answer quick(Call call) {
    List<WireObject> created = new ArrayList<>();
    for (String name : call.parameters().list("companyName")) {
      if (!name.isBlank()) {
        created.add(row.createManaged(true, Map.of("companyName", edits.columns.name(name))));
      }
    }
    return Route.Answer.ofCreated(created);
  }
}
