package r7contacts.fuzz;

import java.time.Duration;
import java.util.List;
import r7contacts.adapter.http.JsonContacts;
import r7contacts.adapter.xml.QuickXmlEditing;
import r7contacts.adapter.xml.XmlContacts;
import r7contacts.port.ContactRepository;
import r7contacts.port.edit.EditTimes;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.edit.EditablePortalContacts;
import r7contacts.portal.wire.WireFormat;

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

  /** Opens a book that searches for lost creates without waiting for seconds. */
  EditableContactBook openForEditing(PortalSettings settings) {
    EditTimes times =
        new EditTimes(
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            List.of(Duration.ZERO, Duration.ofMillis(5)));
    return this == JSON
        ? EditablePortalContacts.open(WireFormat.json(), settings, times)
        : QuickXmlEditing.open(settings, times);
  }

  /** Returns the path that the contact with this id is requested from. */
  String path(long id) {
    return "/api/2.0/crm/contact/" + id + "." + suffix;
  }
}
