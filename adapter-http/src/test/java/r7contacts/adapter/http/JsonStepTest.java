package r7contacts.adapter.http;

import r7contacts.portal.contract.PortalStepContract;
import r7contacts.portal.wire.WireFormat;

/** The steps of changes over a real socket, with answers in JSON. */
class JsonStepTest extends PortalStepContract {

  @Override
  protected WireFormat format() {
    return WireFormat.json();
  }

  @Override
  protected String errorEnvelope() {
    return "{\"status\":1,\"statusCode\":0,\"error\":{\"message\":\"no\"}}";
  }

  @Override
  protected String contactEnvelope(long id, String firstName) {
    return "{\"status\":0,\"response\":{\"firstName\":\"%s\",\"isCompany\":false,\"id\":%d}}"
        .formatted(firstName, id);
  }

  @Override
  protected String account() {
    return "{\"status\":0,\"response\":{\"id\":\"7c1d6a50-3f6e-4f0a-9d0e-2b8f5a1c0e11\","
        + "\"isAdmin\":false,\"listAdminModules\":[\"people\",\"crm\"]}}";
  }
}
