package r7contacts.portal.check;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.check.CheckStep.Kind;
import r7contacts.portal.http.ConnectionTimes;
import r7contacts.portal.message.Durations;
import r7contacts.portal.session.PortalSession;
import r7contacts.portal.wire.WireFormat;

/**
 * Check whether a portal can be used with some settings, and if not, at which step it fails and
 * what to do. Uses the address, the proxy, TLS, the timeouts and the credentials of the settings,
 * and a connection of its own.
 *
 * <p>Sends at most six requests, all reads but the sign-in, and none of them twice: it signs in
 * once at most, so that it cannot lock the account. Reads in JSON. Each request has its own total
 * timeout.
 */
public final class PortalCheck {

  /** Difference that a date without fractions and the time of the answer may cause. */
  private static final Duration SAME_TIME = Duration.ofSeconds(2);

  private static final Duration MAX_DIFFERENCE = Duration.ofMinutes(1);

  private PortalCheck() {}

  /**
   * Returns all steps, in the order of {@link CheckStep.Kind}. Steps that need a failed one are
   * {@link CheckStep.Outcome#SKIPPED}.
   */
  public static List<CheckStep> run(PortalSettings settings) {
    return run(settings, step -> {});
  }

  /**
   * Returns all steps, as {@link #run(PortalSettings)}.
   *
   * @param progress receives each step when it is done, on this thread
   */
  public static List<CheckStep> run(PortalSettings settings, Consumer<? super CheckStep> progress) {
    ConnectionTimes times = new ConnectionTimes();
    Steps steps = new Steps(progress);
    try (PortalSession session = PortalSession.once(WireFormat.json(), settings, times)) {
      Option<Duration> ahead = new ConnectionSteps(settings, session, times, steps).run();
      new ContactSteps(settings, session, steps).run();
      steps.addAfter(Kind.PORTAL, Kind.CLOCK, () -> clock(ahead));
    }
    return steps.all();
  }

  private static CheckStep clock(Option<Duration> ahead) {
    if (ahead.isEmpty()) {
      return CheckStep.skipped(Kind.CLOCK, "the portal does not send its time");
    }
    Duration difference = ahead.get().abs();
    if (difference.compareTo(SAME_TIME) <= 0) {
      return CheckStep.ok(Kind.CLOCK, Duration.ZERO, "the same as here");
    }
    String finding =
        "%s %s this machine's"
            .formatted(
                Durations.shown(Duration.ofSeconds(difference.toSeconds())),
                ahead.get().isNegative() ? "behind" : "ahead of");
    return difference.compareTo(MAX_DIFFERENCE) <= 0
        ? CheckStep.ok(Kind.CLOCK, Duration.ZERO, finding)
        : CheckStep.warning(
            Kind.CLOCK,
            Duration.ZERO,
            finding,
            "set the wrong one of the two clocks: certificates, tokens and codes depend on them");
  }
}
