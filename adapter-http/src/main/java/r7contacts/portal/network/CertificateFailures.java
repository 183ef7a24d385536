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
import r7contacts.portal.message.OneLine;

/** Says why a portal's certificate was not accepted, and what to do. */
public final class CertificateFailures {

  private CertificateFailures() {}

  /**
   * Returns the reason, if the exception is about the portal's certificate.
   *
   * @param isClientInjected whether the certificates are those of an injected HttpClient
   */
  public static Option<String> reason(Throwable failure, String host, boolean isClientInjected) {
    List<Throwable> causes = causes(failure);
    String certificate = "the certificate of " + host + " ";
    String said = OneLine.of(causes.get(causes.size() - 1).getMessage());
    if (isAny(causes, CertificateExpiredException.class)) {
      return Option.some(certificate + "has expired (" + said + ")");
    }
    if (isAny(causes, CertificateNotYetValidException.class)) {
      return Option.some(
          certificate + "is not valid yet (" + said + "); check this machine's clock");
    }
    if (isAny(causes, CertificateRevokedException.class)) {
      return Option.some(certificate + "was revoked (" + said + ")");
    }
    if (isAny(causes, CertPathBuilderException.class)
        || isAny(causes, InvalidAlgorithmParameterException.class)
        || isWithoutAnchor(causes)) {
      return Option.some(certificate + "is not trusted here: " + remedy(isClientInjected));
    }
    if (isAny(causes, SSLPeerUnverifiedException.class)
        || causes.get(causes.size() - 1) instanceof CertificateException
            && said.matches("No (name|subject alternative).*")) {
      return Option.some(
          certificate
              + "is for another host ("
              + said
              + "); use the host's name that the certificate holds");
    }
    return Option.none();
  }

  private static String remedy(boolean isClientInjected) {
    return isClientInjected
        ? "the HttpClient that was injected has to trust its authority"
        : "name the certificate of its authority, a PEM file, in %s, or a store in -Djavax.net.ssl.trustStore"
            .formatted(NetworkSettings.TRUSTED);
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

  /** The exception and its causes, the innermost last. */
  private static List<Throwable> causes(Throwable failure) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable cause = failure; cause != null && causes.size() < 20; cause = cause.getCause()) {
      causes.add(cause);
    }
    return causes;
  }
}
