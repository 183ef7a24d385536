package r7contacts.adapter.xml;

import r7contacts.port.ContactRepository;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contract.PortalSignInContract;

class XmlSignInTest extends PortalSignInContract {

  @Override
  protected ContactRepository open(PortalSettings settings) {
    return XmlContacts.open(settings);
  }

  @Override
  protected String suffix() {
    return "xml";
  }
}
