package r7contacts.adapter.http;

import org.junit.jupiter.api.AfterEach;
import r7contacts.port.ContactBook;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contract.ContractPortal;
import r7contacts.simulator.PortalSimulator;
import r7contacts.testkit.PortalBehaviourContract;

/** What only portals do, over a real socket, in JSON. */
class JsonPortalBehaviourTest extends PortalBehaviourContract {

  private final PortalSimulator portal = ContractPortal.start();

  @Override
  protected ContactBook open() {
    return JsonContacts.open(
        PortalSettings.builder(portal.uri().toString()).token(portal.token()).build());
  }

  @AfterEach
  void closePortal() {
    portal.close();
  }
}
