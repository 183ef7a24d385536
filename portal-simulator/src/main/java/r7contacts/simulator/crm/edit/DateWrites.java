package r7contacts.simulator.crm.edit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import r7contacts.simulator.crm.Call;
import r7contacts.simulator.crm.Route;
import r7contacts.simulator.crm.StoredContact;
import r7contacts.simulator.wire.Conversions;
import r7contacts.simulator.wire.Failure;
import r7contacts.simulator.wire.FailureException;
import r7contacts.simulator.wire.WireDate;
import r7contacts.simulator.wire.WireObject;

/** The dates of creation and of the last change. The API never shows the latter. */
final class DateWrites {

  private static final WireObject NOTHING = WireObject.of("{}");

  private final Edits edits;
  private final ZoneOffset zone;

  DateWrites(Edits edits, ZoneOffset zone) {
    this.edits = edits;
    this.zone = zone;
  }

  List<Route> routes() {
    return List.of(
        Route.one("PUT", "contact/" + Route.ID + "/creationdate", this::setCreation),
        Route.one("PUT", "contact/" + Route.ID + "/lastmodifeddate", this::setChange));
  }

  /** Needs no right to edit. */
  private WireObject setCreation(Call call) {
    StoredContact contact = edits.contact(call);
    String date = WireDate.quoted(date(call, "creationDate"), zone);
    edits.save(contact.with(MemberOrder.with(contact.members(), "created", date)));
    return NOTHING;
  }

  private WireObject setChange(Call call) {
    edits.contact(call);
    date(call, "lastModifedDate");
    return NOTHING;
  }

  private Instant date(Call call, String name) {
    return call.parameters()
        .filled(name)
        .map(text -> Conversions.date(text, zone).truncatedTo(ChronoUnit.SECONDS))
        .orElseThrow(() -> new FailureException(Failure.ARGUMENT));
  }
}
