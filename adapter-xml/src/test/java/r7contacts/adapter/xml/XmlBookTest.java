package r7contacts.adapter.xml;

import org.junit.jupiter.api.AfterEach;
import r7contacts.port.ContactBook;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contract.ContractPortal;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;
import r7contacts.testkit.ContactBookContract;

/** The contract over a real socket, in XML. */
class XmlBookTest extends ContactBookContract {

  private final PortalSimulator portal = ContractPortal.startWithSamplesOnly();

  @Override
  protected ContactBook open() {
    return XmlContacts.open(
        PortalSettings.builder(portal.uri().toString()).token(portal.token()).retries(0).build());
  }

  @Override
  protected ContactBook failing() {
    portal.fault(Fault.parse("reset"));
    return open();
  }

  @Override
  protected ContactBook failingOnce() {
    portal.fault(Fault.parse("reset*1"));
    return open();
  }

  @AfterEach
  void closePortal() {
    portal.close();
  }
}
