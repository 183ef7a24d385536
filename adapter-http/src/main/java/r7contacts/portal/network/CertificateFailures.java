package r7contacts.portal.network;

import io.vavr.control.Option;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateRevokedException;
import java.security.cert.PKIXReason;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLPeerUnverifiedException;
import r7contacts.port.config.ContactSetting;
import r7contacts.portal.message.OneLine;

/** Reasons why the certificate of a portal is rejected, each with a remedy. */
public final class CertificateFailures {

  private CertificateFailures() {}

  /**
   * Returns the reason; absent if the exception is not about the portal's certificate.
   *
   * @param isClientInjected whether an injected HttpClient has its own trusted certificates
   */
  public static Option<String> reason(Throwable failure, String host, boolean isClientInjected) {
    List<Throwable> causes = causes(failure);
    String certificate = "the certificate of " + host + " ";
    String details = OneLine.of(causes.get(causes.size() - 1).getMessage());
    if (isAny(causes, CertificateExpiredException.class)) {
      return Option.some(certificate + "has expired (" + details + ")");
    }
    if (isAny(causes, CertificateNotYetValidException.class)) {
      return Option.some(
          certificate + "is not valid yet (" + details + "); check this machine's clock");
    }
    if (isAny(causes, CertificateRevokedException.class)) {
      return Option.some(certificate + "was revoked (" + details + ")");
    }
    if (isAny(causes, CertPathBuilderException.class)
        || isAny(causes, InvalidAlgorithmParameterException.class)
        || isWithoutAnchor(causes)) {
      return Option.some(certificate + "is not trusted here: " + remedy(isClientInjected));
    }
    if (isAny(causes, SSLPeerUnverifiedException.class)
        || causes.get(causes.size() - 1) instanceof CertificateException
            && details.matches("No (name|subject alternative).*")) {
      return Option.some(
          certificate
              + "is for another host ("
              + details
              + "); use a host name of the certificate");
    }
    return Option.none();
  }

  private static String remedy(boolean isClientInjected) {
    return isClientInjected
        ? "let the injected HttpClient trust its authority"
        : ("set %s to a PEM file with the certificate of its authority, or"
                + " -Djavax.net.ssl.trustStore to a trust store")
            .formatted(ContactSetting.TRUSTED_CERTIFICATES);
  }

  private static boolean isWithoutAnchor(List<Throwable> causes) {
    return causes.stream()
        .anyMatch(
            cause ->
                cause instanceof CertPathValidatorException path
                    && path.getReason() == PKIXReason.NO_TRUST_ANCHOR);
  }

  private static boolean isAny(List<Throwable> causes, Class<? extends Throwable> type) {
    return causes.stream().anyMatch(type::isInstance);
  }

  /** Returns the exception and its causes, the innermost last. */
  private static List<Throwable> causes(Throwable failure) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable cause = failure; cause != null && causes.size() < 20; cause = cause.getCause()) {
      causes.add(cause);
    }
    return causes;
  }
}
