package r7contacts.adapter.http;

import java.util.Set;
import r7contacts.port.ContactBook;
import r7contacts.port.config.ConnectionString;
import r7contacts.port.config.ContactBookListener;
import r7contacts.port.config.ContactBookListeners;
import r7contacts.port.config.ContactBookProvider;
import r7contacts.port.config.ContactSettings;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.portal.PortalListener;
import r7contacts.portal.PortalSettings;

/**
 * Provider of contact books for {@code json+https://…} and {@code json+http://…}. Public for {@link
 * java.util.ServiceLoader}; applications call {@link JsonContacts}.
 */
public final class JsonProvider implements ContactBookProvider {

  /** Creates the provider, for {@link java.util.ServiceLoader}. */
  public JsonProvider() {}

  @Override
  public Set<String> schemes() {
    return Set.of("json+https", "json+http");
  }

  @Override
  public String artifact() {
    return "io.github.r7contacts:adapter-http";
  }

  @Override
  public Set<Class<? extends ContactBookListener>> listenerTypes() {
    return Set.of(PortalListener.class);
  }

  @Override
  public ContactBook open(
      ConnectionString address, ContactSettings settings, ContactBookListeners listeners) {
    return JsonContacts.open(PortalSettings.of(address, settings, listeners));
  }

  @Override
  public EditableContactBook openForEditing(
      ConnectionString address, ContactSettings settings, ContactBookListeners listeners) {
    return JsonContacts.openForEditing(PortalSettings.of(address, settings, listeners));
  }
}
