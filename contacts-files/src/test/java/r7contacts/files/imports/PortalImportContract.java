package r7contacts.files.imports;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.portal.PortalSettings;
import r7contacts.simulator.PortalSimulator;

/** The contract of imports over a real socket. */
abstract class PortalImportContract extends ContactImportContract {

  private final List<PortalSimulator> portals = new ArrayList<>();

  /** Opens the contacts as applications do. */
  protected abstract EditableContactBook open(PortalSettings settings);

  @Override
  protected EditableContactBook open() {
    closePortals();
    PortalSimulator portal = ImportPortal.start();
    portals.add(portal);
    return open(
        PortalSettings.builder(portal.uri().toString()).token(portal.token()).retries(0).build());
  }

  @Override
  protected int step() {
    return 14;
  }

  @Override
  protected long requests() {
    return portals.get(0).requests().size();
  }

  @Override
  protected long writes() {
    return portals.get(0).requests().stream()
        .filter(request -> !request.method().equals("GET"))
        .count();
  }

  @AfterEach
  final void closePortals() {
    portals.forEach(PortalSimulator::close);
    portals.clear();
  }
}
