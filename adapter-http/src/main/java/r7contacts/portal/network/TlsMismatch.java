package r7contacts.portal.network;

import io.vavr.control.Option;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import r7contacts.port.config.ContactSetting;

/** Wrong use of TLS, recognized by what servers and the JDK say about it. */
public final class TlsMismatch {

  private static final String TLS_WANTED =
      "the port speaks TLS, not plain HTTP; use https in the address";

  private static final String CERTIFICATE_WANTED =
      "a client certificate is required that the server trusts; set "
          + NetworkSettings.named(ContactSetting.CLIENT_CERTIFICATE)
          + " and "
          + NetworkSettings.named(ContactSetting.CLIENT_CERTIFICATE_KEY);

  /** In the pages of nginx, Apache, Go and Tomcat. */
  private static final List<String> TLS_PAGES =
      List.of(
          "plain HTTP request was sent to HTTPS port",
          "speaking plain HTTP to an SSL-enabled server port",
          "Client sent an HTTP request to an HTTPS server",
          "combination of host and port requires TLS");

  /** In the pages of nginx and IIS. */
  private static final List<String> CERTIFICATE_PAGES =
      List.of(
          "No required SSL certificate was sent",
          "The SSL certificate error",
          "SSL client certificate");

  /** Alerts by which a server rejects a client's certificate, or the lack of one. */
  private static final Pattern CERTIFICATE_ALERT =
      Pattern.compile(
          "(?i)received fatal alert: \\w*(certificate_required|bad_certificate"
              + "|unsupported_certificate|certificate_(revoked|expired|unknown)|unknown_ca)");

  private TlsMismatch() {}

  /** Returns what a web server's page says about TLS, if it does. */
  public static Option<String> inPage(byte[] start) {
    String page = new String(start, StandardCharsets.ISO_8859_1);
    if (TLS_PAGES.stream().anyMatch(page::contains)) {
      return Option.some(TLS_WANTED);
    }
    return Option.when(
        CERTIFICATE_PAGES.stream().anyMatch(page::contains), () -> CERTIFICATE_WANTED);
  }

  /** Returns what these first bytes of an answer to plain HTTP mean, if they are a TLS record. */
  public static Option<String> inBytes(byte[] bytes, int offset, int count) {
    boolean isRecord =
        count > 2 && (bytes[offset] == 0x15 || bytes[offset] == 0x16) && bytes[offset + 1] == 3;
    return Option.when(isRecord, () -> TLS_WANTED);
  }

  /** Returns what it means that the connection ended within the handshake: the alert is lost. */
  static SSLException cut(SocketException failure) {
    return new SSLException(
        "the connection ended within the handshake (%s), perhaps because %s"
            .formatted(failure.getMessage(), CERTIFICATE_WANTED));
  }

  /** Returns what this message of a TLS exception means, if it is about the use of TLS. */
  public static Option<String> inException(String message) {
    if (message.toLowerCase(Locale.ROOT).contains("unrecognized ssl message")) {
      return Option.some(
          "the port speaks no TLS, perhaps plain HTTP; check the port, or use http in the address");
    }
    if (message.contains("handshake_failure")) {
      return Option.some(
          "the server ends the handshake (handshake_failure), perhaps because "
              + CERTIFICATE_WANTED);
    }
    return Option.when(CERTIFICATE_ALERT.matcher(message).find(), () -> CERTIFICATE_WANTED);
  }
}
