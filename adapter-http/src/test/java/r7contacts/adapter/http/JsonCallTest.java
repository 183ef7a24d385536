package r7contacts.adapter.http;

import java.util.Map;
import r7contacts.port.ContactBook;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contract.PortalCallContract;
import tools.jackson.databind.json.JsonMapper;

class JsonCallTest extends PortalCallContract {

  @Override
  protected ContactBook open(PortalSettings settings) {
    return JsonContacts.open(settings);
  }

  @Override
  protected String contentType() {
    return "application/json; charset=UTF-8";
  }

  @Override
  protected String rendered(Map<String, Object> envelope) {
    return new JsonMapper().writeValueAsString(envelope);
  }
}
