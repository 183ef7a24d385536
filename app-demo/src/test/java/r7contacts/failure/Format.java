package r7contacts.failure;

import java.util.Locale;
import r7contacts.adapter.http.JsonContacts;
import r7contacts.adapter.xml.QuickXmlEditing;
import r7contacts.adapter.xml.XmlContacts;
import r7contacts.port.ContactRepository;
import r7contacts.port.edit.EditTimes;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.edit.EditablePortalContacts;
import r7contacts.portal.wire.WireFormat;

/** The formats of the portal, whose failures must be equal. */
enum Format {
  JSON("application/json; charset=UTF-8") {
    @Override
    ContactRepository open(PortalSettings settings) {
      return JsonContacts.open(settings);
    }

    @Override
    EditableContactBook openForEditing(PortalSettings settings, EditTimes times) {
      return EditablePortalContacts.open(WireFormat.json(), settings, times);
    }

    @Override
    String errorEnvelope(String message) {
      return "{\"status\":1,\"statusCode\":0,\"error\":{\"message\":\"%s\",\"hresult\":-1,\"data\":{}}}"
          .formatted(message);
    }

    @Override
    String nested(int depth) {
      return "{\"status\":0,\"response\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
    }
  },

  XML("text/xml; charset=UTF-8") {
    @Override
    ContactRepository open(PortalSettings settings) {
      return XmlContacts.open(settings);
    }

    @Override
    EditableContactBook openForEditing(PortalSettings settings, EditTimes times) {
      return QuickXmlEditing.open(settings, times);
    }

    @Override
    String errorEnvelope(String message) {
      return "<result><status>1</status><statusCode>0</statusCode><error><message>%s</message></error></result>"
          .formatted(message);
    }

    @Override
    String nested(int depth) {
      return "<result><status>0</status><response>%s%s</response></result>"
          .formatted("<a>".repeat(depth), "</a>".repeat(depth));
    }
  };

  final String contentType;

  Format(String contentType) {
    this.contentType = contentType;
  }

  abstract ContactRepository open(PortalSettings settings);

  abstract EditableContactBook openForEditing(PortalSettings settings, EditTimes times);

  abstract String errorEnvelope(String message);

  /** Returns an envelope whose content is nested to this depth. */
  abstract String nested(int depth);

  String suffix() {
    return name().toLowerCase(Locale.ROOT);
  }

  Format other() {
    return this == JSON ? XML : JSON;
  }
}
