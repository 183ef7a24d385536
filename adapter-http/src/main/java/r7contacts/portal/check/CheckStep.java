package r7contacts.portal.check;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import r7contacts.port.ContactError;

/**
 * One step of a {@link PortalCheck} and its finding.
 *
 * @param kind what was checked
 * @param outcome whether it is as it should be
 * @param time how long it took; zero for a step that is decided by the request of another one
 * @param finding what was found, as one line for people, without secrets
 * @param advice what to do, as one line for people; absent if there is nothing to do
 * @param error the failure; absent unless the outcome is {@link Outcome#FAILED}
 */
public record CheckStep(
    Kind kind,
    Outcome outcome,
    Duration time,
    String finding,
    Option<String> advice,
    Option<ContactError> error) {

  /** What a step checks, in the order of the steps. */
  public enum Kind {
    /** The address of the settings. */
    ADDRESS,
    /** The IP address of the portal's host, or of its proxy's. */
    DNS,
    /** The connection to the proxy and, with https, its tunnel to the portal. */
    PROXY,
    /** The connection to the portal's port. */
    CONNECTION,
    /** The portal's certificate and the encryption. */
    TLS,
    /** An HTTP answer with any status. */
    HTTP,
    /** An answer of a portal to a request that needs no sign-in. */
    PORTAL,
    /** The token, or the login and the password: one sign-in at most. */
    SIGN_IN,
    /** Access to the CRM: the module is switched on and the account may use it. */
    CRM,
    /** A read of one contact by its id. */
    CONTACT,
    /** A read of one page of contacts. */
    PAGE,
    /** How many contacts the portal puts on a page. */
    PAGE_CAP,
    /** The difference between the portal's clock and this one. */
    CLOCK;

    /** Returns the step's name for people, such as {@code DNS} or {@code page cap}. */
    public String title() {
      return switch (this) {
        case DNS, TLS, HTTP, CRM -> name();
        case SIGN_IN -> "sign-in";
        default -> name().toLowerCase(Locale.ROOT).replace('_', ' ');
      };
    }
  }

  /** Result of a step. */
  public enum Outcome {
    /** As it should be. */
    OK,
    /** Usable, with a disadvantage that the advice names. */
    WARNING,
    /** Not usable. */
    FAILED,
    /** Not checked: a step before it failed, or there is nothing to check. */
    SKIPPED
  }

  /** Creates a step. */
  public CheckStep {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(finding, "finding");
    Objects.requireNonNull(advice, "advice");
    Objects.requireNonNull(error, "error");
  }

  static CheckStep ok(Kind kind, Duration time, String finding) {
    return new CheckStep(kind, Outcome.OK, time, finding, Option.none(), Option.none());
  }

  static CheckStep warning(Kind kind, Duration time, String finding, String advice) {
    return new CheckStep(kind, Outcome.WARNING, time, finding, Option.some(advice), Option.none());
  }

  static CheckStep skipped(Kind kind, String reason) {
    return new CheckStep(
        kind, Outcome.SKIPPED, Duration.ZERO, reason, Option.none(), Option.none());
  }

  static CheckStep failed(Kind kind, Duration time, ContactError error) {
    return new CheckStep(
        kind,
        Outcome.FAILED,
        time,
        error.message(),
        Option.some(Advice.of(kind, error)),
        Option.some(error));
  }
}
