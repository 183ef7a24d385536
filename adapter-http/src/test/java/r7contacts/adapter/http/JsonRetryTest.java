package r7contacts.adapter.http;

import r7contacts.port.ContactRepository;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contract.PortalRetryContract;

class JsonRetryTest extends PortalRetryContract {

  @Override
  protected ContactRepository open(PortalSettings settings) {
    return JsonContacts.open(settings);
  }
}
