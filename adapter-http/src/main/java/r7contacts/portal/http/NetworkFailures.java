package r7contacts.portal.http;

import io.vavr.control.Option;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.TruncatedChunkException;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.port.config.ContactSetting;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.http.Attempt.Retry;
import r7contacts.portal.message.Durations;
import r7contacts.portal.message.ExceptionText;
import r7contacts.portal.network.CertificateFailures;
import r7contacts.portal.network.ForwardProxy;
import r7contacts.portal.network.TlsMismatch;
import r7contacts.portal.wire.BrokenAnswerException;

/** Failures for exceptions of the network and of HttpClient, each with a reason for people. */
final class NetworkFailures {

  private final PortalSettings settings;

  NetworkFailures(PortalSettings settings) {
    this.settings = settings;
  }

  /** Returns the failure for this exception, with its condition for retries. */
  <T> Attempt<T> of(IOException e) {
    ForwardProxy proxy = settings.route().proxy();
    String host = settings.route().portal().host();
    String portal = settings.route().shown();
    // Failures to connect are about the proxy, later ones about the portal.
    String peer = proxy == null ? host : proxy.toString();
    if (e instanceof UnknownHostException) {
      return Attempt.failed(
          Unavailable.because(
              proxy == null
                  ? "there is no host " + host
                  : "%s is not found: there is no host %s".formatted(proxy, proxy.host().shown())),
          Retry.ALWAYS);
    }
    if (e instanceof ConnectTimeoutException) {
      return Attempt.failed(
          Unavailable.because(
              "no connection to %s within %s, the limit of %s"
                  .formatted(
                      peer,
                      Durations.shown(settings.connectTimeout()),
                      ContactSetting.CONNECT_TIMEOUT)),
          Retry.ALWAYS);
    }
    if (e instanceof ConnectionRequestTimeoutException) {
      return Attempt.notSent(
          Unavailable.because(
              "all %d connections to %s were in use for %s; see %s"
                  .formatted(
                      settings.maxConnections(),
                      portal,
                      Durations.shown(settings.totalTimeout()),
                      ContactSetting.MAX_CONNECTIONS)));
    }
    if (e instanceof SocketTimeoutException) {
      return Attempt.failed(
          Unavailable.because(
              "%s sent nothing for %s, the limit of %s"
                  .formatted(
                      portal,
                      Durations.shown(settings.responseTimeout()),
                      ContactSetting.RESPONSE_TIMEOUT)),
          Retry.IF_REPEATABLE);
    }
    Option<String> misuse =
        e instanceof SSLException ? TlsMismatch.inException(ExceptionText.of(e)) : Option.none();
    if (misuse.isDefined()) {
      return Attempt.notSent(
          Unavailable.because("no secure connection to %s: %s".formatted(portal, misuse.get())));
    }
    if (e instanceof SSLException) {
      Option<String> certificate =
          CertificateFailures.reason(e, host, settings.httpClient() != null);
      Unavailable error =
          Unavailable.because(
              "no secure connection to %s: %s"
                  .formatted(portal, certificate.getOrElse(() -> ExceptionText.of(e))));
      return certificate.isDefined() || e instanceof SSLHandshakeException
          ? Attempt.notSent(error)
          : Attempt.failed(error, Retry.IF_REPEATABLE);
    }
    if (e instanceof BrokenAnswerException || e.getCause() instanceof HttpException) {
      String broken =
          e instanceof BrokenAnswerException ? e.getMessage() : ExceptionText.of(e.getCause());
      return Attempt.failed(
          new Unreadable("invalid HTTP response from %s: %s".formatted(portal, broken)));
    }
    if (e instanceof NoHttpResponseException) {
      return Attempt.failed(
          Unavailable.because("%s closed the connection without an answer".formatted(portal)),
          Retry.IF_REPEATABLE);
    }
    if (e instanceof EOFException
        || e instanceof ConnectionClosedException
        || e instanceof TruncatedChunkException) {
      return Attempt.failed(
          Unavailable.because("the answer of %s is truncated".formatted(portal)),
          Retry.IF_REPEATABLE);
    }
    return Attempt.failed(
        Unavailable.because(
            "the connection to %s failed: %s"
                .formatted(e instanceof ConnectException ? peer : portal, ExceptionText.of(e))),
        e instanceof ConnectException ? Retry.ALWAYS : Retry.IF_REPEATABLE);
  }
}
