package r7contacts.adapter.xml;

import r7contacts.port.ContactRepository;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contract.PortalHttpContract;

class XmlHttpTest extends PortalHttpContract {

  @Override
  protected ContactRepository open(PortalSettings settings) {
    return XmlContacts.open(settings);
  }

  @Override
  protected String envelope(long id, String lastName) {
    return ("<result><status>0</status><response><lastName>%s</lastName>"
            + "<isCompany>false</isCompany><id>%d</id></response></result>")
        .formatted(lastName, id);
  }

  @Override
  protected String contentType() {
    return "text/xml; charset=UTF-8";
  }
}
