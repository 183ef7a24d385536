package r7contacts.simulator.crm.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import r7contacts.simulator.crm.Call;
import r7contacts.simulator.crm.ListedContact;
import r7contacts.simulator.crm.Route;
import r7contacts.simulator.crm.StoredContact;
import r7contacts.simulator.wire.Failure;
import r7contacts.simulator.wire.FailureException;
import r7contacts.simulator.wire.WireObject;

/** Persons: create, update and quick create. */
final class PersonWrites {

  private final Edits edits;
  private final ContactRow row;
  private final Membership membership;

  PersonWrites(Edits edits, ContactRow row, Membership membership) {
    this.edits = edits;
    this.row = row;
    this.membership = membership;
  }

  List<Route> routes() {
    return List.of(
        Route.one("POST", "contact/person", this::create),
        Route.one("PUT", "contact/person/" + Route.ID, this::update),
        Route.of("POST", "contact/person/quick", this::quick));
  }

  /** Each step after the row is created may fail, and leaves the contact. */
  private WireObject create(Call call) {
    String first = Edits.text(call, "firstName");
    String last = Edits.text(call, "lastName");
    int company = Edits.number(call, "companyId");
    ContactRow.Sent sent = ContactRow.Sent.of(call);
    if (first == null || last == null) {
      throw new FailureException(Failure.NULL_REFERENCE);
    }
    if (company != 0) {
      edits.contact(company);
    }
    if (first.isBlank()) {
      throw new FailureException(Failure.ARGUMENT);
    }
    StoredContact created =
        row.create(false, names(first, last, text(call, "jobTitle")), sent.about());
    if (company != 0) {
      membership.link(created.id(), company);
    }
    row.share(created.id(), sent);
    row.setValues(created.id(), sent);
    return Photos.added(call, row.answer(created.id()));
  }

  private static String text(Call call, String name) {
    return call.parameters().value(name).orElse("");
  }

  private Map<String, String> names(String first, String last, String title) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("firstName", edits.columns.name(first));
    names.put("lastName", edits.columns.name(last));
    names.put("title", edits.columns.name(title));
    return names;
  }

  /** Changes the company before it checks the names. */
  private WireObject update(Call call) {
    int id = call.id();
    String first = text(call, "firstName");
    String last = text(call, "lastName");
    int company = Edits.number(call, "companyId");
    ContactRow.Sent sent = ContactRow.Sent.of(call);
    ListedContact found = edits.contacts.find(id);
    if (first.isEmpty() || last.isEmpty() || found == null) {
      throw new FailureException(Failure.ARGUMENT);
    }
    StoredContact before = StoredContact.of(found);
    Edits.requireEditable(before, Failure.ACCESS_DENIED);
    if (!before.isCompany()) {
      membership.unlink(id);
      membership.link(id, company);
    }
    if (first.isBlank()) {
      throw new FailureException(Failure.ARGUMENT);
    }
    row.overwrite(id, names(first, last, text(call, "jobTitle")), sent.about());
    row.share(id, sent);
    if (before.isCompany()) {
      throw new FailureException(Failure.INVALID_CAST);
    }
    row.setValues(id, sent);
    return Photos.added(call, edits.outdated(before));
  }

  /** Creates persons that only the caller manages; skips those without both names. */
  private Route.Answer quick(Call call) {
    List<WireObject> created = new ArrayList<>();
    for (Map<String, String> pair : call.parameters().objects("data")) {
      String first = pair.getOrDefault("key", "").strip();
      String last = pair.getOrDefault("value", "").strip();
      if (!first.isEmpty() && !last.isEmpty()) {
        created.add(row.createManaged(false, names(first, last, "")));
      }
    }
    return Route.Answer.ofCreated(created);
  }
}
