package r7contacts.simulator.crm.edit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import r7contacts.simulator.crm.AnswerMembers;
import r7contacts.simulator.crm.Call;
import r7contacts.simulator.crm.ContactFilter;
import r7contacts.simulator.crm.Contacts;
import r7contacts.simulator.crm.ContactsView;
import r7contacts.simulator.crm.Route;
import r7contacts.simulator.wire.FailureException;

/**
 * The routes below {@code crm} that change something. Each request changes everything at once, also
 * if it fails midway: what it changed until then remains.
 */
public final class WriteRoutes {

  /**
   * The user who sends all requests.
   *
   * @param id a GUID in lower case
   */
  public record Caller(String id, boolean isAdministrator) {}

  private final Contacts contacts;
  private final WriteJournal journal;
  private final List<Route> routes;

  /**
   * Creates the routes to these contacts.
   *
   * @param zone the portal's time zone
   */
  public WriteRoutes(
      Contacts contacts,
      ContactFilter filter,
      AnswerMembers members,
      TextColumns columns,
      Caller caller,
      WriteJournal journal,
      Clock clock,
      ZoneOffset zone) {
    this.contacts = contacts;
    this.journal = journal;
    Edits edits = new Edits(contacts, members, columns, caller);
    Sharing sharing = new Sharing(edits, filter);
    FieldValues values = new FieldValues(edits);
    Membership membership = new Membership(edits);
    ContactRow row = new ContactRow(edits, sharing, values, clock, zone);
    this.routes =
        Stream.of(
                new PersonWrites(edits, row, membership).routes(),
                new CompanyWrites(edits, row, membership).routes(),
                new InfoWrites(edits).routes(),
                new InfoBatch(edits).routes(),
                new AddressWrites(edits).routes(),
                new TagWrites(edits, filter, membership).routes(),
                values.routes(),
                new FieldDefinitionWrites(edits).routes(),
                new StageWrites(edits, membership).routes(),
                new StageListWrites(edits).routes(),
                new TypeListWrites(edits).routes(),
                sharing.routes(),
                new RemovalWrites(edits, filter, membership).routes(),
                new MergeWrite(edits, values, membership).routes(),
                new LinkWrites(edits, membership).routes(),
                new Photos(edits).routes(),
                new DateWrites(edits, zone).routes())
            .flatMap(List::stream)
            .map(this::recorded)
            .toList();
  }

  /** Returns the routes. */
  public List<Route> all() {
    return routes;
  }

  private Route recorded(Route route) {
    return route.with(call -> contacts.atomically(() -> answer(route, call)));
  }

  private Route.Answer answer(Route route, Call call) {
    ContactsView before = contacts.everything();
    try {
      Route.Answer answer = route.answer().apply(call);
      record(call, true, before.changesTo(contacts.everything()));
      return answer;
    } catch (FailureException e) {
      Set<Integer> changed = before.changesTo(contacts.everything());
      if (!changed.isEmpty()) {
        record(call, false, changed);
      }
      throw e;
    }
  }

  private void record(Call call, boolean isSuccess, Set<Integer> changed) {
    String path = call.request().target().path();
    journal.add(new WriteJournal.Entry(call.request().method(), path, isSuccess, changed));
  }
}
