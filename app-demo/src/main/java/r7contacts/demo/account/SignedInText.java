package r7contacts.demo.account;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import r7contacts.demo.connection.PortalAddress;
import r7contacts.port.config.ConnectionString;

/** Texts about a sign-in. */
final class SignedInText {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private SignedInText() {}

  /** Returns the time of an expiry in this machine's time zone. */
  static String until(Option<Instant> expiry) {
    return expiry
        .map(time -> TIME.format(time.atZone(ZoneId.systemDefault())))
        .getOrElse("the portal rejects it");
  }

  /** Returns the portal's URL. */
  static String portal(ConnectionString address) {
    return PortalAddress.root(address).map(Object::toString).getOrElse(address::toString);
  }
}
