package r7contacts.hostile;

import r7contacts.adapter.http.JsonContacts;
import r7contacts.adapter.xml.XmlContacts;
import r7contacts.port.ContactRepository;
import r7contacts.portal.PortalSettings;

/** The two formats that a portal answers in. */
enum Wire {
  JSON("json", "application/json; charset=UTF-8"),
  XML("xml", "text/xml; charset=UTF-8");

  final String suffix;

  /** As the portal writes it. */
  final String contentType;

  Wire(String suffix, String contentType) {
    this.suffix = suffix;
    this.contentType = contentType;
  }

  ContactRepository open(PortalSettings settings) {
    return this == JSON ? JsonContacts.open(settings) : XmlContacts.open(settings);
  }

  /** Where the contact with this id is asked for. */
  String path(long id) {
    return "/api/2.0/crm/contact/" + id + "." + suffix;
  }
}
