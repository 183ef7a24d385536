package r7contacts.portal.http;

import java.net.SocketException;

/**
 * Failure to reuse a connection: surplus bytes arrived before the request was sent. Nothing was
 * sent.
 */
final class SurplusBytesException extends SocketException {

  private static final long serialVersionUID = 1;

  SurplusBytesException() {
    super("surplus bytes arrived before the request was sent");
  }
}
