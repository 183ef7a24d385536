package r7contacts.adapter.inmemory.wrong;

import r7contacts.adapter.http.JsonContacts;
import r7contacts.port.ContactRepository;
import r7contacts.portal.PortalSettings;

/** A wrong example: an adapter that falls back on another. */
public final class KnowsHttp {

  public ContactRepository fallback() {
    return JsonContacts.open(PortalSettings.builder("https://portal.example").build());
  }
}
