package r7contacts.portal.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import r7contacts.port.edit.EditTimes;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.edit.EditablePortalContacts;
import r7contacts.portal.wire.WireFormat;
import r7contacts.simulator.Fault;
import r7contacts.simulator.LostAnswer;
import r7contacts.simulator.PortalSimulator;
import r7contacts.testkit.edit.ContactEditingContract;
import r7contacts.testkit.edit.WriteFault;

/** The contract of changes over a real socket, for every format. */
public abstract class PortalEditableBookContract extends ContactEditingContract {

  /** As the standard times, with searches for lost creates that do not wait for seconds. */
  private static final EditTimes QUICK =
      new EditTimes(
          Duration.ofSeconds(5),
          Duration.ofMinutes(1),
          List.of(Duration.ZERO, Duration.ofMillis(20)));

  private final List<PortalSimulator> portals = new ArrayList<>();
  private final PortalSimulator portal = started(ContractPortal.startWithSamplesOnly());

  protected abstract WireFormat format();

  /** Opens the contacts as applications do. */
  protected abstract EditableContactBook open(PortalSettings settings);

  @Override
  protected EditableContactBook open() {
    return open(settings(portal));
  }

  @Override
  protected EditableContactBook openRival() {
    return open(settings(portal));
  }

  @Override
  protected EditableContactBook openFailing(WriteFault fault) {
    portal.clearFaults();
    portal.fault(lost(fault).from(fault.write()).times(1));
    return EditablePortalContacts.open(format(), settings(portal), QUICK);
  }

  /** The answer is lost in another way at each write. */
  private static Fault lost(WriteFault fault) {
    List<LostAnswer> ways = List.of(LostAnswer.CUT, LostAnswer.ERROR, LostAnswer.GATEWAY_TIMEOUT);
    LostAnswer way = ways.get(fault.write() % ways.size());
    return fault.moment() == WriteFault.Moment.AFTER_EFFECT
        ? Fault.afterEffect(way)
        : Fault.beforeEffect(way);
  }

  @Override
  protected EditableContactBook openWithoutAdministrator() {
    return open(settings(started(ContractPortal.builder().withoutAdministrator().start())));
  }

  private PortalSimulator started(PortalSimulator started) {
    portals.add(started);
    return started;
  }

  private static PortalSettings settings(PortalSimulator portal) {
    return PortalSettings.builder(portal.uri().toString()).token(portal.token()).retries(0).build();
  }

  @AfterEach
  final void closePortals() {
    for (PortalSimulator any : portals) {
      ForbiddenRequests.assertNoneIn(any.requests());
      any.close();
    }
  }
}
