package r7contacts.adapter.http;

import r7contacts.port.edit.EditableContactBook;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contract.PortalEditableBookContract;
import r7contacts.portal.wire.WireFormat;

/** The contract of changes over a real socket, in JSON. */
class JsonEditableBookTest extends PortalEditableBookContract {

  @Override
  protected WireFormat format() {
    return WireFormat.json();
  }

  @Override
  protected EditableContactBook open(PortalSettings settings) {
    return JsonContacts.openForEditing(settings);
  }
}
