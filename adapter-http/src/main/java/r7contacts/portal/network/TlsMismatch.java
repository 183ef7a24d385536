package r7contacts.portal.network;

import io.vavr.control.Option;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import r7contacts.port.config.ContactSetting;

/** Wrong use of TLS, detected in the messages of servers and of the JDK. */
public final class TlsMismatch {

  private static final String TLS_WANTED =
      "the port speaks TLS, not plain HTTP; use https in the address";

  private static final String CERTIFICATE_WANTED =
      "the server requires a client certificate that it trusts; set "
          + ContactSetting.CLIENT_CERTIFICATE
          + " and "
          + ContactSetting.CLIENT_CERTIFICATE_KEY;

  /** Texts in pages of nginx, Apache, Go and Tomcat. */
  private static final List<String> TLS_PAGES =
      List.of(
          "plain HTTP request was sent to HTTPS port",
          "speaking plain HTTP to an SSL-enabled server port",
          "Client sent an HTTP request to an HTTPS server",
          "combination of host and port requires TLS");

  /** Texts in pages of nginx and IIS. */
  private static final List<String> CERTIFICATE_PAGES =
      List.of(
          "No required SSL certificate was sent",
          "The SSL certificate error",
          "SSL client certificate");

  /** Alerts of servers that reject a client certificate or require one. */
  private static final Pattern CERTIFICATE_ALERT =
      Pattern.compile(
          "(?i)received fatal alert: \\w*(certificate_required|bad_certificate"
              + "|unsupported_certificate|certificate_(revoked|expired|unknown)|unknown_ca)");

  private TlsMismatch() {}

  /** Returns the mismatch that a web server's page reports; absent if it reports none. */
  public static Option<String> inPage(byte[] start) {
    String page = new String(start, StandardCharsets.ISO_8859_1);
    if (TLS_PAGES.stream().anyMatch(page::contains)) {
      return Option.some(TLS_WANTED);
    }
    return Option.when(
        CERTIFICATE_PAGES.stream().anyMatch(page::contains), () -> CERTIFICATE_WANTED);
  }

  /** Returns the mismatch if the first bytes of an answer to plain HTTP are a TLS record. */
  public static Option<String> inBytes(byte[] bytes, int offset, int count) {
    boolean isRecord =
        count > 2 && (bytes[offset] == 0x15 || bytes[offset] == 0x16) && bytes[offset + 1] == 3;
    return Option.when(isRecord, () -> TLS_WANTED);
  }

  /** Returns the exception for a connection that ended within the handshake without an alert. */
  static SSLException cut(SocketException failure) {
    return new SSLException(
        "the connection ended within the handshake (%s), perhaps because %s"
            .formatted(failure.getMessage(), CERTIFICATE_WANTED));
  }

  /** Returns the mismatch that the message of a TLS exception reports; absent if none. */
  public static Option<String> inException(String message) {
    if (message.toLowerCase(Locale.ROOT).contains("unrecognized ssl message")) {
      return Option.some(
          "the port does not speak TLS, perhaps plain HTTP; check the port, or use http in the address");
    }
    if (message.contains("handshake_failure")) {
      return Option.some(
          "the server ends the handshake (handshake_failure), perhaps because "
              + CERTIFICATE_WANTED);
    }
    return Option.when(CERTIFICATE_ALERT.matcher(message).find(), () -> CERTIFICATE_WANTED);
  }
}
