package r7contacts.adapter.http;

import org.junit.jupiter.api.AfterEach;
import r7contacts.port.ContactBook;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contract.ContractPortal;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;
import r7contacts.testkit.ContactBookContract;

/** The contract over a real socket, in JSON. */
class JsonBookTest extends ContactBookContract {

  private final PortalSimulator portal = ContractPortal.startWithSamplesOnly();

  @Override
  protected ContactBook open() {
    return JsonContacts.open(
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
