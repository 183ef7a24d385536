package r7contacts.adapter.xml;

import org.junit.jupiter.api.AfterEach;
import r7contacts.port.ContactRepository;
import r7contacts.port.contract.ContactRepositoryContract;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contract.ContractPortal;
import r7contacts.simulator.PortalSimulator;

/** The contract over a real socket, in XML. */
class XmlContactsTest extends ContactRepositoryContract {

  private final PortalSimulator portal = ContractPortal.start();

  @Override
  protected ContactRepository open() {
    return XmlContacts.open(
        PortalSettings.builder(portal.uri().toString()).token(portal.token()).build());
  }

  @AfterEach
  void closePortal() {
    portal.close();
  }
}
