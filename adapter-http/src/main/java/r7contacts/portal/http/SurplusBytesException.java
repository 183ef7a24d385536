package r7contacts.portal.http;

import java.net.SocketException;

/** A kept connection was closed before the request was sent, because of bytes without a request. */
final class SurplusBytesException extends SocketException {

  private static final long serialVersionUID = 1;

  SurplusBytesException() {
    super("bytes came that nobody had asked for");
  }
}
