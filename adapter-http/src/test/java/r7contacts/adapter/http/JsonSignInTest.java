package r7contacts.adapter.http;

import r7contacts.port.ContactRepository;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contract.PortalSignInContract;

class JsonSignInTest extends PortalSignInContract {

  @Override
  protected ContactRepository open(PortalSettings settings) {
    return JsonContacts.open(settings);
  }

  @Override
  protected String suffix() {
    return "json";
  }
}
