package r7contacts.adapter.http;

import r7contacts.portal.contract.PortalStepContract;
import r7contacts.portal.wire.WireFormat;

/** The steps of changes over a real socket, with answers in JSON. */
class JsonStepTest extends PortalStepContract {

  @Override
  protected WireFormat format() {
    return WireFormat.json();
  }
}
