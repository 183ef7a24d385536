package r7contacts.portal.check;

import r7contacts.port.ContactError;
import r7contacts.port.ContactError.AccessDenied;
import r7contacts.port.ContactError.Refused;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.config.ContactSetting;

/** What to do about a failed step. */
final class Advice {

  private Advice() {}

  static String of(CheckStep.Kind kind, ContactError error) {
    return switch (kind) {
      case ADDRESS -> "correct the address";
      case DNS -> "check the host name in the address; in a network with a proxy, set " + proxy();
      case PROXY ->
          "check %s, %s and %s"
              .formatted(proxy(), ContactSetting.PROXY_USER, ContactSetting.PROXY_PASSWORD);
      case CONNECTION ->
          "check the host and the port in the address, and the firewalls between; in a network"
              + " with a proxy, set "
              + proxy();
      case TLS ->
          "check the host name in the address and the portal's certificate; for a private"
              + " authority set "
              + ContactSetting.TRUSTED_CERTIFICATES;
      case HTTP ->
          error instanceof Unavailable
              ? "check whether the portal is overloaded; for a slow one, raise %s and %s"
                  .formatted(ContactSetting.RESPONSE_TIMEOUT, ContactSetting.TOTAL_TIMEOUT)
              : "check the port in the address: another program answers there";
      case PORTAL ->
          error instanceof Unavailable
              ? "try again later, or ask the portal's administrator"
              : "check the address: it is that of the portal's first page, without further parts";
      case SIGN_IN ->
          error instanceof Refused || error instanceof Unavailable
              ? "try again later, or ask the portal's administrator"
              : "sign in with another token, or another login and password: %s, or %s and %s"
                  .formatted(ContactSetting.TOKEN, ContactSetting.LOGIN, ContactSetting.PASSWORD);
      case CRM ->
          error instanceof AccessDenied
              ? "ask an administrator of the portal to switch the CRM on and to give this account"
                  + " access to it"
              : answer(error);
      case CONTACT, PAGE, PAGE_CAP, CLOCK -> answer(error);
    };
  }

  private static String answer(ContactError error) {
    return error instanceof Unavailable
        ? "try again later, or ask the portal's administrator"
        : "report it with the debug log of r7contacts.portal: the portal, or a proxy before it,"
            + " answers in an unknown way";
  }

  private static String proxy() {
    return ContactSetting.PROXY.toString();
  }
}
