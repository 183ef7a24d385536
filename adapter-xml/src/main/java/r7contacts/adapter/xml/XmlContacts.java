package r7contacts.adapter.xml;

import r7contacts.port.ContactBook;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contacts.PortalContacts;
import r7contacts.portal.edit.EditablePortalContacts;

/**
 * Contacts of a portal over HTTP and XML: equal to those over JSON.
 *
 * <pre>{@code
 * PortalSettings portal = PortalSettings.builder("https://portal.example").token(token).build();
 * try (ContactBook contacts = XmlContacts.open(portal)) {
 *   contacts.findById(ContactId.of(1234)).peek(contact -> System.out.println(contact.displayName()));
 * }
 * }</pre>
 */
public final class XmlContacts {

  private XmlContacts() {}

  /**
   * Opens the contacts of a portal. Sends nothing before the first call. The caller closes the
   * book, which is thread-safe.
   */
  public static ContactBook open(PortalSettings settings) {
    return PortalContacts.open(new XmlFormat(), settings);
  }

  /**
   * Opens the contacts of a portal for reading and editing. Sends nothing before the first call.
   * The caller closes the book, which is thread-safe.
   */
  public static EditableContactBook openForEditing(PortalSettings settings) {
    return EditablePortalContacts.open(new XmlFormat(), settings);
  }
}
