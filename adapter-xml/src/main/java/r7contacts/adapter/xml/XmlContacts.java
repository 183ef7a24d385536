package r7contacts.adapter.xml;

import r7contacts.port.ContactBook;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contacts.PortalContacts;

/**
 * A portal's contacts over HTTP and XML: the same contacts as over JSON.
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
   * Opens the portal's contacts; nothing is sent until somebody asks for one. The caller closes it.
   */
  public static ContactBook open(PortalSettings settings) {
    return PortalContacts.open(new XmlFormat(), settings);
  }
}
