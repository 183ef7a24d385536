package r7contacts.adapter.xml;

import r7contacts.portal.contract.PortalStepContract;
import r7contacts.portal.wire.WireFormat;

/** The steps of changes over a real socket, with answers in XML. */
class XmlStepTest extends PortalStepContract {

  @Override
  protected WireFormat format() {
    return new XmlFormat();
  }
}
