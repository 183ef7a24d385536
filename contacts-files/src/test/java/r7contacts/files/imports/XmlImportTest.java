package r7contacts.files.imports;

import r7contacts.adapter.xml.XmlContacts;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.portal.PortalSettings;

/** The contract of imports, over XML. */
class XmlImportTest extends PortalImportContract {

  @Override
  protected EditableContactBook open(PortalSettings settings) {
    return XmlContacts.openForEditing(settings);
  }
}
