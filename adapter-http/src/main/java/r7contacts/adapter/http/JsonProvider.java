package r7contacts.adapter.http;

import java.util.Set;
import r7contacts.port.ContactAddress;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactRepositoryProvider;
import r7contacts.port.ContactSettings;
import r7contacts.portal.PortalSettings;

/**
 * Serves {@code json+https://…} and {@code json+http://…}. Public for {@link
 * java.util.ServiceLoader}; call {@link JsonContacts}.
 */
public final class JsonProvider implements ContactRepositoryProvider {

  /** For {@link java.util.ServiceLoader}. */
  public JsonProvider() {}

  @Override
  public Set<String> schemes() {
    return Set.of("json+https", "json+http");
  }

  @Override
  public ContactBook open(ContactAddress address, ContactSettings settings) {
    return JsonContacts.open(PortalSettings.of(address, settings));
  }
}
