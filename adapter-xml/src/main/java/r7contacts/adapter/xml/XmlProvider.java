package r7contacts.adapter.xml;

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
 * Provider of contact books for {@code xml+https://…} and {@code xml+http://…}. Public for {@link
 * java.util.ServiceLoader}; applications call {@link XmlContacts}.
 */
public final class XmlProvider implements ContactBookProvider {

  /** Creates the provider, for {@link java.util.ServiceLoader}. */
  public XmlProvider() {}

  @Override
  public Set<String> schemes() {
    return Set.of("xml+https", "xml+http");
  }

  @Override
  public String artifact() {
    return "io.github.r7contacts:adapter-xml";
  }

  @Override
  public Set<Class<? extends ContactBookListener>> listenerTypes() {
    return Set.of(PortalListener.class);
  }

  @Override
  public ContactBook open(
      ConnectionString address, ContactSettings settings, ContactBookListeners listeners) {
    return XmlContacts.open(PortalSettings.of(address, settings, listeners));
  }

  @Override
  public EditableContactBook openForEditing(
      ConnectionString address, ContactSettings settings, ContactBookListeners listeners) {
    return XmlContacts.openForEditing(PortalSettings.of(address, settings, listeners));
  }
}
