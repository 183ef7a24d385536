package r7contacts.files.imports;

import r7contacts.adapter.http.JsonContacts;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.portal.PortalSettings;

/** The contract of imports, over JSON. */
class JsonImportTest extends PortalImportContract {

  @Override
  protected EditableContactBook open(PortalSettings settings) {
    return JsonContacts.openForEditing(settings);
  }
}
