package r7contacts.portal.http;

import java.net.SocketException;

/**
 * Failure to reuse a connection, before the request was sent: surplus bytes had arrived, or the
 * server had closed it.
 */
final class UnusableConnectionException extends SocketException {

  private static final long serialVersionUID = 1;

  UnusableConnectionException() {
    super("the connection was unusable before the request was sent");
  }
}
