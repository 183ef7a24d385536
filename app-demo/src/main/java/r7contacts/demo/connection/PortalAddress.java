package r7contacts.demo.connection;

import io.vavr.control.Option;
import java.net.URI;
import r7contacts.port.config.ConnectionString;

/** The portal that a connection string such as {@code json+https://portal.example} names. */
public final class PortalAddress {

  private PortalAddress() {}

  /** Returns {@code https} or {@code http}; absent for other contact books than portals. */
  static Option<String> protocol(ConnectionString address) {
    int plus = address.scheme().indexOf('+');
    return Option.when(plus >= 0, () -> address.scheme().substring(plus + 1));
  }

  /** Returns the whole connection string, even if its own text leaves out the location. */
  public static String text(ConnectionString address) {
    return address.scheme() + ":" + address.location();
  }

  /** Returns the portal's root URL; absent for other contact books than portals. */
  public static Option<URI> root(ConnectionString address) {
    return protocol(address).map(protocol -> URI.create(protocol + ":" + address.location()));
  }
}
