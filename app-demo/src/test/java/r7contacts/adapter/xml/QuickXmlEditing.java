package r7contacts.adapter.xml;

import r7contacts.port.edit.EditTimes;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.edit.EditablePortalContacts;

/** Contacts over XML that are edited with other times than the standard ones. */
public final class QuickXmlEditing {

  private QuickXmlEditing() {}

  /** Opens the contacts of a portal. */
  public static EditableContactBook open(PortalSettings settings, EditTimes times) {
    return EditablePortalContacts.open(new XmlFormat(), settings, times);
  }
}
