package r7contacts.portal.contract;

import r7contacts.portal.wire.WireFormat;
import r7contacts.simulator.PortalSimulator;

/** Envelopes as texts of a format. */
final class EnvelopeText {

  private EnvelopeText() {}

  static String error(WireFormat format) {
    return isJson(format)
        ? "{\"status\":1,\"statusCode\":0,\"error\":{\"message\":\"no\"}}"
        : "<result><status>1</status><error><message>no</message></error></result>";
  }

  static String person(WireFormat format, long id, String firstName) {
    return (isJson(format)
            ? "{\"status\":0,\"response\":{\"firstName\":\"%s\",\"isCompany\":false,\"id\":%d}}"
            : "<result><status>0</status><response><firstName>%s</firstName>"
                + "<isCompany>false</isCompany><id>%d</id></response></result>")
        .formatted(firstName, id);
  }

  /** Returns an account that administers the CRM and not the portal. */
  static String account(WireFormat format) {
    return (isJson(format)
            ? "{\"status\":0,\"response\":{\"id\":\"%s\",\"isAdmin\":false,"
                + "\"listAdminModules\":[\"people\",\"crm\"]}}"
            : "<result><status>0</status><response><id>%s</id><isAdmin>false</isAdmin>"
                + "<listAdminModules>people</listAdminModules>"
                + "<listAdminModules>crm</listAdminModules></response></result>")
        .formatted(PortalSimulator.USER_ID);
  }

  private static boolean isJson(WireFormat format) {
    return format.suffix().equals("json");
  }
}
