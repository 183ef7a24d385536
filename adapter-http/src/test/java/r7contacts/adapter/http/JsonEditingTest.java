package r7contacts.adapter.http;

import r7contacts.port.ContactBook;
import r7contacts.port.config.ConnectionString;
import r7contacts.port.config.ContactBookListeners;
import r7contacts.port.config.ContactSettings;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contract.PortalEditingContract;
import r7contacts.portal.wire.WireFormat;

/** Changes over a real socket, in JSON. */
class JsonEditingTest extends PortalEditingContract {

  @Override
  protected WireFormat format() {
    return WireFormat.json();
  }

  @Override
  protected ContactBook open(PortalSettings settings) {
    return JsonContacts.open(settings);
  }

  @Override
  protected EditableContactBook openForEditing(PortalSettings settings) {
    return JsonContacts.openForEditing(settings);
  }

  @Override
  protected EditableContactBook openForEditing(String address, ContactSettings settings) {
    return new JsonProvider()
        .openForEditing(ConnectionString.parse(address), settings, ContactBookListeners.none());
  }
}
