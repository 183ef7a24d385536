package r7contacts.fuzz;

import r7contacts.adapter.http.JsonContacts;
import r7contacts.adapter.xml.XmlContacts;
import r7contacts.port.ContactRepository;
import r7contacts.portal.PortalSettings;

/** The formats of a portal's answers. */
enum AnswerFormat {
  JSON("json", "application/json; charset=UTF-8"),
  XML("xml", "text/xml; charset=UTF-8");

  final String suffix;

  /** The content type in the portal's spelling. */
  final String contentType;

  AnswerFormat(String suffix, String contentType) {
    this.suffix = suffix;
    this.contentType = contentType;
  }

  ContactRepository open(PortalSettings settings) {
    return this == JSON ? JsonContacts.open(settings) : XmlContacts.open(settings);
  }

  /** Returns the path that the contact with this id is requested from. */
  String path(long id) {
    return "/api/2.0/crm/contact/" + id + "." + suffix;
  }
}
