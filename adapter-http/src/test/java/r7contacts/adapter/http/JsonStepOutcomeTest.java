package r7contacts.adapter.http;

import r7contacts.portal.contract.PortalStepOutcomeContract;
import r7contacts.portal.wire.WireFormat;

/** What is known after the steps of changes, with answers in JSON. */
class JsonStepOutcomeTest extends PortalStepOutcomeContract {

  @Override
  protected WireFormat format() {
    return WireFormat.json();
  }
}
