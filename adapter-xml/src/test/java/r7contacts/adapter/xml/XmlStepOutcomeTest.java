package r7contacts.adapter.xml;

import r7contacts.portal.contract.PortalStepOutcomeContract;
import r7contacts.portal.wire.WireFormat;

/** What is known after the steps of changes, with answers in XML. */
class XmlStepOutcomeTest extends PortalStepOutcomeContract {

  @Override
  protected WireFormat format() {
    return new XmlFormat();
  }
}
