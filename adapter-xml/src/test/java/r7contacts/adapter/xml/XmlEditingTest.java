package r7contacts.adapter.xml;

import r7contacts.port.ContactBook;
import r7contacts.port.config.ConnectionString;
import r7contacts.port.config.ContactBookListeners;
import r7contacts.port.config.ContactSettings;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contract.PortalEditingContract;
import r7contacts.portal.wire.WireFormat;

/** Changes over a real socket, in XML. */
class XmlEditingTest extends PortalEditingContract {

  @Override
  protected WireFormat format() {
    return new XmlFormat();
  }

  @Override
  protected ContactBook open(PortalSettings settings) {
    return XmlContacts.open(settings);
  }

  @Override
  protected EditableContactBook openForEditing(PortalSettings settings) {
    return XmlContacts.openForEditing(settings);
  }

  @Override
  protected EditableContactBook openForEditing(String address, ContactSettings settings) {
    return new XmlProvider()
        .openForEditing(ConnectionString.parse(address), settings, ContactBookListeners.none());
  }
}
