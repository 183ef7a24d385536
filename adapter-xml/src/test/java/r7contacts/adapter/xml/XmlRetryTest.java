package r7contacts.adapter.xml;

import r7contacts.port.ContactRepository;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contract.PortalRetryContract;

class XmlRetryTest extends PortalRetryContract {

  @Override
  protected ContactRepository open(PortalSettings settings) {
    return XmlContacts.open(settings);
  }
}
