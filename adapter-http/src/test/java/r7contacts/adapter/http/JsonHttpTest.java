package r7contacts.adapter.http;

import r7contacts.port.ContactRepository;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contract.PortalHttpContract;

class JsonHttpTest extends PortalHttpContract {

  @Override
  protected ContactRepository open(PortalSettings settings) {
    return JsonContacts.open(settings);
  }

  @Override
  protected String envelope(long id, String lastName) {
    return "{\"status\":0,\"response\":{\"lastName\":\"%s\",\"isCompany\":false,\"id\":%d}}"
        .formatted(lastName, id);
  }

  @Override
  protected String contentType() {
    return "application/json; charset=UTF-8";
  }
}
