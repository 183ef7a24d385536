package r7contacts.adapter.xml;

import r7contacts.portal.contract.PortalStepContract;
import r7contacts.portal.wire.WireFormat;

/** The steps of changes over a real socket, with answers in XML. */
class XmlStepTest extends PortalStepContract {

  @Override
  protected WireFormat format() {
    return new XmlFormat();
  }

  @Override
  protected String errorEnvelope() {
    return "<result><status>1</status><error><message>no</message></error></result>";
  }

  @Override
  protected String contactEnvelope(long id, String firstName) {
    return ("<result><status>0</status><response><firstName>%s</firstName>"
            + "<isCompany>false</isCompany><id>%d</id></response></result>")
        .formatted(firstName, id);
  }

  @Override
  protected String account() {
    return "<result><status>0</status><response><id>7c1d6a50-3f6e-4f0a-9d0e-2b8f5a1c0e11</id>"
        + "<isAdmin>false</isAdmin><listAdminModules>people</listAdminModules>"
        + "<listAdminModules>crm</listAdminModules></response></result>";
  }
}
