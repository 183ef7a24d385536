package r7contacts.portal.check;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import r7contacts.port.ContactError.Refused;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.check.CheckStep.Kind;
import r7contacts.portal.http.Attempt;
import r7contacts.portal.http.ConnectionTimes;
import r7contacts.portal.network.ForwardProxy;
import r7contacts.portal.network.PortalAddress;
import r7contacts.portal.session.PortalSession;

/** The steps of the first request, which needs no sign-in: from the address to the portal. */
final class ConnectionSteps {

  private static final Duration CERTIFICATE_RENEWAL = Duration.ofDays(14);

  private final PortalSettings settings;
  private final PortalAddress portal;
  private final PortalSession session;
  private final ConnectionTimes times;
  private final Steps steps;

  ConnectionSteps(
      PortalSettings settings, PortalSession session, ConnectionTimes times, Steps steps) {
    this.settings = settings;
    this.portal = settings.route().portal();
    this.session = session;
    this.times = times;
    this.steps = steps;
  }

  /** Adds the steps and returns how far the portal's clock is ahead; absent if not known. */
  Option<Duration> run() {
    steps.add(CheckStep.ok(Kind.ADDRESS, Duration.ZERO, portal.toString()));
    long begun = System.nanoTime();
    Attempt<Option<Duration>> attempt = request();
    Duration answering =
        settings.httpClient() == null
            ? times.sinceLastStage()
            : Duration.ofNanos(System.nanoTime() - begun);
    Kind opened = Kind.TLS;
    if (settings.httpClient() == null) {
      connection(attempt);
    } else {
      opened = Kind.ADDRESS;
      for (Kind kind : List.of(Kind.DNS, Kind.PROXY, Kind.CONNECTION, Kind.TLS)) {
        steps.add(CheckStep.skipped(kind, "not checked: an injected HttpClient connects"));
      }
    }
    steps.addAfter(opened, Kind.HTTP, () -> http(attempt, answering));
    steps.addAfter(Kind.HTTP, Kind.PORTAL, () -> portal(attempt));
    return attempt.outcome().getOrElse(Option.none());
  }

  private Attempt<Option<Duration>> request() {
    return session.inOneCall(
        call -> session.withoutSignIn(call, CapabilitiesHandler.operation(session)));
  }

  private void connection(Attempt<?> attempt) {
    steps.add(
        times.isResolved()
            ? CheckStep.ok(Kind.DNS, times.lookup(), String.join(", ", times.addresses()))
            : failed(Kind.DNS, times.lookup(), attempt));
    steps.addAfter(Kind.DNS, Kind.PROXY, () -> proxy(attempt));
    steps.addAfter(Kind.PROXY, Kind.CONNECTION, () -> port(attempt));
    steps.addAfter(Kind.CONNECTION, Kind.TLS, () -> tls(attempt));
  }

  private CheckStep proxy(Attempt<?> attempt) {
    ForwardProxy proxy = settings.route().proxy();
    if (proxy == null) {
      return CheckStep.ok(Kind.PROXY, Duration.ZERO, "none");
    }
    boolean isReached = portal.isHttps() ? times.hasBegunTls() : times.isConnected();
    return isReached
        ? CheckStep.ok(Kind.PROXY, times.connect(), proxy.toString())
        : failed(Kind.PROXY, times.connect(), attempt);
  }

  private CheckStep port(Attempt<?> attempt) {
    if (settings.route().proxy() != null) {
      return CheckStep.ok(Kind.CONNECTION, Duration.ZERO, "through the proxy");
    }
    int port = portal.base().getPort();
    return times.isConnected()
        ? CheckStep.ok(
            Kind.CONNECTION,
            times.connect(),
            "port " + (port >= 0 ? port : portal.isHttps() ? 443 : 80))
        : failed(Kind.CONNECTION, times.connect(), attempt);
  }

  private CheckStep tls(Attempt<?> attempt) {
    if (!portal.isHttps()) {
      return portal.isLoopback()
          ? CheckStep.ok(Kind.TLS, Duration.ZERO, "none: the address is http on this machine")
          : CheckStep.warning(
              Kind.TLS,
              Duration.ZERO,
              "none: tokens and passwords are readable on the network",
              "use an address with https");
    }
    if (!times.isSecured()) {
      return failed(Kind.TLS, times.handshake(), attempt);
    }
    Instant end = times.certificateEnd();
    if (end == null) {
      return CheckStep.ok(Kind.TLS, times.handshake(), times.protocol());
    }
    String finding =
        "%s, certificate until %s"
            .formatted(times.protocol(), end.atZone(ZoneOffset.UTC).toLocalDate());
    return end.isAfter(Instant.now().plus(CERTIFICATE_RENEWAL))
        ? CheckStep.ok(Kind.TLS, times.handshake(), finding)
        : CheckStep.warning(
            Kind.TLS,
            times.handshake(),
            finding,
            "ask the portal's administrator to renew the certificate soon");
  }

  private static CheckStep http(Attempt<?> attempt, Duration answering) {
    return attempt.status() > 0
        ? CheckStep.ok(
            Kind.HTTP,
            answering,
            String.format(Locale.ROOT, "status %d, %,d bytes", attempt.status(), attempt.bytes()))
        : failed(Kind.HTTP, answering, attempt);
  }

  /** A portal that does not know its capabilities answers 404 with an envelope, so it is one. */
  private static CheckStep portal(Attempt<?> attempt) {
    if (attempt.outcome().isRight()) {
      return CheckStep.ok(Kind.PORTAL, Duration.ZERO, "answers without a sign-in");
    }
    return attempt.status() == 404 && attempt.error().exists(Refused.class::isInstance)
        ? CheckStep.ok(Kind.PORTAL, Duration.ZERO, "answers, but does not state its capabilities")
        : failed(Kind.PORTAL, Duration.ZERO, attempt);
  }

  private static CheckStep failed(Kind kind, Duration time, Attempt<?> attempt) {
    return CheckStep.failed(kind, time, attempt.outcome().getLeft());
  }
}
