package r7contacts.adapter.http;

import org.junit.jupiter.api.AfterEach;
import r7contacts.port.ContactRepository;
import r7contacts.port.contract.ContactRepositoryContract;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contract.ContractPortal;
import r7contacts.simulator.PortalSimulator;

/** The contract over a real socket, in JSON. */
class JsonContactsTest extends ContactRepositoryContract {

  private final PortalSimulator portal = ContractPortal.start();

  @Override
  protected ContactRepository open() {
    return JsonContacts.open(
        PortalSettings.builder(portal.uri().toString()).token(portal.token()).build());
  }

  @AfterEach
  void closePortal() {
    portal.close();
  }
}
